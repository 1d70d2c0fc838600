import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { cellsOfRow } from "./columns.ts";
import { RowHead } from "./row-head.tsx";
import { SheetFrame } from "./sheet-frame.tsx";
import { SheetHead } from "./sheet-head.tsx";
import type { SheetPage } from "./sheet-page.server.ts";

export const PLAIN_FORM = "sheet";

/** The sheet without a script: a table of boxes and one button. Its rows are as high as those with a script. */
export function PlainSheet({ page, texts, requestKey }: { page: SheetPage; texts: string[][]; requestKey: string }) {
  const { t } = useTranslation("entry");
  const { columns, indicators, rows } = page;
  return (
    <Form id={PLAIN_FORM} method="post" autoComplete="off" reloadDocument className="flex flex-col gap-3">
      <input type="hidden" name="requestKey" value={requestKey} />
      <div className="flex items-end justify-between gap-3 [@media(scripting:enabled)]:min-h-34 sm:[@media(scripting:enabled)]:min-h-49">
        <p className="text-sm text-ink-soft">{t("grid.plain")}</p>
        <Button variant="primary">{t("action.save")}</Button>
      </div>
      <SheetFrame>
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{page.form.name}</caption>
          <SheetHead indicators={indicators} columns={columns} />
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.code}>
                <RowHead row={row} form={page.form.code} period={page.period.code} />
                {columns.map(({ code, field }, column) => {
                  const text = texts[index]?.[column] ?? "";
                  return (
                    <td key={code + field} className="h-9 border-r border-b border-line p-0">
                      {row.locked[column] ? (
                        <span className="figures block truncate bg-sunken px-2 text-right text-sm leading-9 text-ink-soft">
                          {text}
                        </span>
                      ) : (
                        <input
                          name={`${row.code}/${code}/${field}`}
                          defaultValue={text}
                          inputMode="decimal"
                          aria-label={`${row.name}: ${indicators.find((each) => each.code === code)?.name ?? code}`}
                          className="figures block h-9 w-full min-w-36 bg-surface px-2 text-right text-sm leading-9"
                        />
                      )}
                      {column === 0 && <Hidden page={page} index={index} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </SheetFrame>
    </Form>
  );
}

/** What the server compares a posted row with. */
function Hidden({ page: { columns, rows }, index }: { page: SheetPage; index: number }) {
  const row = rows[index];
  if (!row || row.locked.every(Boolean)) return null;
  return (
    <>
      <input type="hidden" name={`version:${row.code}`} value={row.version} />
      <input
        type="hidden"
        name={`base:${row.code}`}
        value={JSON.stringify(cellsOfRow(columns, row.texts, row.explanations))}
      />
    </>
  );
}
