import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { QueuePage } from "./queue-page.server.ts";

/** Which form, period and area; the choice lives in the address. */
export function QueueFilterBar({ chosen, filters, accepts }: Pick<QueuePage, "chosen" | "filters" | "accepts">) {
  const { t } = useTranslation("reviews");
  return (
    <FilterBar
      label={t("queue.filter.label")}
      action={paths.reviews()}
      actions={
        (chosen.form || chosen.period || chosen.area) && (
          <Link to={paths.reviews()} className="inline-flex min-h-11 items-center px-2">
            {t("queue.filter.clear")}
          </Link>
        )
      }
    >
      <Field id="form" label={t("queue.filter.form")}>
        <Select
          key={chosen.form}
          name="form"
          defaultValue={chosen.form}
          emptyLabel={t("queue.filter.everyForm")}
          options={filters.forms}
        />
      </Field>
      <Field id="period" label={t("queue.filter.period")}>
        <Select
          key={chosen.period}
          name="period"
          defaultValue={chosen.period}
          emptyLabel={t("queue.filter.everyPeriod")}
          options={filters.periods}
        />
      </Field>
      <Field id="area" label={t(accepts ? "queue.filter.area" : "queue.filter.district")}>
        <Select
          key={chosen.area}
          name="area"
          defaultValue={chosen.area}
          emptyLabel={t("queue.filter.everyArea")}
          options={filters.areas}
        />
      </Field>
    </FilterBar>
  );
}
