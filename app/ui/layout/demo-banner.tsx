import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";

/** Says on every page that nothing here is real. It is printed too. */
export function DemoBanner() {
  const { t } = useTranslation("shell");
  return (
    <aside aria-label={t("demo")} className="bg-warning-soft px-4 py-1 text-center text-sm font-semibold text-warning">
      <Icon name="warning" className="mr-1.5 size-4" />
      {t("demo")}
    </aside>
  );
}
