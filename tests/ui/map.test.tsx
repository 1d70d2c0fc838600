import thailand from "@svg-maps/thailand";
import { describe, expect, it } from "vitest";
import { shadeOf } from "#app/ui/maps/shade.ts";
import { drawShapes, NATION, zoomTo } from "#app/ui/maps/shapes.server.ts";
import { ThailandMap } from "#app/ui/maps/thailand-map.tsx";
import { html } from "./render.tsx";

const ids = (thailand.locations as { id: string }[]).map(({ id }) => id).filter((id) => id !== "lksg");
const codes = new Map(ids.map((id, index) => [id, String(10 + index)]));

describe("the shapes", () => {
  const { svg, version, boxes } = drawShapes(codes);

  it("are 77 provinces and one lake, in a file a phone can afford", () => {
    expect(boxes.size).toBe(77);
    expect(svg.match(/<path /g)).toHaveLength(78);
    expect(svg).toContain('id="lake"');
    expect(svg.length).toBeLessThan(66_000);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it("lie inside the map, and a province has its part of it", () => {
    for (const { x, y, width, height } of boxes.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(NATION.width);
      expect(y + height).toBeLessThanOrEqual(NATION.height);
    }
    const one = zoomTo(boxes, ["10"]);
    expect(one.width).toBeLessThan(NATION.width / 4);
    expect(zoomTo(boxes, [])).toEqual(NATION);
  });
});

describe("the map", () => {
  const page = html(
    <ThailandMap
      label="แผนที่ยอดจำหน่าย"
      shapes="/map/thailand.svg?v=1"
      viewBox="0 0 100 100"
      land={["50"]}
      cog={3}
      unit="ล้านบาท"
      classes={[
        { from: null, to: "10", count: 1 },
        { from: "10", to: null, count: 1 },
      ]}
      noData={1}
      notExpected={0}
      provinces={[
        { code: "30", title: "นครราชสีมา: 61.2 ล้านบาท", to: "/dashboard/30", class: 1, current: true },
        { code: "10", title: "กรุงเทพมหานคร: 0 บาท", to: "/dashboard/10", class: 0 },
        { code: "34", title: "อุบลราชธานี: ยังไม่มีข้อมูล", to: "/dashboard/34", class: "no_data" },
      ]}
    />,
  );

  it("links each province, with its name and figure in words", () => {
    expect(page).toContain('href="/dashboard/30"');
    expect(page).toContain("<title>นครราชสีมา: 61.2 ล้านบาท</title>");
    expect(page).toContain('<use href="/map/thailand.svg?v=1#p30"');
    expect(page).toContain('aria-current="location"');
  });

  it("tells zero from no data, in the map and in the legend", () => {
    expect(page.match(/data-shade="0"/g)).toHaveLength(2);
    expect(page.match(/data-shade="no_data"/g)).toHaveLength(2);
    expect(page).toContain("ยังไม่มีข้อมูล");
    expect(page).toContain("1 จังหวัด");
  });

  it("draws the country around without links", () => {
    expect(page).toContain('<use href="/map/thailand.svg?v=1#p50" class="map-land">');
    expect(page).not.toContain('href="/dashboard/50"');
  });

  it("shows the lake without a link, and the credit", () => {
    expect(page).toContain('<use href="/map/thailand.svg?v=1#lake" class="map-lake">');
    expect(page).toContain("CC BY 4.0");
  });
});

it("few classes still reach from light to dark", () => {
  expect([0, 1].map((index) => shadeOf(index, 2))).toEqual([0, 4]);
  expect([0, 1, 2, 3, 4].map((index) => shadeOf(index, 5))).toEqual([0, 1, 2, 3, 4]);
  expect(shadeOf(0, 1)).toBe(3);
});
