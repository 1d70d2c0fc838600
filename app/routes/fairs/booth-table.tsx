import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import type { PlacesPage } from "./places-page.server.ts";

type Booth = PlacesPage["booths"][number];

/** The booths of a zone: given, blocked or free, with what can be done to each. */
export function BoothTable({
  booths,
  next,
  code,
  zone,
}: Pick<PlacesPage, "booths" | "next"> & { code: string; zone: number }) {
  const { t } = useTranslation("fairs");
  const columns: Column<Booth>[] = [
    { key: "code", header: t("places.booth"), cell: (booth) => <strong>{booth.code}</strong> },
    { key: "size", header: t("places.size"), numeric: true, cell: (booth) => booth.size },
    { key: "state", header: t("places.state"), cell: (booth) => <BoothState booth={booth} /> },
    {
      key: "actions",
      header: t("places.change"),
      cell: (booth) => !booth.given && <BoothActions booth={booth} zone={zone} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t("places.booths")}
        captionHidden
        columns={columns}
        rows={booths}
        rowKey={(booth) => booth.id}
        phone="cards"
        dense
        empty={<p className="text-ink-soft">{t("places.noBooths")}</p>}
      />
      <Pagination next={next ? paths.fairPart(code, "places", { zone, after: next }) : undefined} />
    </>
  );
}

function BoothState({ booth }: { booth: Booth }) {
  const { t } = useTranslation("fairs");
  if (booth.given) return <Badge tone="success">{t("places.isGiven")}</Badge>;
  if (booth.blockedReason === null) return <>{t("places.isFree")}</>;
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone="warning" icon="lock">
        {t("places.isBlocked")}
      </Badge>
      {booth.blockedReason}
    </span>
  );
}

function BoothActions({ booth, zone }: { booth: Booth; zone: number }) {
  const { t } = useTranslation("fairs");
  const hidden = (
    <>
      <input type="hidden" name="booth" value={booth.id} />
      <input type="hidden" name="zone" value={zone} />
    </>
  );
  if (booth.blockedReason !== null)
    return (
      <Form method="post">
        {hidden}
        <Button name="intent" value="open" size="sm">
          {t("places.open")}
        </Button>
      </Form>
    );
  return (
    <Details summary={t("places.change")}>
      <Form method="post" className="flex flex-wrap items-end gap-2">
        {hidden}
        <Field id={`block-${booth.id}`} label={t("places.blockReason")}>
          <TextInput name="blockedReason" width="medium" maxLength={200} />
        </Field>
        <Button name="intent" value="block" size="sm" icon="lock">
          {t("places.block")}
        </Button>
        <Button name="intent" value="remove-booth" size="sm" variant="danger" icon="close">
          {t("remove")}
        </Button>
      </Form>
    </Details>
  );
}
