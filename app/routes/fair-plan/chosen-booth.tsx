import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";

interface Chosen {
  id: number;
  code: string;
  zone: string;
  x: string;
  y: string;
  standing: { enterprise: string; days: string | null; to: string }[];
}

interface ChosenBoothProps {
  booth: Chosen;
  manages: boolean;
  action: string;
  /** Where it has been drawn to, not saved yet. */
  place: { x: number; y: number } | null;
  /** What was asked for has been refused: it is shown again. */
  failed: boolean;
}

/** The booth that was pressed on the drawing: who stands there, and for whoever manages the fair where it stands. */
export function ChosenBooth({ booth, manages, action, place, failed }: ChosenBoothProps) {
  const { t } = useTranslation("fairPlan");
  return (
    <Section title={t("chosen", { booth: booth.code })} aside={booth.zone}>
      {booth.standing.length === 0 && <p>{t("free")}</p>}
      {booth.standing.map((one) => (
        <p key={one.to}>
          <Link to={one.to}>{one.enterprise}</Link> {one.days}
        </p>
      ))}
      {manages && (
        <Details summary={t("move.change")} open={place !== null || failed}>
          <Form
            key={`${booth.id} ${place?.x} ${place?.y}`}
            method="post"
            action={action}
            className="flex flex-wrap items-end gap-4 print:hidden"
          >
            <input type="hidden" name="booth" value={booth.id} />
            <Field id="boothCode" label={t("move.code")}>
              <TextInput name="boothCode" width="short" maxLength={20} defaultValue={booth.code} required />
            </Field>
            {(["x", "y"] as const).map((side) => (
              <Field key={side} id={side} label={t(`move.${side}`)}>
                <TextInput
                  name={side}
                  width="short"
                  numeric
                  suffix={t("metres")}
                  defaultValue={place?.[side] ?? booth[side]}
                  required
                />
              </Field>
            ))}
            <Button icon="check">{t("move.save")}</Button>
            <p className="needs-script basis-full text-sm text-ink-soft">{t("move.drag")}</p>
          </Form>
          {booth.standing.length > 0 && (
            <Form
              key={`swap ${booth.id}`}
              method="post"
              action={action}
              className="flex flex-wrap items-end gap-4 print:hidden"
            >
              <input type="hidden" name="booth" value={booth.id} />
              <Field id="other" label={t("swap.other")} help={t("swap.help")}>
                <TextInput name="other" width="short" maxLength={20} required />
              </Field>
              <Button name="how" value="swap" icon="share">
                {t("swap.button")}
              </Button>
            </Form>
          )}
        </Details>
      )}
    </Section>
  );
}
