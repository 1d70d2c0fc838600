import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptReport } from "#app/domain/reviews/accept-report.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { reopenReport } from "#app/domain/reviews/reopen-report.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import type { ReviewCommand } from "#app/domain/reviews/review.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { withdrawReport } from "#app/domain/reviews/withdraw-report.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, stepsOf } from "./reports.ts";

useDatabase();

const COMMANDS = {
  submission: submitReport,
  withdrawal: withdrawReport,
  approval: approveReport,
  acceptance: acceptReport,
  return: returnReport,
  reopening: reopenReport,
} satisfies Record<ReviewCommand, unknown>;

const PEOPLE = ["officer.30", "head.30", "central", "admin", "officer.3001", "head.50"] as const;

/** Where a command by somebody leads; what is not listed leads nowhere. */
const TABLE: Record<string, string> = {
  "draft submission officer.30": "submitted",
  "returned submission officer.30": "submitted",
  "submitted withdrawal officer.30": "draft",
  "submitted approval head.30": "province_approved",
  "submitted return head.30": "returned",
  "province_approved acceptance central": "accepted",
  "province_approved return central": "returned",
  "province_approved return head.30": "returned",
  "accepted reopening admin": "returned",
};

test("whatever anybody tries, a report moves along the table only, one version and one event at a time", async () => {
  const viewers = new Map(
    await Promise.all(PEOPLE.map(async (who) => [who, await viewerFor(`${who}@demo.test`)] as const)),
  );
  // The company of the province: the district officer may not see it.
  const report = await aReport("accepted", { formCode: "company-month", periodCode: "2026-09" });
  const attempt = fc.record({
    who: fc.constantFrom(...PEOPLE),
    command: fc.constantFrom(...(Object.keys(COMMANDS) as ReviewCommand[])),
    stale: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 20, maxLength: 40 }), async (attempts) => {
      for (const { who, command, stale } of attempts) {
        const before = await asItIs(report);
        const steps = (await stepsOf(report)).length;
        const input = { ...before, version: before.version - Number(stale), reason: "ตรวจสอบอีกครั้ง" };
        const outcome = await COMMANDS[command](viewers.get(who)!, input);
        const expected = stale ? undefined : TABLE[`${before.state} ${command} ${who}`];
        const after = await asItIs(report);
        expect(outcome?.ok ?? false, `${before.state} ${command} ${who}`).toBe(expected !== undefined);
        expect(after.state).toBe(expected ?? before.state);
        expect(after.version).toBe(before.version + Number(expected !== undefined));
        expect((await stepsOf(report)).length).toBe(steps + Number(expected !== undefined));
        if (who === "head.50" || who === "officer.3001") expect(outcome).toBeNull();
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
