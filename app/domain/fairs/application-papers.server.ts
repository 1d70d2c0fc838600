import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { MOST_PAPER_BYTES, readStoredFile, storePaper } from "../files/stored-files.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { applicationScope } from "./application-scope.server.ts";
import { seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type LockedApplication, lockOwnApplication, ownEnterprise } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export type PaperChanged = { ok: true } | FairRefusal;

/** The most papers an application may carry. */
const MOST_PAPERS = 10;

/** Papers may come and go as long as the province has not decided. */
const OPEN_STATES = ["draft", "returned", "submitted"];

/** Adds a paper to the own application, which must have been saved once. Null when there is none for the viewer. */
export function addPaper(
  viewer: Viewer,
  code: string,
  unitCode: string,
  upload: { name: string; bytes: Uint8Array },
): Promise<PaperChanged | null> {
  return onOwn(viewer, code, unitCode, async (trx, { id }) => {
    const { papers } = await trx
      .selectFrom("fairApplicationPapers")
      .where("applicationId", "=", id)
      .select((eb) => eb.fn.countAll<number>().as("papers"))
      .executeTakeFirstOrThrow();
    if (papers >= MOST_PAPERS) return refuse("too_many_papers", { field: "paper", params: { most: MOST_PAPERS } });
    if (upload.bytes.length > MOST_PAPER_BYTES) return refuse("paper", { field: "paper" });
    const file = await storePaper(trx, viewer, upload);
    if (!file) return refuse("paper", { field: "paper" });
    await trx.insertInto("fairApplicationPapers").values({ applicationId: id, fileId: file.id }).execute();
    return { action: "fair_application.paper_added", name: file.name };
  });
}

/** Takes a paper off the own application. Null when there is none for the viewer. */
export function removePaper(
  viewer: Viewer,
  code: string,
  unitCode: string,
  fileId: string,
): Promise<PaperChanged | null> {
  return onOwn(viewer, code, unitCode, async (trx, { id }) => {
    await trx
      .deleteFrom("fairApplicationPapers")
      .where("applicationId", "=", id)
      .where("fileId", "=", fileId)
      .execute();
    return { action: "fair_application.paper_removed", name: fileId };
  });
}

function onOwn(
  viewer: Viewer,
  code: string,
  unitCode: string,
  change: (
    trx: Parameters<typeof ownEnterprise>[0],
    application: LockedApplication,
  ) => Promise<FairRefusal | { action: string; name: string }>,
): Promise<PaperChanged | null> {
  return fairTransaction(async (trx): Promise<PaperChanged | null> => {
    const fair = await seenFair(trx, viewer, code);
    const enterprise = fair && (await ownEnterprise(trx, viewer, unitCode));
    const application = enterprise && fair && (await lockOwnApplication(trx, fair.id, enterprise.id));
    if (!application) return null;
    if (!OPEN_STATES.includes(application.state)) return refuse("wrong_state");
    const changed = await change(trx, application);
    if ("ok" in changed) return changed;
    await recordEvent(trx, viewer, {
      action: changed.action,
      entity: "fair_application",
      entityId: application.id,
      newValues: { paper: changed.name },
    });
    return { ok: true };
  });
}

/** A paper of an application that the viewer reads or made; null when it is not there for them. */
export async function readPaper(viewer: Viewer, code: string, fileId: string) {
  const row = await db()
    .selectFrom("fairApplicationPapers as p")
    .innerJoin("fairApplications as a", "a.id", "p.applicationId")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .where("f.code", "=", code)
    .where("p.fileId", "=", fileId)
    .where((eb) =>
      eb.or(
        [applicationScope(viewer, "fairs.read"), applicationScope(viewer, "fairs.apply")].map((each) =>
          eb(each, "=", true),
        ),
      ),
    )
    .select("p.fileId")
    .executeTakeFirst();
  return row ? readStoredFile(row.fileId) : null;
}
