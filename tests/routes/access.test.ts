import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, it } from "vitest";
import { can, covers, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import routes from "#app/routes.ts";
import { db } from "#db/client.server.ts";
import { usePortal } from "#tests/support/portal.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { ACCESS, type Place, type Request } from "./access-table.ts";

/** Every route and API, walked by every role inside and outside its scope: what the table of rights says is what happens. */

const PEOPLE = [
  "admin@demo.test",
  "central@demo.test",
  "central2@demo.test",
  "head.30@demo.test",
  "officer.30@demo.test",
  "officer.3001@demo.test",
  "head.50@demo.test",
  "secretary.30@demo.test",
  "network.30@demo.test",
  "company.30@demo.test",
  "enterprise.1@demo.test",
];

/** Of these one place is asked: whoever sees the nation sees both alike, and others of the other kinds walk both. */
const ONE_PLACE = ["admin", "central", "central2", "network.30", "company.30"].map((name) => `${name}@demo.test`);

/** Who opens what everybody may see: the others would see the same. */
const LOOK_AT_ALL = ["the public", "enterprise.1@demo.test"];

const portal = usePortal();

let places: Place[];
let before: unknown;

beforeAll(async () => {
  const own = (await viewerFor("enterprise.1@demo.test")).grants[0]?.unitId ?? 0;
  places = [await placeOf(own), await placeOf(await someUnitOf("50"))];
  before = await everyState();
});

describe("the table of access", () => {
  it("names every route, and no route that is not there", () => {
    expect(Object.keys(ACCESS).sort()).toEqual((routes as RouteConfigEntry[]).map((entry) => entry.path ?? "").sort());
  });
});

describe.each(["the public", ...PEOPLE])("%s", (email) => {
  it("gets in where the rights say so, and nowhere else", { timeout: 120_000 }, async () => {
    const viewer = email === "the public" ? thePublic() : await viewerFor(email);
    const cookie = email === "the public" ? "" : await portal.signIn(email);
    const wrong: string[] = [];
    const done = new Set<string>();
    const rows = Object.entries(ACCESS).flatMap(([path, some]) => some.map((asked) => [path, asked] as const));
    for (const place of places.slice(0, ONE_PLACE.includes(email) ? 1 : 2)) {
      for (const [path, asked] of rows) {
        // What names no place is the same request for both, and what everybody may see two have looked at.
        const request = `${asked.method} ${asked.url(place)} ${JSON.stringify(asked.form ?? "")}`;
        if (done.has(request) || (asked.rights === "everybody" && !LOOK_AT_ALL.includes(email))) continue;
        done.add(request);
        const answer = await fetch(portal.url(addressOf(path, asked.method, asked.url(place))), {
          method: asked.method,
          redirect: "manual",
          headers: { cookie, origin: portal.url() },
          ...(asked.form && { body: new URLSearchParams(asked.form) }),
        });
        const text = await answer.text();
        const got = outcomeOf(answer, text);
        const should = expected(viewer, asked, place);
        if (!should.includes(got))
          wrong.push(`${asked.method} ${asked.url(place)}: ${got}, not ${should.join(" or ")}`);
        else if (got === "refused")
          wrong.push(...unlike(reasonFor(viewer, asked, place), answer.status, text, asked, place));
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("after all of them", () => {
  it("no report has moved", async () => {
    expect(await everyState()).toEqual(before);
  });
});

type Got = "in" | "refused" | "not there" | "sign in" | "broken";

const PAGES = new Set(
  (routes as RouteConfigEntry[]).filter(({ file }) => file.endsWith(".tsx")).map(({ path }) => path ?? ""),
);

/** Of a page only its data are asked for, as the browser does when one moves on: the same loaders, without drawing it. */
function addressOf(path: string, method: string, url: string): string {
  if (method !== "GET" || !PAGES.has(path) || path === "*") return url;
  const [page = "", query] = url.split("?");
  return `${page === "/" ? "/_root" : page}.data${query ? `?${query}` : ""}`;
}

function outcomeOf(answer: Response, text: string): Got {
  const to = answer.headers.get("location") ?? "";
  if (answer.status === 303 && to.startsWith("/sign-in")) return "sign in";
  // A redirect among data is a word in them.
  if (answer.status === 202 && text.includes('"/sign-in')) return "sign in";
  if (answer.status === 401) return "sign in";
  if (answer.status === 404) return "not there";
  if (answer.status >= 500) return "broken";
  return answer.status >= 400 ? "refused" : "in";
}

/** A POST of a stale version is refused even where its sender may come in. */
function expected(viewer: Viewer, asked: Request, place: Place): Got[] {
  const inside: Got[] = asked.method === "POST" ? ["in", "refused"] : ["in"];
  if (asked.rights === "everybody") return inside;
  if (viewer.userId === null)
    return asked.api
      ? ["sign in", "not there", "refused"]
      : asked.rights.length
        ? ["sign in"]
        : ["not there", "sign in"];
  if (asked.rights === "signed-in") return inside;
  if (mayEnter(viewer, asked, place)) return inside;
  if (asked.readers && holds(viewer, "reports.read", asked, place)) return ["refused"];
  return ["not there", ...(asked.api ? (["refused"] as const) : [])];
}

/** What a refusal has to say: to who gets in, and to who may only read. */
function reasonFor(viewer: Viewer, asked: Request, place: Place): { status?: number; because?: string } {
  if (mayEnter(viewer, asked, place)) return { status: asked.refused, because: asked.because };
  return asked.readers && holds(viewer, "reports.read", asked, place) ? { because: asked.readers } : {};
}

function unlike(
  { status, because }: ReturnType<typeof reasonFor>,
  got: number,
  text: string,
  asked: Request,
  place: Place,
): string[] {
  const as = `${asked.method} ${asked.url(place)}: refused`;
  return [
    ...(status !== undefined && got !== status ? [`${as} with ${got}, not ${status}`] : []),
    ...(because && !text.includes(because) ? [`${as}, but not because of ${because}`] : []),
  ];
}

function mayEnter(viewer: Viewer, asked: Request, place: Place): boolean {
  if (typeof asked.rights === "string") return asked.rights === "everybody" || viewer.userId !== null;
  return asked.rights.some((right) => holds(viewer, right, asked, place));
}

function holds(viewer: Viewer, right: Parameters<typeof can>[1], { scoped, bureau }: Request, place: Place): boolean {
  if (!can(viewer, right)) return false;
  const scope = scopeOf(viewer, right);
  if (bureau && !scope.bureaus.includes(bureau)) return false;
  if (scoped === "company") return covers(scope, place.province, place.companyId);
  if (scoped === "unit") return covers(scope, place.areaOfUnit, place.unitId);
  // A committee secretary enters for the committee alone, a member of a company for the company.
  if (scoped === "enterprises")
    return scope.nation || scope.areas.length > 0 || viewer.grants.some(({ role }) => role === "enterprise_member");
  return scoped === "province" ? covers(scope, place.province) : true;
}

async function placeOf(unitId: number): Promise<Place> {
  const unit = await db()
    .selectFrom("reportingUnits")
    .select(["code", "homeAreaCode"])
    .where("id", "=", unitId)
    .executeTakeFirstOrThrow();
  const province = unit.homeAreaCode.slice(0, 2);
  const company = await db()
    .selectFrom("reportingUnits")
    .select("id")
    .where("code", "=", `S${province}`)
    .executeTakeFirstOrThrow();
  return { province, unit: unit.code, areaOfUnit: unit.homeAreaCode, unitId, companyId: company.id };
}

async function someUnitOf(province: string): Promise<number> {
  const { id } = await db()
    .selectFrom("reportingUnits")
    .select("id")
    .where("kind", "=", "enterprise")
    .where("homeAreaCode", "like", `${province}%`)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return id;
}

function everyState() {
  return db().selectFrom("submissions").select(["id", "state", "version"]).orderBy("id").execute();
}
