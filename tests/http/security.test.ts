import { describe, expect, it } from "vitest";
import { db } from "#db/client.server.ts";
import { usePortal } from "#tests/support/portal.ts";

const portal = usePortal();

async function signOut(headers: Record<string, string>): Promise<number> {
  return (await fetch(portal.url("/sign-out"), { method: "POST", redirect: "manual", headers })).status;
}

describe("where a post comes from", () => {
  it.each([
    ["another site by its origin", { origin: "https://evil.test" }],
    ["an origin that is none", { origin: "null" }],
    ["another site by its referer", { referer: "https://evil.test/page" }],
    ["another site by the browser's word", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
  ])("%s is refused", async (_name, headers) => expect(await signOut(headers)).toBe(403));

  it("the portal itself, or a program that says nothing, is heard", async () => {
    expect(await signOut({ origin: portal.url(), "sec-fetch-site": "same-origin" })).toBe(303);
    expect(await signOut({})).toBe(303);
  });
});

describe("what every answer carries", () => {
  it("a policy with a nonce made anew, that every script of the page bears, and the usual headers", async () => {
    const [one, two] = [await fetch(portal.url("/sign-in")), await fetch(portal.url("/sign-in"))];
    const nonceOf = (answer: Response) =>
      /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    const scripts = (await one.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(one)}"`))).toEqual([]);
    expect(one.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    expect(Object.fromEntries(one.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(one.headers.get("x-powered-by")).toBeNull();
  });

  it("the session cookie is kept from scripts and other sites", async () => {
    const answer = await fetch(portal.url("/sign-in"), {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: "officer.30@demo.test", password: "demo-fanfueang", next: "//evil.test/" }),
    });
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(answer.headers.get("location")).toBe("/");
  });
});

describe("a session that is used", () => {
  const cookieFor = (answer: Response) =>
    answer.headers.getSetCookie().filter((each) => each.startsWith("fanfueang_session="));
  const longAgo = () =>
    db()
      .updateTable("sessions")
      .set({ lastSeenAt: new Date(Date.now() - 11 * 3_600_000) })
      .execute();

  it("lasts twelve hours more in the browser, too: on a page, among data and while figures are saved", async () => {
    const cookie = await portal.signIn("officer.30@demo.test");
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(portal.url(path), { redirect: "manual", ...init, headers: { cookie } });
    for (const run of [
      () => ask("/due"),
      () => ask("/due.data"),
      () => ask("/grid/none/none/rows", { method: "POST" }),
    ]) {
      await longAgo();
      const [kept, ...more] = cookieFor(await run());
      expect(kept).toContain(cookie);
      expect(kept).toMatch(/Max-Age=43200;.*HttpOnly/);
      expect(more).toEqual([]);
      expect(cookieFor(await run())).toEqual([]);
    }
  });

  it("is not given to answers that anybody may keep, nor back to who signs out", async () => {
    const cookie = await portal.signIn("officer.30@demo.test");
    await longAgo();
    const figures = "/api/v1/figures?indicator=C3-01&area=TH&period=FY2568";
    const shared = await fetch(portal.url(figures), { headers: { cookie } });
    expect(shared.headers.get("cache-control")).toContain("public");
    expect([shared.status, cookieFor(shared)]).toEqual([200, []]);
    await longAgo();
    const out = await fetch(portal.url("/sign-out"), { method: "POST", redirect: "manual", headers: { cookie } });
    expect(cookieFor(out)).toEqual([expect.stringContaining("Max-Age=0")]);
  });
});

describe("health", () => {
  it("says that it lives, and whether it is ready", async () => {
    const health = await fetch(portal.url("/healthz"));
    expect(await health.json()).toMatchObject({
      status: "ok",
      database: expect.stringMatching(/^(embedded|server)$/),
      version: expect.any(String),
    });
    expect((await fetch(portal.url("/readyz"))).status).toBe(200);
  });
});
