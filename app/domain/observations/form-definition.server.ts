import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { type Catalogue, type Form, splitsOf } from "../indicators/catalogue.ts";
import type { FormRules, IndicatorRules } from "./form-rules.ts";
import { canonical } from "./parse-number.ts";

/** A part that an indicator may be divided into. */
export interface SplitPart {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string;
}

/** An indicator as a form asks for it: its rules, and what the person filling it in has to know. */
export interface FormIndicator extends IndicatorRules {
  id: number;
  cog: number;
  nameTh: string;
  nameEn: string;
  definitionTh: string;
  definitionEn: string;
  unitTh: string;
  unitEn: string;
  numeratorTh: string | null;
  numeratorEn: string | null;
  denominatorTh: string | null;
  denominatorEn: string | null;
  direction: "up" | "down" | "neutral";
  /** Where the definition comes from, as the catalogue says it. */
  basis: string;
  parts: SplitPart[];
}

/** One version of a form: what is typed in, in the order of the paper. */
export interface FormDefinition extends FormRules {
  versionId: number;
  form: Form;
  indicators: FormIndicator[];
}

/** Definitions by form version and the catalogue they were made with. */
export interface FormDefinitions {
  catalogue: Catalogue;
  byVersion: ReadonlyMap<number, FormDefinition>;
}

// As long as the catalogue is the same object, so are the forms.
const known = new WeakMap<Catalogue, Promise<FormDefinitions>>();

/** Every form version with its indicators; read once per catalogue. Inside a transaction pass it as `on`. */
export async function formDefinitions(on: Kysely<DB>): Promise<FormDefinitions> {
  const catalogue = await readCatalogue(on);
  let definitions = known.get(catalogue);
  if (!definitions) {
    definitions = load(on, catalogue);
    known.set(catalogue, definitions);
    definitions.catch(() => known.delete(catalogue));
  }
  return definitions;
}

async function load(on: Kysely<DB>, catalogue: Catalogue): Promise<FormDefinitions> {
  const versions = await on.selectFrom("formVersions").select(["id", "formId"]).orderBy("id").execute();
  const rows = await on
    .selectFrom("formIndicators as fi")
    .innerJoin("indicators as i", "i.id", "fi.indicatorId")
    .select(["fi.formVersionId", "fi.required", "i.code", "i.hardMin", "i.hardMax", "i.warnRule", "i.basis"])
    .orderBy("fi.formVersionId")
    .orderBy("fi.position")
    .execute();
  const definition = ({ id, formId }: { id: number; formId: number }): [number, FormDefinition] => {
    const form = catalogue.forms.find((each) => each.id === formId) as Form;
    const own = rows.filter((row) => row.formVersionId === id);
    return [id, { versionId: id, form, indicators: own.map((row) => indicatorOf(catalogue, row)) }];
  };
  return { catalogue, byVersion: new Map(versions.map(definition)) };
}

interface FormRow {
  code: string;
  required: boolean;
  hardMin: string | null;
  hardMax: string | null;
  warnRule: string;
  basis: string;
}

function indicatorOf(catalogue: Catalogue, row: FormRow): FormIndicator {
  const indicator = catalogue.byCode.get(row.code);
  if (!indicator) throw new Error(`the catalogue has no indicator ${row.code}`);
  const { form: _, position: __, splitDimension: ___, derivedFrom: ____, ...shown } = indicator;
  const parts = splitsOf(catalogue, indicator).map(({ id, code, nameTh, nameEn }) => ({ id, code, nameTh, nameEn }));
  const bound = (decimal: string | null) => decimal && canonical(decimal);
  const rules = { ...row, hardMin: bound(row.hardMin), hardMax: bound(row.hardMax) };
  return { ...shown, ...rules, parts, splitCodes: parts.map((part) => part.code) };
}
