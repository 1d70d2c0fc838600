import { useTranslation } from "react-i18next";

/** Codes of problems whose words are in the area of this page; those of reading are in `problems.json`. */
export const OWN_PROBLEMS = [
  "forbidden",
  "bad_mode",
  "bad_dry_run",
  "bad_content_type",
  "unreadable",
  "rows_refused",
  "key_reused",
  "method_not_allowed",
] as const;

/** Every code a problem may carry, each where the `type` of the problem points. */
export function ProblemList({ problems }: { problems: { code: string; area: string }[] }) {
  const { t } = useTranslation(["developers", "problems"]);
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {problems.map(({ code, area }) => (
        <div key={code} id={code} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{t(`${area}:${code}.title`)}</dd>
        </div>
      ))}
    </dl>
  );
}
