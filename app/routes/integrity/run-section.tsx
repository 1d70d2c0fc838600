import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RunView } from "./run-view.server.ts";

type Check = RunView["families"][number]["checks"][number];

const LOOKS = {
  sound: { tone: "success", icon: "check" },
  wrong: { tone: "danger", icon: "danger" },
  waiting: { tone: "neutral", icon: "clock" },
} as const;

/** One kind of run: the button that starts it, and what its latest found. */
export function RunSection({ run }: { run: RunView }) {
  const { t } = useTranslation("integrity");
  return (
    <Section
      title={t(`run.${run.run}.title`)}
      aside={!run.at ? t("run.never") : t(run.by ? "run.latest" : "run.latestAtNight", { at: run.at, by: run.by })}
    >
      <p className="max-w-prose text-ink-soft">{t(`run.${run.run}.hint`)}</p>
      <Form method="post" action={paths.integrity()}>
        <Button name="run" value={run.run} icon="checks" variant={run.run === "checks" ? "primary" : "secondary"}>
          {t(`run.${run.run}.start`)}
        </Button>
      </Form>
      {run.families.map((group) => (
        <div key={group.family} className="flex flex-col gap-1">
          <h3 className="font-bold">{t(`family.${group.family}`)}</h3>
          <ul className="flex flex-col">
            {group.checks.map((check) => (
              <CheckLine key={check.code} check={check} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function CheckLine({ check }: { check: Check }) {
  const { t } = useTranslation("integrity");
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="max-w-prose">{t(`check.${check.code}`)}</span>
        <span className="flex items-center gap-3">
          <Badge {...LOOKS[check.state]}>{t(`state.${check.state}`, { total: check.total })}</Badge>
          <span className="figures text-sm text-ink-faint">{t("took", { milliseconds: check.took })}</span>
        </span>
      </span>
      {check.findings.length > 0 && (
        <Details summary={t("findings")} open>
          <ul className="figures text-sm">
            {check.findings.map(({ subject, detail }) => (
              <li key={subject + detail}>
                <strong>{subject}</strong> {detail}
              </li>
            ))}
            {check.more && <li className="text-ink-soft">{t("more", { total: check.more })}</li>}
          </ul>
        </Details>
      )}
    </li>
  );
}
