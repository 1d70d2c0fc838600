import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { LinkArea } from "#app/ui/link.tsx";
import { ScrollFrame } from "#app/ui/tables/scroll-frame.tsx";
import type { ChangeView, TableGroupView, TableRowView } from "./view.ts";

const COLUMNS = ["value", "change", "target", "achievement", "coverage"] as const;

/** Where there is no room for six columns a row tells these three under its name and its figure. */
const WIDE = "hidden sm:table-cell print:table-cell";
const NARROW = "sm:hidden print:hidden";

const CLASSES = { value: "", change: WIDE, target: WIDE, achievement: "", coverage: WIDE };

/** Every indicator under its cog; a click shows it on the map. */
export function IndicatorTable({ groups, caption }: { groups: TableGroupView[]; caption: string }) {
  const { t } = useTranslation("dashboard");
  return (
    <LinkArea>
      <ScrollFrame label={caption}>
        <table className="w-full border-collapse text-left sm:min-w-3xl print:min-w-0">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-sm">
            <tr className="border-b-2 border-line-strong">
              <th scope="col" className="py-1.5 font-semibold">
                {t("column.indicator")}
              </th>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" className={classNames("py-1.5 pl-4 text-right font-semibold", CLASSES[key])}>
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.cog} data-cog={group.cog}>
              <tr className="border-b border-line">
                <th scope="rowgroup" colSpan={COLUMNS.length + 1} className="pt-5 pb-1.5 text-lg text-cog-text">
                  <Icon name={cogIcon(group.cog)} className="mr-2 size-6" />
                  {group.cog > 0 && `${group.cog} `}
                  {group.name}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.code} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollFrame>
    </LinkArea>
  );
}

const TONES = { good: "text-success", bad: "text-danger", plain: "text-ink-soft" };

function Row({ row }: { row: TableRowView }) {
  const { t } = useTranslation("dashboard");
  return (
    <tr className={classNames("border-b border-line align-top", row.low && "text-ink-faint")}>
      <th scope="row" className="py-1.5 pr-1 font-normal sm:w-[38%] sm:min-w-48 sm:pr-3 print:w-1/2">
        <a href={row.to} aria-current={row.current || undefined} className="aria-[current]:font-bold">
          {row.name}
        </a>
        <span className="figures block text-sm text-ink-faint print:ml-1 print:inline">
          {row.code} · {row.unit}
        </span>
        {!row.note && (
          <span className={classNames("figures block text-sm text-ink-faint", NARROW)}>
            {t("table.reported", { coverage: row.coverage })}
          </span>
        )}
      </th>
      {row.note ? (
        <td colSpan={COLUMNS.length} className="py-1.5 pl-4 text-right text-sm text-ink-faint">
          {row.note}
        </td>
      ) : (
        <>
          <td className="py-1.5 pl-4 text-right font-semibold" title={row.exact ?? undefined}>
            {row.value}
            {row.change && (
              <span className={classNames("block text-sm font-normal", NARROW)}>
                <Change change={row.change} />
              </span>
            )}
          </td>
          <td className={classNames("py-1.5 pl-4 text-right", WIDE)}>
            {row.change ? <Change change={row.change} /> : "–"}
          </td>
          <td className={classNames("py-1.5 pl-4 text-right", WIDE)}>{row.target}</td>
          <td className="py-1.5 pl-4 text-right">
            {row.achievement ? (
              <>
                {row.achievement.text}
                <svg
                  viewBox="0 0 100 6"
                  preserveAspectRatio="none"
                  className="ml-auto block h-1.5 w-12 sm:w-20"
                  aria-hidden
                >
                  <rect width="100" height="6" className="fill-line" />
                  <rect width={row.achievement.share * 100} height="6" className="fill-cog" />
                </svg>
              </>
            ) : (
              "–"
            )}
          </td>
          <td className={classNames("py-1.5 pl-4 text-right text-sm text-ink-soft", WIDE)}>{row.coverage}</td>
        </>
      )}
    </tr>
  );
}

/** Against last year: which way, and whether that is good. */
export function Change({ change }: { change: ChangeView }) {
  return (
    <span className={classNames("whitespace-nowrap", TONES[change.mood])}>
      <Icon name={change.way} className="mr-1 size-4" />
      {change.text}
    </span>
  );
}
