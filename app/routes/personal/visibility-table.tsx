import { useTranslation } from "react-i18next";
import { type Access, AUDIENCES, VISIBILITY, type VisibleField } from "#app/domain/personal-data/visibility.ts";
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

/** Half of the table of visibility: each field and what each circle sees of it, in words and with a sign. */
export function VisibilityTable({ part }: { part: "enterprise" | "people" }) {
  const { t } = useTranslation("personal");
  const fields = (Object.keys(VISIBILITY) as VisibleField[]).filter(
    (field) => OF_PEOPLE.test(field) === (part === "people"),
  );
  const columns: Column<VisibleField>[] = [
    {
      key: "field",
      header: t("visibility.field"),
      cell: (field) => <strong>{t(`visibility.fields.${field}`)}</strong>,
    },
    ...AUDIENCES.map((audience) => ({
      key: audience,
      header: t(`visibility.audience.${audience}`),
      cell: (field: VisibleField) => {
        const access = VISIBILITY[field][audience];
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
