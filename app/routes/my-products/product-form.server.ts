import { parseNumber } from "#app/domain/observations/parse-number.ts";
import { type ProductContent, type ProductWords, productWords } from "#app/domain/products/content.ts";

/** What stands in the fields of the form, as typed. */
export type TypedProduct = Record<(typeof TEXTS)[number] | (typeof NUMBERS)[number], string> &
  Record<(typeof TICKS)[number], boolean>;

const TEXTS = ["nameTh", "nameEn", "storyTh", "storyEn", "categoryCode", "unitTh", "unitEn"] as const;
const NUMBERS = ["priceFromBaht", "priceToBaht", "capacityPerMonth"] as const;
const TICKS = ["suitsGift", "suitsExport", "suitsOnBoard"] as const;

/** A field and the key of what is wrong with it, under `products:form.wrong`. */
export interface FieldProblem {
  id: string;
  key: string;
}

/** Reads the posted form: Thai digits and separators in figures are understood; one price is enough. */
export function readProductForm(form: FormData): {
  typed: TypedProduct;
  words: ProductWords | null;
  problems: FieldProblem[];
} {
  const typed = typedOf(form);
  const problems: FieldProblem[] = [];
  const numbers = Object.fromEntries(
    NUMBERS.map((name) => {
      const parsed = parseNumber(typed[name]);
      const value = parsed.ok ? parsed.value : null;
      const fine = parsed.ok && (value === null || shapeOf(name).test(value));
      if (!fine) problems.push({ id: name, key: name === "capacityPerMonth" ? "whole" : "baht" });
      return [name, fine ? value : null];
    }),
  );
  const read = productWords.safeParse({ ...typed, ...numbers });
  for (const issue of read.error?.issues ?? []) {
    const id = String(issue.path[0]);
    if (!problems.some((problem) => problem.id === id)) problems.push({ id, key: keyOf(id, issue.code) });
  }
  return { typed, words: problems.length === 0 && read.success ? read.data : null, problems };
}

/** A stored content as the fields show it. */
export function typedFrom(content: ProductContent): TypedProduct {
  const text = (name: (typeof TEXTS)[number] | (typeof NUMBERS)[number]) => [name, content[name] ?? ""];
  return {
    ...Object.fromEntries([...TEXTS, ...NUMBERS].map(text)),
    ...Object.fromEntries(TICKS.map((name) => [name, content[name]])),
  } as TypedProduct;
}

function typedOf(form: FormData): TypedProduct {
  const texts = [...TEXTS, ...NUMBERS].map((name) => [name, String(form.get(name) ?? "").replace(/\r\n/g, "\n")]);
  const ticks = TICKS.map((name) => [name, form.has(name)]);
  return Object.fromEntries([...texts, ...ticks]) as TypedProduct;
}

function shapeOf(name: (typeof NUMBERS)[number]): RegExp {
  return name === "capacityPerMonth" ? /^\d{1,9}$/ : /^\d{1,10}(\.\d{1,2})?$/;
}

function keyOf(id: string, code: string): string {
  if (code === "too_big") return "long";
  if (id === "nameTh" || id === "categoryCode") return id;
  return id === "priceToBaht" ? "range" : "other";
}
