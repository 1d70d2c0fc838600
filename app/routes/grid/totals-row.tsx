import { memo } from "react";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { quotientText, sumText } from "../entry/quotient.ts";
import { reasonOf } from "./columns.ts";
import type { SheetPage } from "./sheet-page.server.ts";

/** The sum of each column over the units shown; of a ratio also what the two sums come to. Reasons and unreadable texts count for nothing. */
export const TotalsRow = memo(function TotalsRow({
  page,
  texts,
  label,
}: {
  page: SheetPage;
  texts: readonly (readonly string[])[];
  label: string;
}) {
  const sums = page.columns.map((_, column) =>
    sumOf(
      texts.map((row) => row[column] ?? ""),
      page.reasons,
    ),
  );
  return (
    <tfoot>
      <tr>
        <th
          scope="row"
          className="sticky bottom-0 left-0 z-30 h-10 border-t-2 border-r border-line-strong bg-paper px-3 text-left"
        >
          {label}
        </th>
        {page.columns.map(({ code, field }, column) => {
          const indicator = page.indicators.find((each) => each.code === code);
          const [over, under] = [sums[column - 1], sums[column]];
          const quotient =
            field === "denominator" && indicator && over && under ? quotientText(over, under, indicator) : null;
          return (
            <td
              key={code + field}
              className="figures sticky bottom-0 z-20 h-10 border-t-2 border-r border-t-line-strong border-r-line bg-paper px-2 text-right text-sm font-semibold"
            >
              {sums[column] ? grouped(sums[column]) : "–"}
              {quotient && (
                <span className="block text-sm leading-none font-normal text-ink-soft">
                  {quotient} {indicator?.unit}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
});

function sumOf(texts: string[], reasons: SheetPage["reasons"]): string | null {
  const figures = texts.filter((text) => text && !reasonOf(text, reasons) && sumText([text]) !== null);
  return sumText(figures);
}
