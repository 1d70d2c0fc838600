import { useTranslation } from "react-i18next";
import { type Access, AUDIENCES, NETWORK_VISIBILITY, VISIBILITY } from "#app/domain/personal-data/visibility.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";

const LOOKS: Record<Access, { icon: IconName; className: string }> = {
  yes: { icon: "check", className: "text-success" },
  consent: { icon: "person", className: "text-accent" },
  reason: { icon: "form", className: "text-warning" },
  no: { icon: "lock", className: "text-ink-faint" },
};

/** Fields that point to a person and not to the enterprise. */
const OF_PEOPLE = /^(member|idNumber)/;

const EVERY = { ...VISIBILITY, ...NETWORK_VISIBILITY };
type Field = keyof typeof EVERY;

const PARTS = {
  enterprise: (field: string) => field in VISIBILITY && !OF_PEOPLE.test(field),
  people: (field: string) => field in VISIBILITY && OF_PEOPLE.test(field),
  network: (field: string) => field in NETWORK_VISIBILITY,
};

/** A part of the table of visibility: each field and what each circle sees of it, in words and with a sign. */
export function VisibilityTable({ part }: { part: keyof typeof PARTS }) {
  const { t } = useTranslation("personal");
  const fields = (Object.keys(EVERY) as Field[]).filter(PARTS[part]);
  const columns: Column<Field>[] = [
    {
      key: "field",
      header: t("visibility.field"),
      cell: (field) => <strong>{t(`visibility.fields.${field}`)}</strong>,
    },
    ...AUDIENCES.map((audience) => ({
      key: audience,
      header: t(`visibility.audience.${audience}`),
      cell: (field: Field) => {
        const access: Access = EVERY[field][audience];
        return (
          <span className={`inline-flex items-center gap-1.5 ${LOOKS[access].className}`}>
            <Icon name={LOOKS[access].icon} className="size-4" />
            {t(`visibility.access.${access}`)}
          </span>
        );
      },
    })),
  ];
  return (
    <DataTable caption={t(`visibility.${part}`)} columns={columns} rows={fields} rowKey={(field) => field} dense />
  );
}
