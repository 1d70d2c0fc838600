import { describe, expect, it } from "vitest";
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
