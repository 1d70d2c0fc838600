import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Link } from "#app/ui/link.tsx";
import type { SheetRow } from "./sheet-page.server.ts";

const STATE_ICONS: Record<string, { icon: IconName; colour: string }> = {
  none: { icon: "empty", colour: "text-ink-faint" },
  draft: { icon: "edit", colour: "text-ink-soft" },
  submitted: { icon: "send", colour: "text-accent" },
  province_approved: { icon: "check", colour: "text-accent" },
  accepted: { icon: "checks", colour: "text-success" },
  returned: { icon: "back", colour: "text-danger" },
};

/** The unit of a row, where its report stands, and the way to its own form. It stays in sight. */
export function RowHead({ row, form, period }: { row: SheetRow; form: string; period: string }) {
  const { t } = useTranslation("ui");
  const { icon, colour } = STATE_ICONS[row.state] ?? { icon: "empty", colour: "text-ink-faint" };
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 h-9 max-w-40 border-r border-b border-r-line-strong border-b-line bg-paper px-3 text-left font-normal sm:max-w-64"
    >
      <span className="flex items-center gap-2">
        <Icon name={icon} label={t(`state.${row.state as "none"}`)} className={`size-4 ${colour}`} />
        <Link
          to={paths.report(row.code, period, form)}
          tabIndex={-1}
          title={`${row.name} (${row.code}, ${row.area})`}
          className="min-w-0 truncate text-sm text-ink no-underline hover:underline"
        >
          {row.name}
        </Link>
      </span>
    </th>
  );
}
