import { describe, expect, it } from "vitest";
import { can, covers, RIGHTS, type Role, scopeOf } from "#app/domain/access/rights.ts";
import { type Grant, publicViewer, type Viewer } from "#app/domain/access/viewer.ts";

const office = (role: Role, areaCode: string | null, more: Partial<Grant> = {}): Grant => ({
  role,
  areaCode,
  unitId: null,
  bureau: null,
  ...more,
});
const somebody = (...grants: Grant[]): Viewer => ({ ...publicViewer("th"), userId: 1, grants });

describe("rights", () => {
  it("the public holds none", () => {
    expect(can(publicViewer("th"), "reports.read")).toBe(false);
    expect(scopeOf(publicViewer("th"), "reports.read")).toMatchObject({ nation: false, areas: [], units: [] });
  });

  it("nobody who enters figures approves them, and nobody who approves accepts them", () => {
    for (const [role, rights] of Object.entries(RIGHTS)) {
      const deciding = (["reports.enter", "reports.approve", "reports.accept"] as const).filter((right) =>
        (rights as readonly string[]).includes(right),
      );
      expect(deciding.length, role).toBeLessThanOrEqual(1);
    }
  });

  it("a province covers its districts and not its neighbour", () => {
    const scope = scopeOf(somebody(office("provincial_officer", "30")), "reports.enter");
    expect([covers(scope, "30"), covers(scope, "3001"), covers(scope, "31"), covers(scope, "TH")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("a district does not cover its province", () => {
    const scope = scopeOf(somebody(office("district_officer", "3001")), "reports.enter");
    expect([covers(scope, "3001"), covers(scope, "300101"), covers(scope, "30"), covers(scope, "3002")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("a member covers their own unit and no area", () => {
    const scope = scopeOf(somebody(office("enterprise_member", null, { unitId: 7 })), "reports.enter");
    expect([covers(scope, "3001", 7), covers(scope, "3001", 8), covers(scope, "3001")]).toEqual([true, false, false]);
  });

  it("a committee secretary enters for the committee only, but reads the province", () => {
    const secretary = somebody(office("committee_secretary", "30"));
    expect(scopeOf(secretary, "reports.enter")).toMatchObject({ areas: [], committees: ["30"] });
    expect(scopeOf(secretary, "reports.read")).toMatchObject({ areas: ["30"] });
  });

  it("a reviewer of one bureau holds the right for its forms only", () => {
    const one = somebody(office("central_reviewer", "TH", { bureau: "otop" }));
    expect(scopeOf(one, "reports.accept").bureaus).toEqual(["otop"]);
    const both = somebody(office("central_reviewer", "TH"));
    expect(scopeOf(both, "reports.accept").bureaus).toEqual(["community", "otop"]);
  });
});
