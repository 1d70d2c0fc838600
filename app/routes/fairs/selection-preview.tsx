import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Form } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { SelectionPage } from "./selection-page.server.ts";

/** What the rule goes by; looking changes nothing. */
export function RuleForm({ choices }: Pick<SelectionPage, "choices">) {
  const { t } = useTranslation("fairApplications");
  return (
    <FilterBar label={t("select.rule")}>
      <Field id="first" label={t("select.first")}>
        <Select
          name="first"
          defaultValue={choices.first}
          options={["rank", "score"].map((value) => ({ value, label: t(`select.by.${value}`) }))}
        />
      </Field>
      <Field id="newcomerEvery" label={t("select.newcomers")}>
        <Select
          name="newcomerEvery"
          defaultValue={choices.newcomerEvery}
          options={[0, 2, 3, 4, 5, 10].map((every) => ({
            value: String(every),
            label: every === 0 ? t("select.noTurns") : t("select.every", { every }),
          }))}
        />
      </Field>
    </FilterBar>
  );
}

/** Who would get a place by category, which rows of the quota stop the others, and the button that decides just this. */
export function SelectionPreview({
  plan,
  choices,
  undecided,
}: {
  plan: NonNullable<SelectionPage["plan"]>;
  choices: SelectionPage["choices"];
  undecided: string | null;
}) {
  const { t } = useTranslation("fairApplications");
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption={t("select.preview", { selected: plan.selected, waiting: plan.waiting })}
        rows={plan.categories}
        rowKey={(row) => row.key}
        phone="cards"
        dense
        columns={[
          { key: "name", header: t("column.category"), cell: (row) => row.name },
          { key: "candidates", header: t("select.candidates"), numeric: true, cell: (row) => row.candidates },
          {
            key: "selected",
            header: t("select.places"),
            numeric: true,
            cell: (row) => <strong>{row.selected}</strong>,
          },
          { key: "newcomers", header: t("select.ofNewcomers"), numeric: true, cell: (row) => row.newcomers },
          { key: "waiting", header: t("state.waitlisted"), numeric: true, cell: (row) => row.waiting },
        ]}
      />
      {plan.blocking.length > 0 && (
        <div>
          <h3 className="font-bold">{t("select.blocking")}</h3>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {plan.blocking.map((row) => (
              <li key={row.name} className="flex justify-between gap-3 border-b border-line py-1">
                <span>{row.name || t("select.noRow")}</span>
                <span className="figures">{t("select.blocks", { count: row.count })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {undecided && <Notice tone="warning">{t("select.undecided", { count: undecided })}</Notice>}
      {plan.nothingNew ? (
        <p className="text-ink-soft">{t("select.nothingNew")}</p>
      ) : (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="fingerprint" value={plan.fingerprint} />
          <input type="hidden" name="first" value={choices.first} />
          <input type="hidden" name="newcomerEvery" value={choices.newcomerEvery} />
          <Button name="intent" value="commit" variant="primary" icon="check">
            {t("select.commit", { selected: plan.selected })}
          </Button>
          <span className="text-sm text-ink-soft">{t("select.commitHelp")}</span>
        </Form>
      )}
    </div>
  );
}
