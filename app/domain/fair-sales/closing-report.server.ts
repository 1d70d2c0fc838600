import { createHash } from "node:crypto";
import { db } from "#db/client.server.ts";
import { type ClosingContent, frozen } from "#db/fair-closing.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readFair, readsApplications } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";

export interface ClosingReport {
  content: ClosingContent;
  sha256: string;
  /** The fingerprint made again from what is stored is the one that was written when the fair was closed. */
  sound: boolean;
  madeAt: Date;
  byTh: string | null;
  byEn: string | null;
}

/** The closing report of a fair for whoever reads applications; null for others, and before the fair is closed. */
export async function readClosingReport(
  viewer: Viewer,
  fairCode: string,
): Promise<{ fair: Fair; report: ClosingReport | null } | null> {
  if (!readsApplications(viewer)) return null;
  const fair = await readFair(viewer, fairCode);
  if (!fair) return null;
  const row = await db()
    .selectFrom("fairClosingReports as r")
    .leftJoin("users as u", "u.id", "r.madeBy")
    .where("r.fairId", "=", fair.id)
    .select(["r.content", "r.contentSha256", "r.madeAt", "u.nameTh as byTh", "u.nameEn as byEn"])
    .executeTakeFirst();
  if (!row) return { fair, report: null };
  const content = row.content as unknown as ClosingContent;
  const sha256 = row.contentSha256.toString("hex");
  const sound = createHash("sha256").update(frozen(content)).digest("hex") === sha256;
  return { fair, report: { content, sha256, sound, madeAt: row.madeAt, byTh: row.byTh, byEn: row.byEn } };
}
