import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";

/** Before anything could be reported: what will be here, and what is here already. */
export function NoFigures() {
  const { t } = useTranslation("dashboard");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={t("nation")} />
      <EmptyState
        icon="dashboard"
        title={t("empty.title")}
        actions={
          <ButtonLink to={paths.units()} icon="enterprise">
            {t("empty.areas")}
          </ButtonLink>
        }
      >
        {t("empty.text")}
      </EmptyState>
    </div>
  );
}
