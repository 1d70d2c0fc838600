import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { tell } from "../notices/tell.server.ts";
import { fingerprintOf } from "./assistants.server.ts";
import { type ASSISTANT_MONTHS, ASSISTANT_ROLES, type AssistantRole, INVITATION_DAYS } from "./assistants.ts";
import { endToday } from "./end-office.server.ts";

/** A link for one person to help an enterprise of the viewer's, until a day; its code is told this once. Null for others. */
export async function inviteAssistant(
  viewer: Viewer,
  { unitCode, role, months }: { unitCode: string; role: AssistantRole; months: (typeof ASSISTANT_MONTHS)[number] },
): Promise<{ code: string } | null> {
  const { units } = scopeOf(viewer, "assistants.invite");
  const code = randomBytes(16).toString("base64url");
  return db()
    .transaction()
    .execute(async (trx) => {
      const unit = await trx
        .selectFrom("reportingUnits")
        .select("id")
        .where("code", "=", unitCode)
        .where(sql<boolean>`id = any(${units}::int[])`)
        .executeTakeFirst();
      if (!unit || viewer.userId === null) return null;
      const { id, until } = await trx
        .insertInto("assistantInvitations")
        .values({
          ...{ reportingUnitId: unit.id, role, codeSha256: fingerprintOf(code), invitedBy: viewer.userId },
          helpsUntil: sql<string>`((now() at time zone 'Asia/Bangkok') + make_interval(months => ${months}))::date`,
          expiresAt: sql<Date>`now() + make_interval(days => ${INVITATION_DAYS})`,
        })
        .returning(["id", "helpsUntil as until"])
        .executeTakeFirstOrThrow();
      const newValues = { invitation: id, role, until };
      await recordEvent(trx, viewer, { action: "assistant.invited", entity: "unit", entityId: unit.id, newValues });
      return { code };
    });
}

/** Takes an invitation back, so that its link opens nothing. False when there is none that can be taken back. */
export function withdrawInvitation(viewer: Viewer, id: number): Promise<boolean> {
  const { units } = scopeOf(viewer, "assistants.invite");
  return db()
    .transaction()
    .execute(async (trx) => {
      const withdrawn = await trx
        .updateTable("assistantInvitations")
        .set({ withdrawnAt: sql<Date>`now()` })
        .where("id", "=", id)
        .where(sql<boolean>`reporting_unit_id = any(${units}::int[])`)
        .where("acceptedAt", "is", null)
        .where("withdrawnAt", "is", null)
        .returning(["reportingUnitId"])
        .executeTakeFirst();
      if (!withdrawn) return false;
      const event = { entity: "unit", entityId: withdrawn.reportingUnitId, oldValues: { invitation: id } };
      await recordEvent(trx, viewer, { action: "assistant.invitation_withdrawn", ...event });
      return true;
    });
}

export type Accepted = { ok: true } | { ok: false; reason: "gone" | "own" };

/** The viewer becomes an assistant by the link's code, which cannot be used again; who invited is told. */
export function acceptInvitation(viewer: Viewer, code: string): Promise<Accepted> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Accepted> => {
      const { rows } = await sql<{ id: number; unitId: number; role: AssistantRole; until: string; invitedBy: number }>`
        select i.id, i.reporting_unit_id as unit_id, i.role, i.helps_until as until, i.invited_by
        from assistant_invitations as i join reporting_units as u on u.id = i.reporting_unit_id and u.merged_into_id is null
        where i.code_sha256 = ${fingerprintOf(code)} and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
        for update of i`.execute(trx);
      const invitation = rows[0];
      if (!invitation || viewer.userId === null) return { ok: false, reason: "gone" };
      const { unitId, role, until } = invitation;
      if (scopeOf(viewer, "assistants.invite").units.includes(unitId)) return { ok: false, reason: "own" };
      await sql`
        update assistant_invitations set accepted_by = ${viewer.userId}, accepted_at = now() where id = ${invitation.id}`.execute(
        trx,
      );
      await sql`
        insert into role_assignments (user_id, role, reporting_unit_id, valid_from, valid_to)
        values (${viewer.userId}, ${role}, ${unitId}, (now() at time zone 'Asia/Bangkok')::date, ${until}::date)
        on conflict (user_id, role, area_code, reporting_unit_id, valid_from) do update set valid_to = excluded.valid_to`.execute(
        trx,
      );
      const told = { kind: "assistant_joined", subject: invitation.id, occasion: "" } as const;
      const words = { assistantTh: viewer.nameTh, assistantEn: viewer.nameEn, untilOn: until };
      await tell(trx, viewer, { ...told, words }, sql`select ${invitation.invitedBy}::integer as user_id`);
      const newValues = { invitation: invitation.id, role, until };
      await recordEvent(trx, viewer, { action: "assistant.joined", entity: "unit", entityId: unitId, newValues });
      return { ok: true };
    });
}

/** Ends somebody's help today, by a member of the enterprise. False when there is no such assistant. */
export function endAssistant(viewer: Viewer, id: number): Promise<boolean> {
  const { units } = scopeOf(viewer, "assistants.invite");
  return db()
    .transaction()
    .execute(async (trx) => {
      const assistant = await trx
        .selectFrom("roleAssignments")
        .select(["id", "userId", "role", "reportingUnitId"])
        .where("id", "=", id)
        .where(sql<boolean>`role = any(${ASSISTANT_ROLES}::text[]) and reporting_unit_id = any(${units}::int[])`)
        .executeTakeFirst();
      if (!assistant || !(await endToday(trx, assistant.userId, id))) return false;
      const oldValues = { assistant: assistant.userId, role: assistant.role };
      const entityId = assistant.reportingUnitId as number;
      await recordEvent(trx, viewer, { action: "assistant.ended", entity: "unit", entityId, oldValues });
      return true;
    });
}
