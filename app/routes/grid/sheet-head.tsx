import { useTranslation } from "react-i18next";
import type { SheetPage } from "./sheet-page.server.ts";

/** The head of the sheet: indicators under their cog's colour, and which figure of them each column asks. Lower on a phone. */
export function SheetHead({ indicators, columns }: Pick<SheetPage, "indicators" | "columns">) {
  const { t } = useTranslation("entry");
  return (
    <thead>
      <tr>
        <th
          scope="col"
          rowSpan={2}
          className="sticky top-0 left-0 z-30 w-64 min-w-40 border-r border-b-2 border-line-strong bg-paper px-3 text-left align-bottom sm:min-w-64"
        >
          {t("grid.unit")}
        </th>
        {indicators.map((indicator) => {
          const own = columns.filter((column) => column.code === indicator.code);
          return (
            <th
              key={indicator.code}
              scope="colgroup"
              colSpan={own.length}
              data-cog={indicator.cog}
              title={indicator.name}
              className="sticky top-0 z-20 h-14 min-w-36 sm:h-20 border-t-4 border-r border-r-line border-t-cog bg-paper px-2 py-1 text-left align-top text-sm leading-normal font-semibold"
            >
              <span className="figures block text-cog-text">{indicator.code}</span>
              <span className="line-clamp-1 font-normal sm:line-clamp-2">{indicator.name}</span>
            </th>
          );
        })}
      </tr>
      <tr>
        {columns.map(({ code, field }) => {
          const indicator = indicators.find((each) => each.code === code);
          const label = field === "value" ? indicator?.unit : indicator?.[field];
          return (
            <th
              key={code + field}
              scope="col"
              title={label ?? undefined}
              className="sticky top-14 z-20 h-8 max-w-44 sm:top-20 sm:h-11 border-r border-b-2 border-r-line border-b-line-strong bg-paper px-2 text-right text-sm font-normal text-ink-soft"
            >
              <span className="line-clamp-1 leading-tight sm:line-clamp-2">{label}</span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
