import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import type { Notice, NoticeKind, NoticeWords } from "./notice.ts";

/** So many notices stand on a page. */
export const NOTICES_A_PAGE = 30;

/** Beyond this the count says "more than", so that it costs the same at any size. */
const COUNT_UP_TO = 1000;

/** What the viewer was told, the newest first, a page at a time; `after` is the last id of the page before. */
export async function myNotices(
  viewer: Viewer,
  after: number | null,
): Promise<{ notices: Notice[]; next: number | null }> {
  let rows = own(viewer)
    .orderBy("id", "desc")
    .limit(NOTICES_A_PAGE + 1);
  if (after !== null) rows = rows.where("id", "<", after);
  const found = await rows.execute();
  const notices = found.slice(0, NOTICES_A_PAGE).map(asNotice);
  return { notices, next: found.length > NOTICES_A_PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** How many of the viewer's notices are unread, counted up to a thousand. */
export async function unreadNotices(viewer: Viewer): Promise<number> {
  if (viewer.userId === null) return 0;
  const { unread } = await db()
    .selectFrom(own(viewer).where("readAt", "is", null).limit(COUNT_UP_TO).as("n"))
    .select((eb) => eb.fn.countAll<number>().as("unread"))
    .executeTakeFirstOrThrow();
  return unread;
}

/** Marks one notice of the viewer as read and answers it; null when it is not there for them. */
export async function readNotice(viewer: Viewer, id: number): Promise<Notice | null> {
  await unread(viewer).where("id", "=", id).execute();
  const row = await own(viewer).where("id", "=", id).executeTakeFirst();
  return row ? asNotice(row) : null;
}

/** Marks what the viewer has seen as read: everything up to a notice, nothing that came later. */
export async function readNoticesUntil(viewer: Viewer, id: number): Promise<void> {
  await unread(viewer).where("id", "<=", id).execute();
}

function own(viewer: Viewer) {
  return db()
    .selectFrom("notices")
    .where("userId", "=", viewer.userId ?? 0)
    .select(["id", "kind", "subject", "words", "createdAt", "readAt"]);
}

function unread(viewer: Viewer) {
  return db()
    .updateTable("notices")
    .set({ readAt: now() })
    .where("userId", "=", viewer.userId ?? 0)
    .where("readAt", "is", null);
}

function asNotice({ createdAt, ...row }: Awaited<ReturnType<ReturnType<typeof own>["execute"]>>[number]): Notice {
  return { ...row, kind: row.kind as NoticeKind, words: row.words as NoticeWords, at: createdAt };
}
