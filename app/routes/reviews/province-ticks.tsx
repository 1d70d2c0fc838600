import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { NationPage } from "./nation-page.server.ts";

type Row = NationPage["provinces"][number];

/** The provinces that wait, each ticked unless a question is open, and the one confirmation for all of them. */
export function ProvinceTicks({ page, ticked }: { page: NationPage; ticked: string[] | null }) {
  const { t } = useTranslation("reviews");
  const busy = useNavigation().state === "submitting";
  const list = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<{ provinces: number; reports: number } | null>(null);
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('input[name="province"]') ?? [])];
  const recount = () => {
    const chosen = boxes().filter((box) => box.checked);
    setCount({
      provinces: chosen.length,
      reports: chosen.reduce((sum, box) => sum + Number(box.dataset.reports), 0),
    });
  };
  const tick = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    recount();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when other provinces are shown.
  useEffect(recount, [page.provinces]);
  const columns: Column<Row>[] = [
    {
      key: "province",
      header: t("column.province"),
      cell: (row) =>
        row.seen ? (
          <Checkbox
            id={`province-${row.code}`}
            name="province"
            value={`${row.code}:${row.seen}`}
            data-reports={row.reports}
            defaultChecked={ticked ? ticked.includes(row.code) : row.ticked}
            label={<span className="font-semibold">{row.name}</span>}
          />
        ) : (
          <span className="font-semibold">{row.name}</span>
        ),
    },
    { key: "ready", header: t("many.ready"), numeric: true, cell: (row) => row.ready },
    ...page.main.map(
      ({ code, label }): Column<Row> => ({
        key: code,
        header: label,
        numeric: true,
        cell: (row) => <Sum total={row.totals[code]} />,
      }),
    ),
    {
      key: "remarks",
      header: t("many.remarks"),
      cell: ({ remarks }) =>
        remarks.length > 0 && (
          <span className="flex flex-col items-end gap-1 sm:items-start">
            {remarks.map(({ name, text }) => (
              <Badge key={name} tone={name === "own" ? "info" : "warning"}>
                {text}
              </Badge>
            ))}
          </span>
        ),
    },
    {
      key: "details",
      header: t("column.action"),
      className: "print:hidden",
      cell: (row) => (
        <Link
          to={row.to}
          aria-label={t("many.detailsOf", { province: row.name })}
          className="inline-block py-1 whitespace-nowrap"
        >
          {t("many.details")}
        </Link>
      ),
    },
  ];
  return (
    <Form method="post" action={page.here} className="flex flex-col gap-3" onChange={recount}>
      <p className="max-w-prose text-ink-soft">
        {t("many.hint")} {t("many.changeHint")}
      </p>
      <div className="needs-script flex flex-wrap gap-2 print:hidden">
        <Button type="button" size="sm" icon="checks" onClick={() => tick(true)}>
          {t("many.all")}
        </Button>
        <Button type="button" size="sm" variant="quiet" onClick={() => tick(false)}>
          {t("many.nothing")}
        </Button>
      </div>
      <div ref={list}>
        <DataTable
          caption={t("many.provinces")}
          captionHidden
          columns={columns}
          rows={page.provinces}
          rowKey={(row) => `${row.code}:${row.seen}`}
          phone="cards"
        />
      </div>
      <div className="sticky bottom-16 flex flex-wrap items-center gap-x-4 gap-y-2 bg-paper py-3 lg:bottom-0 print:hidden">
        <Button variant="primary" icon="checks" busy={busy}>
          {t("many.confirm")}
        </Button>
        <ButtonLink to={paths.reviews()} variant="quiet" className="max-sm:hidden">
          {t("action.back")}
        </ButtonLink>
        <span className="needs-script text-sm text-ink-soft" aria-live="polite">
          {count && t("many.ticked", { count: count.provinces, reports: count.reports })}
        </span>
      </div>
    </Form>
  );
}

/** What a province's ready reports say together, how it changed, and when not all of them answered. */
function Sum({ total }: { total: Row["totals"][string] | undefined }) {
  if (!total?.value) return "–";
  return (
    <span>
      <strong>{total.value}</strong>
      {total.change && <span className="ml-2 text-sm text-ink-soft sm:ml-0 sm:block">{total.change}</span>}
      {total.missing && <span className="ml-2 text-sm text-warning sm:ml-0 sm:block">{total.missing}</span>}
    </span>
  );
}
