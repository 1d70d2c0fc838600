import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing, Port } from "#app/ui/network/drawing.ts";
import { fitText, textWidth } from "#app/ui/network/fit-text.ts";
import { NetworkDrawing } from "#app/ui/network/network-drawing.tsx";
import { layWide, WIDE } from "#app/ui/network/wide-layout.ts";
import { html } from "./render.tsx";

const port = (cog: number, links: number): Port => ({ cog, links, title: `ท่า ${cog}: ${links}`, to: `/port/${cog}` });
const ports = (links: number) => [1, 2, 3, 4, 5].map((cog) => port(cog, cog === 4 ? 0 : links));

function drawing(sectors: number, places: number): Drawing {
  return {
    label: "ภาพเครือข่ายทดสอบ",
    givers: "ผู้ให้",
    takers: "ผู้รับ",
    committee: { name: "คสป.", to: "/committees/1", title: "คสป. รับ 1", ports: ports(1) },
    company: null,
    sectors: Array.from({ length: sectors }, (_, index) => ({
      code: `s${index}`,
      name: `ภาคส่วน ${index}`,
      summary: "3 ราย",
      title: `ภาคส่วน ${index}: 3 ราย`,
      to: `/sector/${index}`,
      ports: ports(index + 1),
      names: [{ key: "1", text: "มูลนิธิตัวอย่าง · 2", to: "/partners/1" }],
      more: { text: "อีก 2 ราย", to: "#links" },
    })),
    cogs: [1, 2, 3, 4, 5].map((cog) => ({
      cog,
      name: `ฟันเฟือง ${cog}`,
      summary: "9 รายการ",
      links: cog === 4 ? 0 : 9,
      title: `${cog} ฟันเฟือง`,
      to: `/cog/${cog}`,
    })),
    places: Array.from({ length: places }, (_, index) => ({
      code: `30${index}`,
      name: `อำเภอ ${index}`,
      summary: "12 ราย",
      title: `อำเภอ ${index}: 12 ราย`,
      to: `/district/${index}`,
      share: index / 10,
      ports: ports(index),
    })),
  };
}

describe("the drawing of a network", () => {
  it("keeps every part inside, in order and apart, however many there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 9 }), (sectors, places) => {
        const { height, ...layout } = layWide(drawing(sectors, places));
        const columns = [layout.sectors, layout.places].map((column) => column.flatMap(({ ports: ends }) => ends));
        for (const ends of [...columns, layout.committee.ports]) {
          for (const { x, y } of ends) {
            expect(x).toBeGreaterThan(WIDE.port);
            expect(x).toBeLessThan(WIDE.width - WIDE.port);
            expect(y).toBeGreaterThan(WIDE.port);
            expect(y).toBeLessThan(height - WIDE.port + 6);
          }
        }
        for (const ends of columns) {
          const gaps = ends.slice(1).map(({ y }, index) => y - (ends[index]?.y ?? 0));
          expect(gaps.every((gap) => gap >= 2 * (WIDE.port - 0.7))).toBe(true);
        }
        const gears = layout.cogs.map(({ y }) => y);
        expect(gears).toEqual([...gears].sort((a, b) => a - b));
      }),
    );
  });

  it("draws a strand for each end with links, the thicker the more, and none for a gap", () => {
    const { strands } = layWide(drawing(2, 3));
    // Four of five ports of two sectors, two districts (the first has none) and the committee.
    expect(strands).toHaveLength(4 * (2 + 2 + 1));
    expect(strands.some(({ cog }) => cog === 4)).toBe(false);
    const [thin, thick] = [strands[0]!, strands[4]!];
    expect(thick.width).toBeGreaterThan(thin.width);
  });

  it("says itself in words, and each part is a link that a keyboard reaches", () => {
    const page = html(<NetworkDrawing drawing={drawing(5, 3)} />);
    expect(page.match(/role="group" aria-label="ภาพเครือข่ายทดสอบ"/g)).toHaveLength(2);
    for (const to of ["/committees/1", "/sector/4", "/partners/1", "#links", "/cog/4", "/district/2", "/port/4"])
      expect(page, to).toContain(`href="${to}"`);
    expect(page).toContain("<title>4 ฟันเฟือง</title>");
    expect(page).toContain("<title>ท่า 4: 0</title>");
    expect(page).toContain("ข้ามภาพเครือข่าย");
  });

  it("never tells a cog by its colour alone: each end carries a number", () => {
    const page = html(<NetworkDrawing drawing={drawing(1, 1)} />);
    const coins = [...page.matchAll(/<circle[^>]*><\/circle><text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(coins.slice(0, 5)).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("a text in a drawing", () => {
  it("is cut to its width, never between a consonant and its marks", () => {
    const name = "กลุ่มแม่บ้านเกษตรกรน้ำพริกบ้านทุ่งใหญ่";
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 300 }), (width) => {
        const fitted = fitText(name, width);
        expect(textWidth(fitted)).toBeLessThanOrEqual(Math.max(width, 20));
        const kept = fitted.replace("…", "");
        expect(name.startsWith(kept)).toBe(true);
        expect(/^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(name.slice(kept.length))).toBe(false);
      }),
    );
    expect(fitText("สั้น", 100)).toBe("สั้น");
  });
});
