import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";

const BANGKOK_MORNING = 2 * 3_600_000;
const DAY = 86_400_000;

type Days = readonly [from: string, to: string] | null;
type Figure = readonly [
  name: string,
  days: Days,
  province: string | null,
  category: string | null,
  visitors: number | null,
  total: number,
  source: string,
];

const CITY_2565 = "OTOP City 2565";
const MIDYEAR_2558 = "OTOP Midyear 2558";

/** What the press really printed about fairs of the nation, in baht; where it names no day, none stands here. */
const FIGURES: readonly Figure[] = [
  [
    "OTOP City 2568",
    null,
    null,
    null,
    null,
    868_000_000,
    "Manager Online on OTOP City 2025 (whole fair; more than, rounded; up more than 20 percent)",
  ],
  [
    "OTOP Midyear 2567",
    null,
    null,
    null,
    null,
    142_000_000,
    "Pattaya Mail (NNT), 11 June 2567 (two days; more than, rounded)",
  ],
  [
    "OTOP City 2566",
    null,
    null,
    null,
    null,
    72_000_000,
    "Thailand News Gazette on OTOP City 2023 (first day; more than, rounded)",
  ],
  [
    CITY_2565,
    ["2022-12-17", "2022-12-25"],
    null,
    null,
    null,
    653_000_000,
    "Hilight News on OTOP City 2022 (9 days; more than, rounded)",
  ],
  [CITY_2565, null, null, null, 86_000, 243_000_000, "Manager Online, 21 December 2565 (half-way; more than, rounded)"],
  [CITY_2565, null, "34", null, null, 14_000_000, "Guide Ubon on OTOP City 2022 (more than, rounded)"],
  [
    "OTOP Midyear 2565",
    ["2022-06-04", "2022-06-12"],
    null,
    null,
    null,
    573_000_000,
    "Manager Online on OTOP Midyear 2022 (9 days; more than, rounded)",
  ],
  [
    MIDYEAR_2558,
    null,
    null,
    null,
    200_000,
    327_210_000,
    "Nation TV on OTOP Midyear 2015, held 25-31 May 2558 (4 days; more than, rounded)",
  ],
  ...(
    [
      ["fabric", 149_000_000],
      ["household", 54_000_000],
      ["food", 49_000_000],
    ] as const
  ).map(
    ([category, total]): Figure => [
      MIDYEAR_2558,
      null,
      null,
      category,
      null,
      total,
      "Nation TV on OTOP Midyear 2015 (4 days; rounded)",
    ],
  ),
];

/** Records what the press published, beside the closed fair of the same name and never in its sums. */
export async function addPublished({ trx, now, userIds }: RegisterWorld, closed: string): Promise<void> {
  const fair = await trx.selectFrom("fairs").where("code", "=", closed).select(["id", "nameTh"]).executeTakeFirst();
  const morning = Math.floor(now.getTime() / DAY) * DAY + BANGKOK_MORNING;
  const recordedAt = new Date(morning - 20 * DAY).toISOString();
  await insertRows(
    trx,
    "fair_published_sales",
    {
      fair_id: "integer",
      fair_name: "text",
      from_date: "date",
      to_date: "date",
      province_code: "text",
      category_code: "text",
      visitors: "integer",
      total_baht: "numeric",
      source: "text",
      recorded_by: "integer",
      recorded_at: "timestamptz",
    },
    FIGURES.map(([name, days, province, category, visitors, total, source]): Cell[] => [
      fair?.nameTh === name ? fair.id : null,
      name,
      days?.[0] ?? null,
      days?.[1] ?? null,
      province,
      category,
      visitors,
      total,
      source,
      userIds.get("central@demo.test")!,
      recordedAt,
    ]),
  );
}
