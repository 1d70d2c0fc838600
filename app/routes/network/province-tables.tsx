import { useTranslation } from "react-i18next";
import { LinkArea } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { CogMark } from "./cog-mark.tsx";
import type { ProvincePage } from "./province-page.server.ts";

type Supporters = ProvincePage["supporters"][number];
type Receiver = ProvincePage["receivers"][number];

/** Who gives most in each sector, and how many there are. */
export function SupporterTable({ supporters }: { supporters: Supporters[] }) {
  const { t } = useTranslation("network");
  const columns: Column<Supporters>[] = [
    { key: "sector", header: t("column.sector"), cell: ({ name }) => name },
    { key: "registered", header: t("column.registered"), numeric: true, cell: ({ registered }) => registered },
    { key: "giving", header: t("column.giving"), numeric: true, cell: ({ giving }) => giving },
    {
      key: "named",
      header: t("column.most"),
      cell: ({ named }) => (
        <span className="flex flex-col">
          {named.length === 0 && <span className="text-ink-faint">{t("none")}</span>}
          {named.map(({ id, text, to }) => (
            <a key={id} href={to}>
              {text}
            </a>
          ))}
        </span>
      ),
    },
  ];
  return (
    <LinkArea>
      <DataTable
        caption={t("supporters.caption")}
        captionHidden
        phone="cards"
        columns={columns}
        rows={supporters}
        rowKey={({ sector }) => sector}
      />
    </LinkArea>
  );
}

/** Committee, company and every district with its enterprises, and the support they receive by cog. */
export function ReceiverTable({ receivers }: { receivers: Receiver[] }) {
  const { t } = useTranslation("network");
  const columns: Column<Receiver>[] = [
    { key: "name", header: t("column.receiver"), cell: ({ name, to }) => <a href={to}>{name}</a> },
    {
      key: "enterprises",
      header: t("column.enterprises"),
      numeric: true,
      cell: ({ enterprises }) => (enterprises ? <a href={enterprises.to}>{enterprises.text}</a> : "–"),
    },
    ...(receivers[0]?.cogs ?? []).map(
      ({ cog }, index): Column<Receiver> => ({
        key: String(cog),
        header: (
          <span className="inline-flex items-center">
            <CogMark cog={cog} title={t(`cog.${cog}`)} />
            <span className="sr-only">{t(`cog.${cog}`)}</span>
          </span>
        ),
        numeric: true,
        cell: ({ cogs }) => cogs[index]?.text ?? <span className="text-ink-faint">{t("none")}</span>,
      }),
    ),
    { key: "links", header: t("column.total"), numeric: true, cell: ({ links }) => <strong>{links}</strong> },
  ];
  return (
    <LinkArea>
      <DataTable
        caption={t("districts.caption")}
        captionHidden
        dense
        columns={columns}
        rows={receivers}
        rowKey={({ code }) => code}
      />
    </LinkArea>
  );
}
