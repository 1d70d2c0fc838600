import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockText, readBlock } from "#app/routes/grid/block.ts";

describe("a block on the clipboard", () => {
  test("comes from Excel with tabs, line breaks and one break at the end", () => {
    expect(readBlock("1,234.50\t2\r\n\t๓\r\n")).toEqual([
      ["1,234.50", "2"],
      ["", "๓"],
    ]);
  });

  test("may hold quotes, tabs and line breaks inside a cell", () => {
    expect(readBlock('"a\tb"\t"say ""yes"""\n5" tall\t"two\nlines"')).toEqual([
      ["a\tb", 'say "yes"'],
      ['5" tall', "two\nlines"],
    ]);
  });

  test("is read back as it was written", () => {
    const letters = fc.string({ unit: fc.constantFrom("1", ",", '"', "\t", "\n", "ก") });
    const cell = letters.map((text) => text.replace(/\n+$/, ""));
    const blocks = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      .filter((block) => block.length > 1 || block[0]?.some(Boolean) === true);
    fc.assert(
      fc.property(blocks, (block) => {
        expect(readBlock(`${blockText(block)}\n`)).toEqual(block);
      }),
    );
  });
});
