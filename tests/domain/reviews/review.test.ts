import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RIGHTS, type Right, type Role } from "#app/domain/access/rights.ts";
import {
  commandsOpen,
  decide,
  REPORT_STATES,
  REVIEW_COMMANDS,
  type ReportState,
  type ReviewCommand,
} from "#app/domain/reviews/review.ts";

const ENTRY: Role[] = [
  "provincial_officer",
  "district_officer",
  "committee_secretary",
  "company_member",
  "enterprise_member",
  "enterprise_reporter",
];

/** The transition table once more, by role, written independently of the code. */
const TABLE: [ReportState, ReviewCommand, ReportState, Role[]][] = [
  ["draft", "submission", "submitted", ENTRY],
  ["returned", "submission", "submitted", ENTRY],
  ["submitted", "withdrawal", "draft", ENTRY],
  ["submitted", "approval", "province_approved", ["provincial_head"]],
  ["submitted", "return", "returned", ["provincial_head"]],
  ["province_approved", "acceptance", "accepted", ["central_reviewer"]],
  ["province_approved", "return", "returned", ["central_reviewer", "provincial_head"]],
  ["accepted", "reopening", "returned", ["administrator"]],
];

const roles = Object.keys(RIGHTS) as Role[];
const holdsAs = (role: Role) => (right: Right) => (RIGHTS[role] as readonly Right[]).includes(right);

describe("the transition table", () => {
  test.each(roles)("allows %s exactly the steps of the rule and refuses every other pair", (role) => {
    for (const state of REPORT_STATES) {
      for (const command of REVIEW_COMMANDS) {
        const rule = TABLE.find(([from, verb, , who]) => from === state && verb === command && who.includes(role));
        const decision = decide(state, command, holdsAs(role));
        expect(decision.ok ? decision.transition.to : null, `${role}: ${command} of ${state}`).toBe(rule?.[2] ?? null);
      }
    }
  });

  test("tells who may never do it from what cannot be done now", () => {
    expect(decide("submitted", "approval", holdsAs("provincial_officer"))).toMatchObject({ refusal: "not_allowed" });
    expect(decide("draft", "approval", holdsAs("provincial_head"))).toMatchObject({ refusal: "wrong_state" });
    expect(decide("submitted", "return", holdsAs("central_reviewer"))).toMatchObject({ refusal: "not_allowed" });
  });

  test("offers as buttons what it would allow", () => {
    expect(commandsOpen("submitted", holdsAs("provincial_head"))).toEqual(["approval", "return"]);
    expect(commandsOpen("province_approved", holdsAs("central_reviewer"))).toEqual(["return", "acceptance"]);
    expect(commandsOpen("accepted", holdsAs("provincial_head"))).toEqual([]);
  });

  test("no walk reaches acceptance but through submission and approval by the right roles", () => {
    const attempt = fc.record({ role: fc.constantFrom(...roles), command: fc.constantFrom(...REVIEW_COMMANDS) });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let state: ReportState = "draft";
        let lastSteps: string[] = [];
        for (const { role, command } of attempts) {
          const decision = decide(state, command, holdsAs(role));
          if (!decision.ok) continue;
          state = decision.transition.to;
          lastSteps = state === "draft" || state === "returned" ? [] : [...lastSteps, `${command} by ${role}`];
          if (state !== "accepted") continue;
          expect(lastSteps.slice(1)).toEqual(["approval by provincial_head", "acceptance by central_reviewer"]);
          expect(lastSteps[0]).toMatch(/^submission by /);
        }
      }),
    );
  });
});
