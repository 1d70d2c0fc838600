import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CHANNELS, readSale, totalOf } from "#app/domain/fair-sales/sale.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { SaleAnswer, SaleToEnter } from "./sale-answer.ts";

/** What a booth sold on one day, typed with a thumb: four channels, their sum as one types, a reason for a correction. */
export function SaleForm({
  sale,
  answer,
  action,
  typeAtOnce = false,
}: {
  sale: SaleToEnter;
  answer: SaleAnswer | null;
  action: string;
  /** The keyboard stands in the first field: for who enters many, one after the other. */
  typeAtOnce?: boolean;
}) {
  const { t } = useTranslation("fairSales");
  const { t: any } = useTranslation();
  const typed = answer?.typed ?? sale.typed;
  const [total, setTotal] = useState(() => totalTyped(typed));
  return (
    <Form
      method="post"
      action={action}
      className="flex max-w-form flex-col gap-4"
      onInput={(event) => setTotal(totalTyped(Object.fromEntries(new FormData(event.currentTarget)) as Typed))}
    >
      <input type="hidden" name="allocation" value={sale.allocationId} />
      <input type="hidden" name="date" value={sale.date} />
      <input type="hidden" name="key" value={sale.submissionKey} />
      <input type="hidden" name="replaces" value={answer?.replacesId ?? sale.replacesId ?? ""} />
      <div className="grid gap-4 sm:grid-cols-2">
        {CHANNELS.map((channel) => (
          <Field
            key={channel}
            id={channel}
            label={t(`channel.${channel}`)}
            help={t(`channelHelp.${channel}`)}
            error={answer?.problems[channel] ? t(`problem.${answer.problems[channel]}`) : null}
          >
            <TextInput
              name={channel}
              numeric
              inputMode="decimal"
              suffix={t("baht")}
              defaultValue={typed[channel] ?? ""}
              autoComplete="off"
              autoFocus={typeAtOnce && channel === "cash"}
            />
          </Field>
        ))}
        <Field id="units" label={t("units")} optional error={answer?.problems.units ? t("problem.units") : null}>
          <TextInput name="units" numeric inputMode="numeric" defaultValue={typed.units ?? ""} autoComplete="off" />
        </Field>
      </div>
      <p className="needs-script flex items-baseline justify-between border-t border-line pt-3">
        <span>{t("total")}</span>
        <output className="figures text-xl font-bold">
          {total === null ? "–" : `${formatNumber(total)} ${t("baht")}`}
        </output>
      </p>
      {answer?.meanwhile && (
        <Notice tone="warning" title={t("refused.reported_meanwhile")}>
          {t("meanwhile", { total: answer.meanwhile })}
        </Notice>
      )}
      {(sale.replacesId !== null || answer?.replacesId) && (
        <Field
          id="reason"
          label={t("reason")}
          help={t("reasonHelp")}
          error={answer?.reasonMissing ? any("fairSales:refused.reason") : null}
        >
          <Textarea name="reason" rows={2} maxLength={500} defaultValue={typed.reason ?? ""} required />
        </Field>
      )}
      {answer?.unusual && (
        <Notice tone="warning" title={t("unusual.title")}>
          <Checkbox id="confirmed" name="confirmed" value="yes" label={t("unusual.confirm")} required />
        </Notice>
      )}
      <div>
        <Button variant="primary" icon="send">
          {t(sale.replacesId === null ? "send" : "correct")}
        </Button>
      </div>
    </Form>
  );
}

type Typed = SaleToEnter["typed"];

function totalTyped(typed: Typed): string | null {
  const read = readSale(typed);
  return read.ok ? totalOf(read.amounts) : null;
}
