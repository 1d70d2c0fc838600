import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedCommittee } from "./managed-committee.server.ts";

/** What a committee goes by. The rules of quorum and notice are provisional until the department publishes them. */
export interface CommitteeSettings {
  nameTh: string;
  nameEn: string;
  quorumNumerator: number;
  quorumDenominator: number;
  /** How many of the five sectors must be there; 0 for no such rule. */
  sectorsRequired: number;
  noticeDays: number;
  contactTh: string;
  phone: string;
  email: string;
}

export type ChangedSettings =
  | { ok: true }
  | { ok: false; reason: `committees:refused.${"stale" | "no_committee_name" | "quorum" | "sectors" | "notice"}` };

const MOST_NOTICE_DAYS = 90;
const MOST_PARTS = 100;

/** Changes name, rules and contact of a committee. Whoever looked at an older version is told. Null when there is no such committee for the viewer. */
export function changeSettings(
  viewer: Viewer,
  input: { committeeId: number; version: number; settings: CommitteeSettings },
): Promise<ChangedSettings | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ChangedSettings | null> => {
      const committee = await managedCommittee(trx, viewer, input.committeeId);
      if (!committee) return null;
      if (committee.version !== input.version) return { ok: false, reason: "committees:refused.stale" };
      const wrong = mistakeIn(input.settings);
      if (wrong) return { ok: false, reason: `committees:refused.${wrong}` };
      const { nameTh, nameEn, contactTh, phone, email, ...rules } = input.settings;
      const contact = {
        nameTh: nameTh.trim(),
        nameEn: nameEn.trim() || null,
        contactTh: contactTh.trim() || null,
        phone: phone.trim() || null,
        email: email.trim().toLowerCase() || null,
      };
      const before = await trx
        .selectFrom("committees")
        .where("id", "=", committee.id)
        .select(["nameTh", "nameEn", "contactTh", "phone", "email"])
        .select(["quorumNumerator", "quorumDenominator", "sectorsRequired", "noticeDays"])
        .executeTakeFirstOrThrow();
      await trx
        .updateTable("committees")
        .set({ ...contact, ...rules, version: committee.version + 1 })
        .where("id", "=", committee.id)
        .execute();
      await recordEvent(trx, viewer, {
        action: "settings.changed",
        entity: "committee",
        entityId: committee.id,
        oldValues: before,
        newValues: { ...contact, ...rules },
      });
      return { ok: true };
    });
}

function mistakeIn(settings: CommitteeSettings) {
  const { quorumNumerator: part, quorumDenominator: whole, sectorsRequired, noticeDays } = settings;
  const between = (number: number, low: number, high: number) =>
    Number.isInteger(number) && number >= low && number <= high;
  if (!settings.nameTh.trim()) return "no_committee_name" as const;
  if (!between(whole, 1, MOST_PARTS) || !between(part, 1, whole)) return "quorum" as const;
  if (!between(sectorsRequired, 0, 5)) return "sectors" as const;
  return between(noticeDays, 0, MOST_NOTICE_DAYS) ? null : ("notice" as const);
}
