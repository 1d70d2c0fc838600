import { expect, test } from "vitest";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import { usualWindow } from "#app/domain/windows/schedule.ts";

test.each([
  ["2026-10", "2026-11-01", "2026-11-10", "2026-12-25"],
  ["2026-12", "2027-01-01", "2027-01-10", "2027-02-25"],
  ["2026-11", "2026-12-01", "2026-12-10", "2027-01-25"],
  ["FY2569-Q4", "2026-10-01", "2026-10-30", "2026-12-14"],
  ["FY2569", "2026-10-01", "2026-11-29", "2027-03-29"],
  ["CY2568", "2026-01-01", "2026-05-30", "2026-08-28"],
])("entry for %s opens on %s, is due on %s and closes on %s, midnight in Bangkok", (code, opens, due, closes) => {
  const window = usualWindow(parsePeriod(code)!);
  const lastMoment = (end: Date) => bangkokDate(new Date(end.getTime() - 1));
  expect([bangkokDate(window.opensAt), lastMoment(window.dueAt), lastMoment(window.closesAt)]).toEqual([
    opens,
    due,
    closes,
  ]);
  expect([window.opensAt, window.dueAt, window.closesAt].map((at) => at.toISOString().slice(11))).toEqual(
    Array(3).fill("17:00:00.000Z"),
  );
});
