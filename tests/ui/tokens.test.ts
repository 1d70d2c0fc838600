import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/ui/styles/tokens.css", "utf8");

const light = valuesOf(/:root \{([^}]*)\}/);
const dark = valuesOf(/:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/);
const darkByChoice = valuesOf(/:root\[data-theme="dark"\] \{([^}]*)\}/);

const GROUNDS = ["paper", "surface", "sunken"];
const TEXTS = ["ink", "ink-soft", "ink-faint", "accent", "danger", "success", "warning"];
const COGS = [1, 2, 3, 4, 5];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_name, theme) => {
  it.each(TEXTS.concat(COGS.map((cog) => `cog-${cog}-text`)))("%s can be read on every ground", (text) => {
    for (const ground of GROUNDS) expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["accent", "danger", "success", "warning"])("%s can be read on its own soft ground", (tone) => {
    expect(contrast(theme[tone]!, theme[`${tone}-soft`]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink!, theme[`${tone}-soft`]!)).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the lines of controls and the cogs with 3 to 1", () => {
    for (const ground of ["paper", "surface"]) {
      expect(contrast(theme["line-strong"]!, theme[ground]!)).toBeGreaterThanOrEqual(3);
      for (const cog of COGS) expect(contrast(theme[`cog-${cog}`]!, theme[ground]!)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme["on-accent"]!, theme.accent!)).toBeGreaterThanOrEqual(4.5);
  });
});

it("has the same dark values whether the device or the reader asks", () => {
  expect(darkByChoice).toEqual(dark);
});

it("keeps the cog colours of the identity", () => {
  expect(COGS.map((cog) => light[`cog-${cog}`])).toEqual(["#1fa57d", "#233cb3", "#cd6913", "#781f5f", "#4e451b"]);
});

function valuesOf(block: RegExp): Record<string, string> {
  const [, body = ""] = block.exec(css) ?? [];
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
