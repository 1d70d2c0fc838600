import type { Viewer } from "#app/domain/access/viewer.ts";
import { abolishSeat } from "#app/domain/committees/abolish-seat.server.ts";
import { type Appointed, appoint } from "#app/domain/committees/appoint.server.ts";
import { endTerm } from "#app/domain/committees/end-term.server.ts";
import { changeMemberConsent } from "#app/domain/committees/member-consent.server.ts";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { again, done, idOf } from "./again.server.ts";
import { type FormAnswer, typedIn } from "./form-answer.ts";

type Params = { id?: string; seat?: string };

const keeps = (request: Request) => requireRight(request, "committees.manage");
const place = ({ id, seat }: Params) => ({ committeeId: idOf(id), seatId: idOf(seat) });

/** Seats whoever the form names. */
export async function appointFromForm(request: Request, params: Params) {
  const viewer = await keeps(request);
  const { committeeId, seatId } = place(params);
  const { upload, fields } = await readUploadForm(request, "file", MOST_PAPER_BYTES);
  const typed = typedIn(fields);
  const wrong = (id: string, why: string) =>
    again({ form: "appoint", errors: [{ id, key: `committees:refused.${why}` }], typed });
  if (upload === "too_large") return wrong("file", "too_large");
  const from = readDate(typed.from ?? "");
  const to = typed.to?.trim() ? readDate(typed.to) : null;
  if (!from) return wrong("from", "day");
  if (typed.to?.trim() && !to) return wrong("to", "day");
  const { name = "", position, phone, email } = typed;
  const entry = { nameTh: name, positionTh: position, phone, email };
  const appointed = found(
    await appoint(viewer, {
      committeeId,
      seatId,
      person: /^\d+$/.test(typed.person ?? "")
        ? { id: Number(typed.person) }
        : { entry, isNew: typed.person === "new" },
      from,
      to,
      order: typed.order ?? "",
      file: upload === "no_file" ? null : upload,
    }),
  );
  if (!appointed.ok) return again({ form: "appoint", typed, ...refusal(appointed, viewer) });
  return done(paths.committee(committeeId), { key: "committees:flash.appointed", tone: "success" });
}

function refusal(refused: Exclude<Appointed, { ok: true }>, viewer: Viewer): Pick<FormAnswer, "errors" | "known"> {
  const t = translator(viewer.language);
  switch (refused.why) {
    case "known_name": {
      const known = refused.known.map(({ id, nameTh, positionTh, committeesTh }) => ({
        id,
        label: [nameTh, positionTh, ...committeesTh].filter(Boolean).join(" · "),
      }));
      return { errors: [{ id: `person-${known[0]?.id}`, key: refused.reason }], known };
    }
    case "seat_taken":
      return { errors: [{ id: "from", ...untilWhen(refused, viewer) }] };
    case "sits_already": {
      const seat = t("committees:seat.name", {
        sector: t(`committees:sector.${refused.sector}`),
        number: refused.number,
      });
      const { key, params } = untilWhen(refused, viewer);
      return { errors: [{ id: "name", key, params: { ...params, seat } }] };
    }
    default: {
      const about = {
        no_name: "name",
        nobody: "name",
        no_order: "order",
        dates: "to",
        no_paper: "file",
        abolished: "to",
      };
      return { errors: [{ id: about[refused.why], key: refused.reason }] };
    }
  }
}

/** Who and until when; with words of its own where no end is set. */
function untilWhen(
  { reason, name, until }: { reason: string; name: string; until: string | null },
  viewer: Viewer,
): FormAnswer["errors"][number] {
  if (until === null) return { key: `${reason}_open`, params: { name } };
  return { key: reason, params: { name, until: formatDate(until, viewer.language) } };
}

/** Ends the chosen term, as the form asks. */
export async function endFromForm(request: Request, params: Params) {
  const viewer = await keeps(request);
  const { committeeId, seatId } = place(params);
  const typed = typedIn(await request.formData());
  const [termId, seenLastDay] = (typed.term ?? "").split("/");
  const lastDay = readDate(typed.lastDay ?? "");
  if (!lastDay) return again({ form: "end", errors: [{ id: "lastDay", key: "committees:refused.day" }], typed });
  const ended = found(
    await endTerm(viewer, {
      committeeId,
      termId: idOf(termId),
      lastDay,
      reason: typed.reason ?? "",
      seenLastDay: seenLastDay || null,
    }),
  );
  if (ended.ok)
    return done(paths.committeeSeat(committeeId, seatId), { key: "committees:flash.ended", tone: "success" });
  const id = ended.why === "no_reason" ? "reason" : ended.why === "changed" ? "term" : "lastDay";
  const on = ended.why === "attended" ? ended.on : null;
  const errors = [{ id, key: ended.reason, params: on ? { on: formatDate(on, viewer.language) } : undefined }];
  return again({ form: "end", errors, typed });
}

/** Abolishes the seat from the day in the form. */
export async function abolishFromForm(request: Request, params: Params) {
  const viewer = await keeps(request);
  const { committeeId, seatId } = place(params);
  const typed = typedIn(await request.formData());
  const on = readDate(typed.on ?? "");
  if (!on) return again({ form: "abolish", errors: [{ id: "on", key: "committees:refused.day" }], typed });
  const abolished = found(await abolishSeat(viewer, { committeeId, seatId, on }));
  if (abolished.ok) return done(paths.committee(committeeId), { key: "committees:flash.abolished", tone: "success" });
  const words =
    abolished.why === "held"
      ? untilWhen({ ...abolished, reason: abolished.reason }, viewer)
      : { key: abolished.reason };
  return again({ form: "abolish", errors: [{ id: "on", ...words }], typed });
}

/** Records what whoever sits there lets be published: each field that is ticked, and none that is not. */
export async function consentFromForm(request: Request, params: Params) {
  const viewer = await keeps(request);
  const { committeeId, seatId } = place(params);
  const typed = typedIn(await request.formData());
  const given = (field: string) => typed[field] === "yes";
  const fields = { name: given("name"), phone: given("phone"), email: given("email") };
  found(await changeMemberConsent(viewer, { committeeId, personId: idOf(typed.person), fields }));
  return done(paths.committeeSeat(committeeId, seatId), { key: "committees:flash.consent", tone: "success" });
}
