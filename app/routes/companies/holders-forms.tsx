import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RecordsPage } from "./records-page.server.ts";
import { TextField } from "./text-field.tsx";
import { useAnswer } from "./use-answer.ts";

/** Adds holders, and ends what somebody holds; nothing is taken out of the record. */
export function HoldersForms(page: RecordsPage) {
  const { id, title, name, version, sectors, holders } = page;
  const { t } = useTranslation("companies");
  const answer = useAnswer({});
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.companies() },
          { label: name, to: paths.company(id) },
        ]}
      />
      <Section title={t("holders.add")}>
        <ErrorSummary errors={answer.errors} />
        <Form method="post" className="flex max-w-form flex-col gap-4">
          <input type="hidden" name="version" value={version} />
          <TextField name="nameTh" label={t("holders.name")} answer={answer} />
          <Field id="sector" label={t("holders.sector")} error={answer.error("sector")}>
            <Select
              name="sector"
              defaultValue={answer.value("sector")}
              emptyLabel={t("form.choose")}
              options={sectors}
            />
          </Field>
          <TextField
            name="shares"
            kind="number"
            label={t("holders.shares")}
            suffix={t("edit.shares")}
            answer={answer}
          />
          <TextField
            name="votePercent"
            kind="number"
            label={t("holders.votes")}
            help={t("holders.votesHelp")}
            suffix="%"
            answer={answer}
            optional
          />
          <TextField name="from" kind="day" label={t("holders.from")} answer={answer} optional />
          <div>
            <Button variant="primary">{t("holders.addButton")}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t("holders.current")}>
        <ul className="flex flex-col divide-y divide-line">
          {holders
            .filter(({ isOpen }) => isOpen)
            .map((holder) => (
              <EndForm key={holder.id} holder={holder} version={version} today={page.today} />
            ))}
        </ul>
      </Section>
    </div>
  );
}

function EndForm({
  holder,
  version,
  today,
}: {
  holder: RecordsPage["holders"][number];
  version: number;
  today: string;
}) {
  const { t } = useTranslation("companies");
  const of = `holder-${holder.id}`;
  const answer = useAnswer({ lastDay: today }, of);
  return (
    <li className="grid gap-3 py-3 sm:grid-cols-2 sm:items-end">
      <p>
        <span className="font-semibold">{holder.name}</span>
        <span className="block text-sm text-ink-soft">
          {holder.sector} · {t("holders.has", { shares: holder.shares, votes: holder.votes })}
        </span>
      </p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="form" value={of} />
        <TextField name="lastDay" of={of} kind="day" label={t("holders.lastDay")} answer={answer} />
        <Button size="sm">{t("holders.end")}</Button>
      </Form>
      {answer.errors.length > 0 && <ErrorSummary errors={answer.errors} />}
    </li>
  );
}
