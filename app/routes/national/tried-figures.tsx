import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { Tried } from "./take-figures.server.ts";

const TONES = { created: "success", updated: "info", unchanged: "neutral" } as const;

/** What a file would do, row by row, and the button that does it. */
export function TriedFigures({ text, tried }: { text: string; tried: Tried }) {
  const { t } = useTranslation("national");
  const columns: Column<Tried["rows"][number]>[] = [
    { key: "line", header: t("tried.line"), numeric: true, cell: (row) => row.line },
    {
      key: "outcome",
      header: t("tried.outcome"),
      cell: (row) => <Badge tone={TONES[row.outcome]}>{t(`tried.${row.outcome}`)}</Badge>,
    },
    { key: "kind", header: t("tried.kind"), cell: (row) => t(`kind.${row.kind}`) },
    { key: "indicator", header: t("column.indicator"), cell: (row) => row.indicator },
    { key: "area", header: t("filter.area"), cell: (row) => row.area },
    { key: "period", header: t("column.period"), cell: (row) => row.period },
    { key: "before", header: t("tried.before"), numeric: true, cell: (row) => row.before },
    { key: "after", header: t("tried.after"), numeric: true, cell: (row) => <strong>{row.after}</strong> },
    { key: "source", header: t("column.source"), cell: (row) => row.source },
  ];
  return (
    <Section title={t("tried.title")}>
      <Notice tone={tried.refused.length ? "warning" : "info"} title={t("tried.counts", tried.counts)} announce>
        {tried.refused.length > 0 && (
          <>
            <p>{t("tried.mend")}</p>
            <ul className="mt-1 list-disc pl-5">
              {tried.refused.map((row) => (
                <li key={row.line}>{t("tried.refusedRow", row)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {tried.rows.length > 0 && (
        <DataTable
          caption={t("tried.title")}
          captionHidden
          columns={columns}
          rows={tried.rows}
          rowKey={(row) => row.line}
          dense
        />
      )}
      {tried.canStore && (
        <Form method="post" action={paths.nationalFigures()}>
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="seen" value={tried.seen} />
          <Button variant="primary" icon="check">
            {t("tried.store")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
