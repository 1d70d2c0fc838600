import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { breakLines } from "#app/domain/documents/lines.ts";
import { renderPdf } from "#app/domain/documents/pdf.server.ts";

const rows = Array.from({ length: 60 }, (_, at) => [
  `${at + 1}`,
  "ติดตามการตลาดของกลุ่มผ้าทอ ประสานผู้ซื้อ และรายงานผลต่อที่ประชุม",
]);

describe("a printed document", () => {
  it("is a PDF with the font inside", async () => {
    const text = latin(await renderPdf({ title: "รายงานการประชุม", language: "th", blocks: [] }));
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toMatch(/\/FontName \/[A-Z]+\+Sarabun/);
    expect(text).toContain("/FontFile2");
  });

  it("goes over as many sheets as its table needs and repeats the table's head on each", async () => {
    const bytes = await renderPdf({
      title: "ข้อสั่งการ",
      language: "th",
      blocks: [
        {
          kind: "table",
          columns: [
            { header: "No.", numeric: true },
            { header: "Task", width: 5 },
          ],
          rows,
        },
      ],
    });
    const sheets = latin(bytes).match(/\/Type \/Page\n/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    const contents = streams(bytes).filter((stream) => stream.includes(" Tf"));
    expect(contents).toHaveLength(sheets);
    // Numbers of rows differ from sheet to sheet, the bold head stands on each: font F2 is the bold one.
    const faces = contents.map((stream) => [...stream.matchAll(/\/(F\d) 10 Tf/g)].map(([, face]) => face));
    const [first] = faces;
    expect(faces.every((sheet) => sheet[0] === first?.[0])).toBe(true);
  });
});

describe("lines of Thai", () => {
  const measure = (text: string) => [...text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "")].length;

  it("end at the end of a word and fit", () => {
    const lines = breakLines("ที่ประชุมมีมติเห็นชอบแผนการตลาดของจังหวัด", 12, measure);
    expect(lines.join("")).toBe("ที่ประชุมมีมติเห็นชอบแผนการตลาดของจังหวัด");
    expect(lines.every((line) => measure(line) <= 12)).toBe(true);
    expect(lines.every((line) => !/^[\u0E30-\u0E3A\u0E45-\u0E4E]/.test(line))).toBe(true);
  });

  it("keep the number of a meeting whole and cut a word only when nothing else helps", () => {
    expect(breakLines("การประชุม 1/2569", 12, measure)).toEqual(["การประชุม", "1/2569"]);
    expect(breakLines("aaaaaaaaaa", 4, measure)).toEqual(["aaaa", "aaaa", "aa"]);
  });
});

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** The compressed parts of a PDF, opened; what is no text (the font) stays unread. */
function streams(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const text = latin(bytes);
  for (const { index } of text.matchAll(/stream\n/g)) {
    if (text.slice(index - 3, index) === "end") continue;
    const end = text.indexOf("\nendstream", index);
    try {
      found.push(inflateSync(Buffer.from(text.slice(index + 7, end), "latin1")).toString("latin1"));
    } catch {
      // Not compressed.
    }
  }
  return found;
}
