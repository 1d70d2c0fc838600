import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { AllotmentView } from "./allotment-page.server.ts";

/** Lots: publish the fingerprint of a seed, wait, draw; what was drawn can be replayed by anyone. */
export function LotsSection({ page, action }: { page: AllotmentView; action: string }) {
  const { t } = useTranslation("fairPlan");
  return (
    <Section title={t("lot.title")} aside={t("lot.hint")}>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {page.lots.map((lot) => (
          <li key={lot.id} className="flex flex-wrap items-end gap-x-5 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <Link to={lot.to} className="font-semibold">
                {lot.zone}
              </Link>
              <p className="text-sm break-all text-ink-soft">
                {t("lot.published", { at: lot.published })} · {lot.sha256}
              </p>
            </div>
            {lot.drawn ? (
              <Badge tone="success" icon="check">
                {t("lot.drawn", { at: lot.drawn })}
              </Badge>
            ) : (
              <Form method="post" action={action} className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="lot" value={lot.id} />
                <Field id={`witness-${lot.id}`} label={t("lot.witness")} help={t("lot.witnessHelp")} optional>
                  <TextInput name="witness" maxLength={100} autoComplete="off" />
                </Field>
                <Button name="how" value="draw" variant="primary">
                  {t("lot.draw")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" action={action} className="flex flex-wrap items-end gap-4">
        <Field id="lotZone" label={t("zone")}>
          <Select name="zone" options={page.zones} emptyLabel={t("lot.allZones")} />
        </Field>
        <Button name="how" value="publish" icon="lock">
          {t("lot.publish")}
        </Button>
      </Form>
    </Section>
  );
}
