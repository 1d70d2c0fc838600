import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { PlacesPage } from "./places-page.server.ts";

type Zone = PlacesPage["zones"][number];

/** The zones of a fair; each leads to its booths. */
export function ZoneTable({ zones, code }: { zones: Zone[]; code: string }) {
  const { t } = useTranslation("fairs");
  const columns: Column<Zone>[] = [
    {
      key: "name",
      header: t("places.zone"),
      cell: (zone) => (
        <Link
          to={`${paths.fairPart(code, "places", { zone: zone.id })}#booths`}
          aria-current={zone.current ? "true" : undefined}
          className={zone.current ? "font-bold" : undefined}
        >
          {zone.code} {zone.name}
        </Link>
      ),
    },
    { key: "hall", header: t("field.hall"), cell: (zone) => zone.hall },
    { key: "category", header: t("places.category"), cell: (zone) => zone.category },
    { key: "booths", header: t("places.booths"), numeric: true, cell: (zone) => zone.booths },
    { key: "given", header: t("places.given"), numeric: true, cell: (zone) => zone.given },
    { key: "blocked", header: t("places.blocked"), numeric: true, cell: (zone) => zone.blocked },
    {
      key: "remove",
      header: <span className="sr-only">{t("remove")}</span>,
      cardLabel: t("remove"),
      cell: (zone) =>
        zone.empty && (
          <Form method="post">
            <input type="hidden" name="zone" value={zone.id} />
            <Button name="intent" value="remove-zone" variant="quiet" size="sm" icon="close">
              {t("remove")}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("zones")}
      captionHidden
      columns={columns}
      rows={zones}
      rowKey={(zone) => zone.id}
      phone="cards"
      dense
    />
  );
}
