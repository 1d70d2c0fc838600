import { redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import type { EnterpriseRecord } from "#app/domain/enterprises/enterprise-record.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";

/** The record whose parts the viewer keeps; 404 for everybody else, and for one that has left the register. */
export async function editedRecord(
  viewer: Viewer,
  code: string | undefined,
  right: "edit" | "register" = "edit",
): Promise<EnterpriseRecord> {
  const enterprise = found(await readEnterprise(viewer, code ?? ""));
  if (enterprise.mergedInto !== null || !enterprise.record.may[right] || enterprise.record.activeTo) throw notFound();
  return enterprise.record;
}

/** The head of the pages on which a record is kept. */
export function headOf({ language }: Viewer, { code, nameTh, nameEn, may }: EnterpriseRecord) {
  return { code, name: (language === "en" && nameEn) || nameTh, isOfficial: may.register };
}

/** Back to a page after a command, with a word about it. */
export async function backTo(to: string, key: string) {
  const flash = await setFlash({ key, tone: "success" });
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash } });
}
