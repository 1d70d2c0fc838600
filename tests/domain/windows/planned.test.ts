import { describe, expect, test, vi } from "vitest";
import { now } from "#app/domain/periods/clock.server.ts";
import { openUsualWindows } from "#app/domain/windows/open-usual.server.ts";
import { plannedWindows, planWindow, withdrawPlan } from "#app/domain/windows/plan-window.server.ts";
import { listWindows } from "#app/domain/windows/windows.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { central, events, officer } from "./window-world.ts";

useDatabase();

/** Lets the portal's clock stand at a moment. */
function clockTo(moment: string): void {
  vi.setSystemTime(Date.parse(moment) - (now().getTime() - Date.now()));
}

describe("the usual windows", () => {
  test("open by themselves on their day, once, for forms that are in use", async () => {
    expect(await openUsualWindows()).toBe(0);
    vi.useFakeTimers({ toFake: ["Date"] });
    clockTo("2026-12-01T00:10:00+07:00");
    try {
      const months = ["company-month", "enterprise-month", "province-month"].map((form) => `${form}/2026-11`);
      expect(await openUsualWindows()).toBe(months.length);
      for (const month of months) {
        const [event, ...more] = await events(month);
        expect([event?.action, event?.actorId, more]).toEqual(["window.opened", null, []]);
      }
      expect(await openUsualWindows()).toBe(0);
      const [row] = await listWindows(await central(), 2570);
      expect(row).toMatchObject({ formCode: "enterprise-month", periodCode: "2026-11", open: true, due: false });
      expect(row?.dueAt.toISOString()).toBe("2026-12-10T17:00:00.000Z");
    } finally {
      vi.useRealTimers();
    }
  });

  test("that are long over stay closed until somebody opens them", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    clockTo("2027-03-20T00:10:00+07:00");
    try {
      await openUsualWindows();
      expect(await events("enterprise-month/2026-12")).toEqual([]);
      expect(await events("enterprise-month/2027-01")).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a window planned ahead", () => {
  const march = { formCode: "company-month", periodCode: "2027-03" };

  test("opens by itself on its own day, with its own dates, also before the period has ended", async () => {
    const early = { ...march, formCode: "province-month", opensOn: "2027-03-20" };
    expect(await planWindow(await central(), early)).toMatchObject({ ok: true });
    const later = { ...march, opensOn: "2027-04-05", dueOn: "2027-04-20" };
    expect(await planWindow(await central(), march)).toMatchObject({ ok: true });
    expect(await planWindow(await central(), later)).toMatchObject({ ok: true });
    expect((await plannedWindows(await central())).map(({ formCode }) => formCode)).toEqual([
      "province-month",
      "company-month",
    ]);
    expect(await openUsualWindows()).toBe(0);
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      clockTo("2027-03-20T00:10:00+07:00");
      expect(await openUsualWindows()).toBe(1);
      clockTo("2027-04-01T00:10:00+07:00");
      await openUsualWindows();
      expect(await events("company-month/2027-03")).not.toContainEqual({ action: "window.opened", actorId: null });
      clockTo("2027-04-05T00:10:00+07:00");
      expect(await openUsualWindows()).toBe(1);
      const opened = (await listWindows(await central(), 2570)).find(
        (row) => row.formCode === "company-month" && row.periodCode === "2027-03",
      );
      expect(opened?.dueAt.toISOString()).toBe("2027-04-20T17:00:00.000Z");
      expect(await plannedWindows(await central())).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("can be taken back, and is refused where nothing is to come", async () => {
    const viewer = await central();
    const april = { ...march, periodCode: "2027-04" };
    expect(await planWindow(viewer, { ...april, dueOn: "2027-05-20" })).toMatchObject({ ok: true });
    expect(await withdrawPlan(await viewerFor("central2@demo.test"), "company-month", "2027-04")).toBe(false);
    expect(await withdrawPlan(viewer, "company-month", "2027-04")).toBe(true);
    expect(await withdrawPlan(viewer, "company-month", "2027-04")).toBe(false);
    expect((await events("company-month/2027-04")).map(({ action }) => action)).toEqual([
      "window.planned",
      "window.plan_withdrawn",
    ]);
    const wrong = [
      [{ ...april, opensOn: "2026-11-01" }, "day_has_come"],
      [{ ...april, opensOn: "2027-12-01" }, "order"],
      [{ ...april, periodCode: "FY2570" }, "period"],
      [{ ...march, opensOn: "2026-12-30", closesOn: "2027-02-01", dueOn: "2027-01-20" }, "exists"],
    ] as const;
    for (const [window, reason] of wrong)
      expect(await planWindow(viewer, window)).toEqual({ ok: false, reason: `windows:refused.${reason}` });
    expect(await planWindow(await officer(), april)).toBeNull();
  });
});
