import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Right, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";

/**
 * Whether the viewer's right covers the body in `c` (committees). Committees belong to the bureau for communities: a
 * central reviewer of the other one reads but does not manage.
 */
export function coversBody(viewer: Viewer, right: Right): RawBuilder<SqlBool> {
  const scope = scopeOf(viewer, right);
  if (right === "committees.manage" && !scope.bureaus.includes("community")) return sql<SqlBool>`false`;
  return sql<SqlBool>`${inScope(scope, sql.ref<string>("c.area_code"))}`;
}

/** Whether the viewer may see what is for members of the meeting in `m`: one of its bodies is in their area. */
export function readsMeeting(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from meeting_committees as b join committees as c on c.id = b.committee_id
    where b.meeting_id = m.id and ${coversBody(viewer, "network.read")})`;
}

/** Whether the viewer runs the meeting in `m`: all of its bodies are theirs. */
export function managesMeeting(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select from meeting_committees as b join committees as c on c.id = b.committee_id
    where b.meeting_id = m.id and not ${coversBody(viewer, "committees.manage")})`;
}

/** Day and number of every meeting that was called are public; a draft is for those who prepare it and its members. */
export function seesMeeting(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(m.called_at is not null or ${readsMeeting(viewer)})`;
}

/** Which items of the meeting in `m` the viewer sees, in `i` (agenda_items). */
export function seesItem(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(i.access = 'public' or (i.access = 'members' and ${readsMeeting(viewer)}) or ${managesMeeting(viewer)})`;
}
