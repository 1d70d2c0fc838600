import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#app/i18n/config.ts";
import { createDictionary, type Words } from "#app/i18n/dictionary.ts";
import { i18nOf, RESOURCES } from "#app/i18n/server.server.ts";

/** A value for every parameter a text takes. */
const PARAMS = new Proxy({} as Record<string, string>, { get: (_, name) => `<${String(name)}>`, has: () => true });

describe.each(LANGUAGES)("the browser's words in %s", (language) => {
  const fetchArea = async (area: string) => RESOURCES[language][area] as Words | undefined;

  it("are those of i18next, for every key, with every parameter", async () => {
    const dictionary = createDictionary(language, fetchArea);
    await dictionary.load(Object.keys(RESOURCES[language]));
    const t = i18nOf(language).t as unknown as (key: string, params: object) => string;
    for (const [area, words] of Object.entries(RESOURCES[language]))
      for (const [key, text] of leaves(words as Words)) {
        const params = Object.fromEntries(
          [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => [name, PARAMS[name as string]]),
        );
        for (const count of key.match(/_(one|other)$/) ? [0, 1, 2, 11] : [undefined]) {
          const asked = key.replace(/_(one|other)$/, "");
          const options = count === undefined ? params : { ...params, count };
          expect(dictionary.text(area, asked, options)).toBe(t(`${area}:${asked}`, options));
          expect(dictionary.text("shell", `${area}:${asked}`, options)).toBe(t(`${area}:${asked}`, options));
        }
      }
  });

  it("of a key that is not there are the default, or the key", async () => {
    const dictionary = createDictionary(language, fetchArea);
    await dictionary.load(["shell"]);
    const t = i18nOf(language).t as unknown as (key: string, params?: object) => string;
    expect(dictionary.text("shell", "no.such")).toBe(t("shell:no.such"));
    expect(dictionary.text("shell", "no.such", { defaultValue: "word" })).toBe("word");
  });
});

describe("words on the way", () => {
  it("are empty until they arrive, are fetched once, and tell who waits", async () => {
    const asked: string[] = [];
    const dictionary = createDictionary("th", async (area) => {
      asked.push(area);
      return { hello: "สวัสดี" };
    });
    let told = 0;
    const stop = dictionary.subscribe(() => told++);
    expect(dictionary.text("late", "hello")).toBe("");
    expect(dictionary.text("late", "hello", { defaultValue: "…" })).toBe("…");
    await dictionary.load(["late"]);
    expect(dictionary.text("late", "hello")).toBe("สวัสดี");
    expect(asked).toEqual(["late"]);
    expect(told).toBe(1);
    expect(dictionary.version()).toBe(1);
    stop();
  });

  it("are asked for again when the network was away", async () => {
    let away = true;
    const dictionary = createDictionary("en", async () => {
      if (away) throw new Error("offline");
      return { hello: "Hello" };
    });
    await dictionary.load(["late"]);
    expect(dictionary.version()).toBe(0);
    away = false;
    await dictionary.load(["late"]);
    expect(dictionary.text("late", "hello")).toBe("Hello");
  });
});

function leaves(words: Words, prefix = ""): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === "string") return [[prefix + key, value] as [string, string]];
    return Array.isArray(value) ? [] : leaves(value, `${prefix}${key}.`);
  });
}
