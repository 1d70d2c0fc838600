import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { boothCode, readBoothCode } from "#app/domain/fair-sales/booth-qr.ts";
import { readSale, reportUntil, totalOf } from "#app/domain/fair-sales/sale.ts";
import { qrPath } from "#app/routes/fair-sales/qr-path.server.ts";

describe("what was typed for a booth's day", () => {
  test("is read with Thai digits and commas, blank channels being zero", () => {
    expect(readSale({ cash: "๑๒,๕๐๐.๕๐", orders: "0", units: "๔๕" })).toEqual({
      ok: true,
      amounts: { cash: "12500.5", orders: "0", online: "0", business: "0", units: 45 },
      unusual: false,
    });
  });

  test("a day with zero sales is a report, a blank one is not", () => {
    expect(readSale({ cash: "0", orders: "0" }).ok).toBe(true);
    expect(readSale({ cash: "", orders: "0" })).toEqual({ ok: false, problems: { cash: "missing" } });
  });

  test("a negative sale, a third decimal and a word are refused, each by its own name", () => {
    expect(readSale({ cash: "-1", orders: "1.005", online: "สิบ" })).toEqual({
      ok: false,
      problems: { cash: "negative", orders: "satang", online: "not_a_number" },
    });
  });

  test("above half a million baht a day is asked about, above ten million it is refused", () => {
    expect(readSale({ cash: "500000", orders: "0" })).toMatchObject({ ok: true, unusual: false });
    expect(readSale({ cash: "500000", orders: "0.01" })).toMatchObject({ ok: true, unusual: true });
    expect(readSale({ cash: "10000000.01", orders: "0" })).toEqual({ ok: false, problems: { cash: "too_much" } });
  });

  test("orders may exceed what was sold at the booth", () => {
    expect(readSale({ cash: "100", orders: "90000" }).ok).toBe(true);
  });

  test("is exact to the satang", () => {
    expect(totalOf({ cash: "0.1", orders: "0.2", online: "0", business: "999999999999.99" })).toBe("1000000000000.29");
  });

  test("may be entered by the enterprise until ten the next morning in Bangkok", () => {
    expect(reportUntil("2026-11-11").toISOString()).toBe("2026-11-12T03:00:00.000Z");
  });
});

describe("the code of a booth", () => {
  test("as the portal draws it is read by the reader of phones that have none of their own", () => {
    const { size, path } = qrPath(boothCode(4711));
    expect(readBoothCode(decodeQR(photographed(size, path)))).toBe(4711);
    expect(readBoothCode("https://example.test/4711")).toBeNull();
  });
});

/** What a camera sees of a drawing: each square as some pixels, black on white. */
function photographed(size: number, path: string) {
  const pixels = 5;
  const width = size * pixels;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++)
      for (let column = Number(x) * pixels; column < (Number(x) + Number(run)) * pixels; column++)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return { width, height: width, data };
}
