import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ReviewData } from "./load-review.server.ts";

const ICONS = { submission: "send", withdrawal: "back", approval: "check", acceptance: "checks" } as const;

/** The steps that need nothing but a click, and the ways to the forms of the others. */
export function StepButtons({ review }: { review: ReviewData }) {
  const { t } = useTranslation("reviews");
  const { unitCode, periodCode, formCode } = review.key;
  const back = review.commands.find((command) => command === "return" || command === "reopening");
  return (
    <>
      {review.canEnter && (
        <ButtonLink to={paths.report(unitCode, periodCode, formCode)} icon="edit">
          {t("action.enter")}
        </ButtonLink>
      )}
      {back && (
        <a href="#return" className="inline-flex min-h-11 items-center px-3 font-semibold text-danger">
          {t(`action.${back}`)}
        </a>
      )}
      {review.commands.map((command) =>
        command === "return" || command === "reopening" ? null : (
          <Form key={command} method="post" action={paths.reportStep(unitCode, periodCode, formCode, command)}>
            <StepFields review={review} />
            <Button variant={command === "withdrawal" ? "secondary" : "primary"} icon={ICONS[command]}>
              {t(`action.${command}`)}
            </Button>
          </Form>
        ),
      )}
    </>
  );
}

/** What every step sends along: the version it was decided on, and where to go on. */
export function StepFields({ review }: { review: ReviewData }) {
  return (
    <>
      <input type="hidden" name="version" value={review.version} />
      {review.back && <input type="hidden" name="back" value={review.back} />}
    </>
  );
}
