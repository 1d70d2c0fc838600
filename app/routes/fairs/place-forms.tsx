import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { errorsAt, type FormAnswer } from "./answer.ts";
import type { PlacesPage } from "./places-page.server.ts";

/** Adds a zone: hall, code, name, and the category it is for. */
export function ZoneForm({ categories, answer }: { categories: Option[]; answer: FormAnswer | null }) {
  const { t } = useTranslation("fairs");
  const own = answer?.intent === "zone" ? answer : null;
  const field = (name: string, optional = false) => (
    <Field id={name} label={t(`field.${name}`)} error={errorsAt(own, name)} optional={optional}>
      <TextInput name={name} defaultValue={own?.typed[name] ?? ""} maxLength={100} required={!optional} />
    </Field>
  );
  return (
    <Section title={t("places.addZone")}>
      <Form method="post" className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          {field("hall")}
          {field("zoneCode")}
          {field("nameTh")}
          {field("nameEn", true)}
        </div>
        <Field id="categoryCode" label={t("places.category")} optional>
          <Select
            name="categoryCode"
            defaultValue={own?.typed.categoryCode ?? ""}
            emptyLabel={t("anyCategory")}
            options={categories}
          />
        </Field>
        <div>
          <Button name="intent" value="zone" icon="plus">
            {t("places.addZone")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** Another name or category for a zone; hall and code stay. */
export function ChosenZoneForm({
  zone,
  categories,
  answer,
}: {
  zone: NonNullable<PlacesPage["chosen"]>;
  categories: Option[];
  answer: FormAnswer | null;
}) {
  const { t } = useTranslation("fairs");
  const own = answer?.intent === "change-zone" ? answer : null;
  const name = (id: "zoneNameTh" | "zoneNameEn", label: string, kept: string) => (
    <Field id={id} label={label} error={errorsAt(own, id)} optional={id === "zoneNameEn"}>
      <TextInput name={id} defaultValue={own?.typed[id] ?? kept} maxLength={100} required={id === "zoneNameTh"} />
    </Field>
  );
  return (
    <Details summary={t("places.changeZone")} open={own !== null}>
      <Form key={zone.id} method="post" className="flex max-w-form flex-col gap-4">
        <input type="hidden" name="zone" value={zone.id} />
        {name("zoneNameTh", t("field.nameTh"), zone.nameTh)}
        {name("zoneNameEn", t("field.nameEn"), zone.nameEn)}
        <Field id="zoneCategory" label={t("places.category")} error={errorsAt(own, "zoneCategory")} optional>
          <Select
            name="zoneCategory"
            defaultValue={own?.typed.zoneCategory ?? zone.categoryCode}
            emptyLabel={t("anyCategory")}
            options={categories}
          />
        </Field>
        <div>
          <Button name="intent" value="change-zone" icon="check">
            {t("places.saveZone")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** Adds many booths at once: a prefix and running numbers. */
export function BoothsForm({
  zones,
  chosen,
  answer,
}: {
  zones: PlacesPage["zones"];
  chosen: number | undefined;
  answer: FormAnswer | null;
}) {
  const { t } = useTranslation("fairs");
  const own = answer?.intent === "booths" ? answer : null;
  const field = (name: string, numeric: boolean, optional = false) => (
    <Field id={name} label={t(`places.${name}`)} error={errorsAt(own, name)} optional={optional}>
      <TextInput
        name={name}
        numeric={numeric}
        width="short"
        defaultValue={own?.typed[name] ?? ""}
        required={!optional}
      />
    </Field>
  );
  return (
    <Section title={t("places.addBooths")}>
      <Form method="post" className="flex flex-col gap-4">
        <Field id="zone" label={t("places.zone")}>
          <Select
            name="zone"
            defaultValue={own?.typed.zone ?? String(chosen ?? "")}
            options={zones.map((zone) => ({
              value: String(zone.id),
              label: `${zone.hall} · ${zone.code} ${zone.name}`,
            }))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {field("prefix", false, true)}
          {field("from", true)}
          {field("to", true)}
          {field("size", true, true)}
        </div>
        <p className="text-sm text-ink-soft">{t("places.boothsHelp")}</p>
        <div>
          <Button name="intent" value="booths" icon="plus">
            {t("places.addBooths")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
