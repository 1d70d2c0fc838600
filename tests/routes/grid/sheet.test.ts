import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidied } from "#app/routes/entry/report-fields.ts";
import { reduceSheet, type SheetAction } from "#app/routes/grid/reduce-sheet.ts";
import { newSheet, type Sheet, selection, textAt, textsIn } from "#app/routes/grid/sheet.ts";

const open = (texts: string[][]) =>
  newSheet(
    texts,
    texts.map((row) => row.map(() => false)),
  );

const done = (sheet: Sheet, ...actions: SheetAction[]) => actions.reduce(reduceSheet, sheet);
const at = (row: number, column: number, extend?: boolean): SheetAction => ({
  type: "go",
  place: { row, column },
  extend,
});

describe("moving about the sheet", () => {
  const three = open([
    ["a", "b", "c"],
    ["d", "e", "f"],
    ["g", "h", "i"],
  ]);

  test("stays inside it", () => {
    expect(done(three, { type: "move", rows: -1, columns: -1 }).focus).toEqual({ row: 0, column: 0 });
    expect(done(three, at(9, 9)).focus).toEqual({ row: 2, column: 2 });
  });

  test("Enter goes down, and after a run of Tabs back under its first cell", () => {
    const sheet = done(three, { type: "tab" }, { type: "tab" }, { type: "enter" });
    expect(sheet.focus).toEqual({ row: 1, column: 0 });
    expect(done(sheet, { type: "enter" }).focus).toEqual({ row: 2, column: 0 });
  });

  test("Tab goes on in the next row, and stops at the last cell", () => {
    expect(done(three, at(0, 2), { type: "tab" }).focus).toEqual({ row: 1, column: 0 });
    expect(done(three, at(2, 2), { type: "tab" }).focus).toEqual({ row: 2, column: 2 });
  });

  test("with shift draws a block from where it began", () => {
    const sheet = done(three, at(2, 2), at(1, 0, true));
    expect(selection(sheet)).toEqual({ top: 1, left: 0, bottom: 2, right: 2 });
  });
});

describe("typing", () => {
  test("replaces the text, keeps it on Enter and forgets it on Escape", () => {
    const sheet = open([["5"], ["6"]]);
    const typed = done(sheet, { type: "edit", text: "7" }, { type: "type", text: "78" });
    expect(textAt(typed, { row: 0, column: 0 })).toBe("5");
    expect(done(typed, { type: "enter" }).texts).toEqual([["78"], ["6"]]);
    expect(done(typed, { type: "cancel" }).texts).toEqual([["5"], ["6"]]);
  });

  test("does not begin in a locked cell", () => {
    const sheet = newSheet([["5"]], [[true]]);
    expect(done(sheet, { type: "edit", text: "7" })).toMatchObject({ editing: null, skipped: 1 });
  });

  test("a number is tidied, whatever its digits", () => {
    expect(done(open([[""]]), { type: "edit", text: "๑๒๓๔.๕๐" }, { type: "commit" }).texts).toEqual([["1,234.5"]]);
  });

  test("what cannot be read stays in the cell", () => {
    expect(done(open([[""]]), { type: "edit", text: "1.2.3" }, { type: "commit" }).texts).toEqual([["1.2.3"]]);
  });
});

describe("blocks", () => {
  test("one text fills the selection, a block that fits is repeated", () => {
    const sheet = open([
      ["", ""],
      ["", ""],
    ]);
    const all: SheetAction = { type: "select-all" };
    expect(done(sheet, all, { type: "paste", block: [["9"]] }).texts.flat()).toEqual(["9", "9", "9", "9"]);
    expect(done(sheet, all, { type: "paste", block: [["1", "2"]] }).texts.flat()).toEqual(["1", "2", "1", "2"]);
  });

  test("what hangs over the edge or lies on locked cells is left out and counted", () => {
    const sheet = newSheet([["", ""]], [[true, false]]);
    const pasted = done(sheet, {
      type: "paste",
      block: [
        ["1", "2"],
        ["3", "4"],
      ],
    });
    expect(pasted.texts).toEqual([["", "2"]]);
    expect(pasted.skipped).toBe(3);
  });

  test("fill down repeats the first row, or the row above a single one", () => {
    const sheet = open([["1"], ["2"], ["3"]]);
    expect(done(sheet, at(0, 0), at(2, 0, true), { type: "fill-down" }).texts).toEqual([["1"], ["1"], ["1"]]);
    expect(done(sheet, at(2, 0), { type: "fill-down" }).texts).toEqual([["1"], ["2"], ["2"]]);
  });
});

const size = { rows: 4, columns: 3 };
const place = fc.record({ row: fc.nat(size.rows - 1), column: fc.nat(size.columns - 1) });
const text = fc.constantFrom("", "1", "๒", "1,234.50", "x").map(tidied);
const block = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const action: fc.Arbitrary<SheetAction> = fc.oneof(
  fc.record({ type: fc.constant("go" as const), place, extend: fc.boolean() }),
  fc.record({ type: fc.constant("edit" as const), text }),
  fc.record({ type: fc.constant("paste" as const), block }),
  fc.constantFrom<SheetAction>(
    { type: "enter" },
    { type: "tab", back: true },
    { type: "clear" },
    { type: "fill-down" },
    { type: "undo" },
    { type: "redo" },
    { type: "cancel" },
    { type: "select-all" },
  ),
);
const sheets = fc
  .tuple(
    fc.array(fc.array(text, { minLength: size.columns, maxLength: size.columns }), {
      minLength: size.rows,
      maxLength: size.rows,
    }),
    fc.array(fc.array(fc.boolean(), { minLength: size.columns, maxLength: size.columns }), {
      minLength: size.rows,
      maxLength: size.rows,
    }),
  )
  .map(([texts, locked]) => newSheet(texts, locked));

describe("whatever is done to the sheet", () => {
  test("undoing everything gives back what was loaded, and redoing everything what was made of it", () => {
    fc.assert(
      fc.property(sheets, fc.array(action, { maxLength: 30 }), (start, actions) => {
        const end = done(start, ...actions, { type: "commit" });
        const back = done(end, ...end.past.map((): SheetAction => ({ type: "undo" })));
        expect(back.texts).toEqual(start.texts);
        const again = done(back, ...end.past.map((): SheetAction => ({ type: "redo" })));
        expect(again.texts).toEqual(end.texts);
      }),
    );
  });

  test("locked cells never change, and the focus never leaves", () => {
    fc.assert(
      fc.property(sheets, fc.array(action, { maxLength: 30 }), (start, actions) => {
        const end = done(start, ...actions, { type: "commit" });
        start.locked.forEach((row, rowIndex) => {
          row.forEach((locked, column) => {
            if (locked) expect(textAt(end, { row: rowIndex, column })).toBe(textAt(start, { row: rowIndex, column }));
          });
        });
        expect(end.focus.row).toBeLessThan(size.rows);
        expect(end.focus.column).toBeLessThan(size.columns);
      }),
    );
  });

  test("pasting a copied block over itself changes nothing", () => {
    fc.assert(
      fc.property(sheets, place, place, (start, from, to) => {
        const chosen = done(start, { type: "go", place: from }, { type: "go", place: to, extend: true });
        const pasted = done(chosen, { type: "paste", block: textsIn(chosen, selection(chosen)) });
        expect(pasted.texts).toEqual(start.texts);
        expect(pasted.past).toEqual([]);
      }),
    );
  });
});
