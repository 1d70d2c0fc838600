import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { WindowLine } from "./window-line.tsx";
import type { WindowsView } from "./windows-page.server.ts";

/** Windows whose day is still to come and whose dates were chosen; each can be left to its usual dates again. */
export function PlannedWindows({ planned }: { planned: WindowsView["planned"] }) {
  const { t } = useTranslation("windows");
  if (!planned.length) return null;
  return (
    <Section title={t("planned.title")} id="planned">
      <ul className="flex flex-col gap-3">
        {planned.map((window) => (
          <WindowLine key={window.key} window={window}>
            <Form method="post" action={paths.windows()}>
              <input type="hidden" name="withdraw" value={window.key} />
              <Button size="sm" icon="calendar">
                {t("planned.withdraw")}
                <span className="sr-only">
                  {window.period} {window.form}
                </span>
              </Button>
            </Form>
          </WindowLine>
        ))}
      </ul>
    </Section>
  );
}
