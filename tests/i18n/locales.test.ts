import { describe, expect, it } from "vitest";
import { RESOURCES } from "#app/i18n/server.server.ts";

describe("the words of the interface", () => {
  it("are complete in both languages", () => {
    const th = new Set(keysOf(RESOURCES.th));
    const en = new Set(keysOf(RESOURCES.en));
    expect({ missingInEnglish: minus(th, en), missingInThai: minus(en, th) }).toEqual({
      missingInEnglish: [],
      missingInThai: [],
    });
  });

  it("take the same parameters in both languages", () => {
    const different = keysOf(RESOURCES.th).filter((key) => params("th", key) !== params("en", key));
    expect(different).toEqual([]);
  });

  it("have no Thai in English and no empty text", () => {
    const wrong = keysOf(RESOURCES.en).filter(
      (key) => /[\u0e00-\u0e7f]/.test(textOf("en", key)) && !key.startsWith("shell:languages"),
    );
    expect(wrong).toEqual([]);
    expect(keysOf(RESOURCES.th).filter((key) => textOf("th", key).trim() === "")).toEqual([]);
  });
});

function keysOf(words: Record<string, Record<string, unknown>>): string[] {
  return Object.entries(words).flatMap(([area, tree]) => leaves(tree).map((key) => `${area}:${key}`));
}

function leaves(tree: Record<string, unknown>, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    // English has a singular that Thai lacks: `_one` and `_other` are one key.
    typeof value === "string"
      ? [(prefix + key).replace(/_(one|other)$/, "")]
      : leaves(value as Record<string, unknown>, `${prefix}${key}.`),
  );
}

function textOf(language: "th" | "en", key: string): string {
  const [area, path] = key.split(":") as [string, string];
  const steps = path.split(".");
  const last = steps.pop()!;
  const parent = steps.reduce<Record<string, unknown>>(
    (tree, step) => (tree?.[step] ?? {}) as Record<string, unknown>,
    RESOURCES[language][area] ?? {},
  );
  return String(parent[last] ?? parent[`${last}_other`] ?? "");
}

function params(language: "th" | "en", key: string): string {
  const names = [...textOf(language, key).matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1]);
  return [...new Set(names)].sort().join(",");
}

function minus(some: Set<string>, others: Set<string>): string[] {
  return [...some].filter((key) => !others.has(key));
}
