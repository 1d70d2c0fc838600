import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GEAR, gearChain, gearPath, sectorPath } from "#app/ui/gears/gear-shape.ts";
import { Gears } from "#app/ui/gears/gears.tsx";
import { html } from "./render.tsx";

const READINGS = [
  { cog: 1, name: "ปัจจัยการผลิต", score: "64", share: 0.64 },
  { cog: 2, name: "องค์ความรู้", score: "112", share: 1 },
  { cog: 3, name: "การตลาด", score: null, share: 0 },
];

describe("gears", () => {
  it("mesh: where two touch, a tooth of one meets a gap of the other, however the chain zigzags", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.double({ min: 0, max: 0.7, noNaN: true }), (count, tilt) => {
        const { gears } = gearChain(count, tilt);
        const pitch = (2 * Math.PI) / GEAR.teeth;
        for (let index = 1; index < count; index++) {
          const [a, b] = [gears[index - 1]!, gears[index]!];
          const angle = Math.atan2(b.y - a.y, b.x - a.x);
          expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(2 * GEAR.pitch, 6);
          // How far past the line of centres the nearest tooth stands; they turn against each other.
          const past = (phase: number, line: number) => ((((phase - line) % pitch) + pitch) % pitch) / pitch;
          const sum = past(a.phase, angle) + past(b.phase, angle + Math.PI);
          expect(sum % 1).toBeCloseTo(0.5, 6);
        }
      }),
    );
  });

  it("stay inside their drawing", () => {
    const { gears, width, height } = gearChain(5, 0.4);
    for (const { x, y } of gears) {
      expect(x - GEAR.outer).toBeGreaterThanOrEqual(0);
      expect(x + GEAR.outer).toBeLessThanOrEqual(width);
      expect(y - GEAR.outer).toBeGreaterThanOrEqual(0);
      expect(y + GEAR.outer).toBeLessThanOrEqual(height);
    }
  });

  it("fill clockwise from the top; a full one is not clipped", () => {
    expect(sectorPath(0.25, 50)).toBe("M0 0V-50A50 50 0 0 1 50 0Z");
    expect(sectorPath(0.75, 50)).toBe("M0 0V-50A50 50 0 1 1 -50 0Z");
    expect(sectorPath(1.2, 50)).toContain("H50V50");
    expect(gearPath(0).match(/L/g)).toHaveLength(GEAR.teeth * 4 - 1);
  });

  it("are one picture with words, the score inside, a stalled one outlined", () => {
    const page = html(<Gears readings={READINGS} label="ฟันเฟืองทั้งห้า" />);
    expect(page).toContain('role="img" aria-label="ฟันเฟืองทั้งห้า"');
    expect(page).toContain(">64<tspan");
    expect(page).toContain("<title>2 องค์ความรู้: 112</title>");
    expect(page).toContain(">–</text>");
    expect(page.match(/stroke-dasharray="4 3"/g)).toHaveLength(2);
  });

  it("carry their own number in a table cell, where a score could not be read", () => {
    expect(html(<Gears readings={READINGS} label="x" size="cell" />)).toContain(">1</text>");
  });
});
