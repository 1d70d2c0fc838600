import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import { LinkArea } from "#app/ui/link.tsx";
import { ScrollFrame } from "#app/ui/tables/scroll-frame.tsx";
import type { RankingRowView, RankingView } from "./view.ts";

/** More areas than this are shown when asked for; `short-list` in the styles hides the rest. */
const SHORT = 18;

/** Areas beside each other, best first, each as a bar from zero with its target as a thin line. */
export function Ranking({ ranking, cog, caption }: { ranking: RankingView; cog: number; caption: string }) {
  const { t } = useTranslation("dashboard");
  const hasTargets = ranking.rows.some(({ achievement }) => achievement !== null);
  return (
    <LinkArea>
      <div className={ranking.rows.length > SHORT ? "short-list" : undefined}>
        <ScrollFrame label={caption} cog={cog}>
          <table className="w-full border-collapse">
            <caption className="sr-only">{caption}</caption>
            <thead className="text-sm">
              <tr className="text-left">
                <th scope="col" className="py-1 pr-2 text-right font-semibold">
                  {t("column.rank")}
                </th>
                <th scope="col" className="py-1 font-semibold">
                  {t("column.area")}
                </th>
                <th scope="col" className="w-1/5 sm:w-2/5">
                  <span className="sr-only">{t("column.bar")}</span>
                </th>
                <th scope="col" className="py-1 pl-3 text-right font-semibold">
                  {ranking.unit}
                </th>
                {hasTargets && (
                  <th scope="col" className="py-1 pl-3 text-right font-semibold">
                    {t("column.ofTarget")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {ranking.rows.map((row) => (
                <tr key={row.code} className={classNames("border-t border-line", row.low && "text-ink-faint")}>
                  <td className="py-1 pr-2 text-right text-ink-faint">{row.rank}</td>
                  <th scope="row" className="py-1 text-left font-normal">
                    <a href={row.to}>{row.name}</a>
                  </th>
                  <td className="py-1 pl-3">
                    <Bar {...row} zeroAt={ranking.zeroAt} />
                  </td>
                  <td className="py-1 pl-3 text-right whitespace-nowrap" title={row.coverage}>
                    {row.value}
                  </td>
                  {hasTargets && <td className="py-1 pl-3 text-right">{row.achievement ?? "–"}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
        {ranking.rows.length > SHORT && (
          <details className="group border-t border-line print:hidden">
            <summary className="flex min-h-11 items-center gap-2 font-semibold text-accent">
              <Icon name="down" className="size-5 group-open:rotate-180" />
              <span className="group-open:hidden">{t("ranking.all", { count: ranking.rows.length })}</span>
              <span className="hidden group-open:inline">{t("ranking.fewer")}</span>
            </summary>
          </details>
        )}
      </div>
    </LinkArea>
  );
}

type BarProps = Pick<RankingRowView, "bar" | "low" | "targetAt"> & { zeroAt: number };

/** From zero, on one axis with the other rows. */
export function Bar({ bar, low, targetAt, zeroAt }: BarProps) {
  return (
    <svg viewBox="0 0 100 16" preserveAspectRatio="none" className="block h-3 w-full" aria-hidden focusable="false">
      {bar && bar.width > 0 && (
        <rect
          x={bar.left}
          width={Math.max(bar.width, 0.4)}
          y="2"
          height="12"
          className={low ? "fill-line-strong" : "fill-cog"}
        />
      )}
      {zeroAt > 0 && <rect x={zeroAt} width="0.3" height="16" className="fill-ink-soft" />}
      {targetAt !== null && <rect x={Math.min(targetAt, 99.4)} width="0.6" height="16" className="fill-ink" />}
    </svg>
  );
}
