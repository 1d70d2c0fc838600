import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Link } from "#app/ui/link.tsx";
import { type EntryView, FACTS } from "./facts.ts";

/** One indicator: what it counts on the left, how it is counted on the right. Its code is its address on the page. */
export function IndicatorEntry({ entry }: { entry: EntryView }) {
  const { t } = useTranslation("indicators");
  const { code, name, unit, definition, facts } = entry;
  return (
    <article
      id={code}
      aria-labelledby={`${code}-name`}
      className="grid gap-x-10 gap-y-3 border-b border-line py-6 target:-mx-4 target:bg-accent-soft target:px-4 lg:grid-cols-[5fr_7fr] print:break-inside-avoid print:py-3"
    >
      <div className="flex flex-col items-start gap-2">
        <h3 id={`${code}-name`} className="text-lg">
          <a href={`#${code}`} className="figures mr-2 inline-block text-base font-normal text-cog-text">
            {code}
          </a>
          {name} <span className="font-normal text-ink-soft">({unit})</span>
        </h3>
        <p className="max-w-prose">{definition}</p>
        <Link to={paths.dashboard("TH", { indicator: code })} className="print:hidden">
          {t("figures")}
          <span className="sr-only">: {name}</span>
        </Link>
      </div>
      {/* Names beside their facts on a phone, too: one under the other it would be twice as long. */}
      <dl className="grid grid-cols-[6.5rem_1fr] content-start gap-x-3 gap-y-1.5 text-sm sm:grid-cols-[9rem_1fr]">
        {FACTS.filter((key) => facts[key].length > 0).map((key) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-soft">{t(`fact.${key}`)}</dt>
            {facts[key].map((text) => (
              <dd key={text} className="col-start-2">
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </article>
  );
}
