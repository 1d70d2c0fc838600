import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select, type SelectProps } from "#app/ui/forms/select.tsx";
import { Link } from "#app/ui/link.tsx";
import type { FormView } from "./view.ts";

/** Rows, columns, and once each what is neither. The address keeps all of it. */
export function PivotForm({ form, swap }: { form: FormView; swap: string }) {
  const { t } = useTranslation("pivot");
  return (
    <FilterBar
      label={t("form.label")}
      action={form.action}
      keep={form.keep}
      actions={
        <Link to={swap} preventScrollReset className="inline-flex min-h-9 items-center text-accent underline">
          {t("form.swap")}
        </Link>
      }
    >
      <Choice name="rows" value={form.rows} options={form.axes} label={t("form.rows")} />
      <Choice name="columns" value={form.columns} options={form.axes} label={t("form.columns")} />
      <Choice name="measure" value={form.measure} options={form.measures} label={t("form.measure")} />
      <Choice name="area" value={form.area} options={form.areas} label={t("form.area")} />
      <Choice name="period" value={form.period} options={form.periods} label={form.periodLabel} />
      {form.indicators && (
        <Choice
          name="indicator"
          value={form.indicator}
          options={form.indicators}
          label={t("form.indicator")}
          className="max-sm:col-span-2 sm:min-w-72!"
        />
      )}
      {form.cogs && (
        <Choice
          name="cog"
          value={form.cog}
          options={form.cogs}
          label={t("form.indicators")}
          className="max-sm:col-span-2"
        />
      )}
      {form.states.length > 1 && (
        <Choice name="state" value={form.state} options={form.states} label={t("form.state")} />
      )}
      {form.few.length > 0 && <Few groups={form.few} />}
    </FilterBar>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  options: SelectProps["options"];
  label: string;
  className?: string;
}

function Choice({ name, value, options, label, className }: ChoiceProps) {
  return (
    <Field id={name} label={label} className={className}>
      <Select key={value} name={name} defaultValue={value} options={options} />
    </Field>
  );
}

/** Indicators to tick, under their cogs; open until some are. */
function Few({ groups }: { groups: FormView["few"] }) {
  const { t } = useTranslation("pivot");
  const chosen = groups.flatMap(({ choices }) => choices).filter(({ ticked }) => ticked).length;
  // Decided once: who ticks a third one is not to lose the list under their finger.
  const [open] = useState(chosen < 2);
  return (
    <div className="col-span-2 sm:basis-full!">
      <Details summary={t("few.summary", { ticked: chosen })} open={open}>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map(({ legend, choices }) => (
            <Fieldset key={legend} legend={legend}>
              {choices.map(({ code, name, ticked }) => (
                <Checkbox
                  key={`${code}${ticked}`}
                  id={`few-${code}`}
                  name="few"
                  value={code}
                  defaultChecked={ticked}
                  label={
                    <>
                      <span className="figures text-sm text-ink-faint">{code}</span> {name}
                    </>
                  }
                />
              ))}
            </Fieldset>
          ))}
        </div>
      </Details>
    </div>
  );
}
