import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { can, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { assistedEnterprises, readInvitation } from "#app/domain/people/assistants.server.ts";
import {
  acceptInvitation,
  endAssistant,
  inviteAssistant,
  withdrawInvitation,
} from "#app/domain/people/invite-assistant.server.ts";
import { listOwnProducts } from "#app/domain/products/own-products.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const member = () => viewerFor("enterprise.1@demo.test");
/** Somebody with an account and no enterprise. */
const friend = () => viewerFor("secretary.30@demo.test");
const REPORTS = { unitCode: "E1", role: "enterprise_reporter", months: 3 } as const;
const SALES = { unitCode: "E1", role: "enterprise_seller", months: 12 } as const;
const unitsOf = (viewer: Viewer, right: "reports.enter" | "products.edit") => scopeOf(viewer, right).units;
const invite = async (offer: typeof REPORTS | typeof SALES) =>
  (await inviteAssistant(await member(), offer))?.code ?? "";

describe("an assistant of an enterprise", () => {
  test("is invited by a member with a link that shows what it offers and works once", async () => {
    const code = await invite(REPORTS);
    expect(await readInvitation(code)).toMatchObject({ role: "enterprise_reporter" });
    const [own] = await assistedEnterprises(await member());
    expect(own).toMatchObject({ code: "E1", assistants: [], invitations: [{ role: "enterprise_reporter" }] });
    expect(await acceptInvitation(await member(), code)).toEqual({ ok: false, reason: "own" });
    expect(await acceptInvitation(await friend(), code)).toEqual({ ok: true });
    expect(await acceptInvitation(await viewerFor("enterprise.2@demo.test"), code)).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await readInvitation(code)).toBeNull();
    const { userId } = await member();
    expect(
      await db()
        .selectFrom("notices")
        .select("kind")
        .where("userId", "=", userId)
        .where("kind", "=", "assistant_joined")
        .execute(),
    ).toHaveLength(1);
  });

  test("does that part of the work and no other", async () => {
    const assistant = await friend();
    const [unit] = unitsOf(await member(), "reports.enter");
    expect(unitsOf(assistant, "reports.enter")).toEqual([unit]);
    expect(unitsOf(assistant, "products.edit")).toEqual([]);
    expect(
      can(assistant, "enterprises.edit") || can(assistant, "assistants.invite") || can(assistant, "fairs.apply"),
    ).toBe(false);
    const saved = await saveReport(assistant, {
      ...{ unitCode: "E1", periodCode: "2026-10", formCode: "enterprise-month" },
      version: 0,
      cells: [{ indicatorCode: "C4-01", value: "4" }],
    });
    expect(saved.ok || saved.reason === "stale").toBe(true);
    await acceptInvitation(await viewerFor("enterprise.2@demo.test"), await invite(SALES));
    const seller = await viewerFor("enterprise.2@demo.test");
    expect(unitsOf(seller, "products.edit")).toContain(unit);
    expect(unitsOf(seller, "reports.enter")).not.toContain(unit);
    expect((await listOwnProducts(seller, { state: null, q: null, after: null })).products.length).toBeGreaterThan(0);
  });

  test("stops when a member says so, or when the time is over", async () => {
    const [own] = await assistedEnterprises(await member());
    const ids = own?.assistants.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(2);
    expect(await endAssistant(await viewerFor("enterprise.2@demo.test"), ids[0] as number)).toBe(false);
    expect(await endAssistant(await member(), ids[0] as number)).toBe(true);
    expect(unitsOf(await friend(), "reports.enter")).toEqual([]);
    await sql`update role_assignments set valid_from = valid_from - 10, valid_to = (now() at time zone 'Asia/Bangkok')::date - 1
      where id = ${ids[1]}`.execute(db());
    expect((await assistedEnterprises(await member()))[0]?.assistants).toEqual([]);
  });

  test("cannot come by a link that was taken back or has run out, and nobody invites for another's enterprise", async () => {
    const [taken, late] = [await invite(REPORTS), await invite(SALES)];
    const [first, second] = (await assistedEnterprises(await member()))[0]?.invitations ?? [];
    expect(await withdrawInvitation(await friend(), first?.id ?? 0)).toBe(false);
    expect(await withdrawInvitation(await member(), first?.id ?? 0)).toBe(true);
    await sql`update assistant_invitations set expires_at = now() - interval '1 minute' where id = ${second?.id}`.execute(
      db(),
    );
    for (const code of [taken, late, "", "no-such-code"]) {
      expect(await readInvitation(code)).toBeNull();
      expect(await acceptInvitation(await friend(), code)).toEqual({ ok: false, reason: "gone" });
    }
    for (const who of ["enterprise.2@demo.test", "officer.30@demo.test", "admin@demo.test"])
      expect(await inviteAssistant(await viewerFor(who), REPORTS)).toBeNull();
  });
});
