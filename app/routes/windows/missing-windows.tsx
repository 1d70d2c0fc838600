import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { WindowLine } from "./window-line.tsx";
import type { WindowsView } from "./windows-page.server.ts";

/** Periods that have ended and are not open yet, each with its usual dates and one button. */
export function MissingWindows({ missing }: { missing: WindowsView["missing"] }) {
  const { t } = useTranslation("windows");
  if (!missing.length) return null;
  return (
    <Section title={t("missing.title")}>
      <ul className="flex flex-col gap-3">
        {missing.map((window) => (
          <WindowLine key={window.key} window={window}>
            <Form method="post" action={paths.windows()}>
              <input type="hidden" name="window" value={window.key} />
              <Button size="sm" icon="calendar">
                {t("missing.open")}
              </Button>
            </Form>
          </WindowLine>
        ))}
      </ul>
      {missing.length > 1 && (
        <Form method="post" action={paths.windows()}>
          <Button variant="primary" name="all" value="yes" icon="calendar">
            {t("missing.openAll", { total: missing.length })}
          </Button>
        </Form>
      )}
    </Section>
  );
}
