import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { LinkArea } from "#app/ui/link.tsx";
import { ScrollFrame } from "#app/ui/tables/scroll-frame.tsx";
import { CogMark } from "./cog-mark.tsx";
import type { NationPage } from "./nation-page.server.ts";

type Row = NationPage["groups"][number]["rows"][number];

/** Every province with its five cogs and five sectors: how many links run, and a hole where there is none. */
export function GapTable({ heads, groups }: Pick<NationPage, "heads" | "groups">) {
  const { t } = useTranslation("network");
  return (
    <LinkArea>
      <ScrollFrame
        label={t("gaps.caption")}
        keepFirstColumn
        className="relative max-h-[52rem] overflow-y-auto print:max-h-none"
      >
        <table className="w-full border-separate border-spacing-x-1 border-spacing-y-0.5 text-center">
          <caption className="sr-only">{t("gaps.caption")}</caption>
          <thead className="sticky top-0 z-10 bg-paper align-bottom text-sm">
            <tr>
              <th scope="col" className="text-left font-semibold">
                {t("column.province")}
              </th>
              {heads.cogs.map(({ cog, name }) => (
                <th key={cog} scope="col" className="pb-1">
                  <CogMark cog={cog} title={name} />
                  <span className="sr-only">{name}</span>
                </th>
              ))}
              {heads.sectors.map(({ sector, name, short }) => (
                <th key={sector} scope="col" title={name} className="pb-1 font-semibold first-of-type:pl-3">
                  <span aria-hidden>{short}</span>
                  <span className="sr-only">{name}</span>
                </th>
              ))}
              <th scope="col" className="pb-1 text-right font-semibold">
                {t("column.missing")}
              </th>
            </tr>
          </thead>
          {groups.map(({ key, name, rows }) => (
            <tbody key={key}>
              {name && (
                <tr>
                  <th scope="rowgroup" colSpan={12} className="pt-4 pb-1 text-left font-bold text-ink-soft">
                    {name}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <ProvinceRow key={row.code} row={row} none={t("none")} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollFrame>
    </LinkArea>
  );
}

function ProvinceRow({ row, none }: { row: Row; none: string }) {
  return (
    <tr>
      <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap">
        <a href={row.to}>{row.name}</a>
      </th>
      {row.cogs.map((links, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cogs never change their order
        <td key={index} data-cog={index + 1} className="p-0">
          {markOf(links, none, "bg-cog-soft text-cog-text")}
        </td>
      ))}
      {row.sectors.map((links, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sectors never change their order
        <td key={index} className={classNames("p-0", index === 0 && "pl-2")}>
          {markOf(links, none, "bg-sunken text-ink")}
        </td>
      ))}
      <td className="text-right font-semibold" title={row.pairs}>
        {row.missing || "–"}
      </td>
    </tr>
  );
}

/** A function, not a component: there are eight hundred of them on the page. */
function markOf(links: number, none: string, className: string) {
  if (links > 0)
    return (
      <span className={classNames("figures flex h-8 min-w-8 items-center justify-center rounded-sm", className)}>
        {links}
      </span>
    );
  return (
    <span className="flex h-8 min-w-8 items-center justify-center rounded-sm border-2 border-dashed border-line-strong">
      <span className="sr-only">{none}</span>
    </span>
  );
}
