import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Link } from "#app/ui/link.tsx";
import type { NationResult } from "./nation-page.server.ts";

/** What a confirmation did: the provinces that were accepted, and the others by name, each with its reason. */
export function NationResultNotice({ result }: { result: NationResult }) {
  const { t } = useTranslation("reviews");
  const { accepted, refused } = result;
  return (
    <>
      <Notice tone={accepted.length ? "success" : "warning"} title={result.title} announce>
        {accepted.length > 0 && (
          <Details summary={t("many.done.which")}>
            <ul className="columns-1 gap-8 sm:columns-2 lg:columns-3">
              {accepted.map(({ code, name, moved }) => (
                <li key={code} className="break-inside-avoid">
                  {name} <span className="figures text-sm text-ink-soft">{moved}</span>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Notice>
      {refused.length > 0 && (
        <Notice tone="warning" title={t("many.done.refused", { count: refused.length })} announce>
          <ul className="flex flex-col gap-1">
            {refused.map(({ code, name, reason, to }) => (
              <li key={code}>
                <Link to={to} className="font-semibold">
                  {name}
                </Link>{" "}
                {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
