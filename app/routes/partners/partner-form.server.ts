import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { partnerOf } from "#app/domain/partners/partner.server.ts";
import { partnerAreas } from "#app/domain/partners/partner-areas.server.ts";
import { readPartner } from "#app/domain/partners/partner-fields.ts";
import { addPartner, editPartner, type SavedPartner } from "#app/domain/partners/save-partner.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { type FormAnswer, typedIn } from "../network/form-answer.ts";
import { linkChoices, wordsFor } from "../network/words.server.ts";

/** The form of a partner, blank or as it stands; null when there is no such partner in the viewer's area. */
export async function partnerFormPage(viewer: Viewer, id: string | null) {
  const partner = id === null ? null : await partnerOf(viewer, Number(id) || 0);
  if (id !== null && !partner?.mine) return null;
  const words = wordsFor(viewer);
  const areas = await partnerAreas(viewer);
  return {
    title: words.t(partner ? "partners:editTitle" : "partners:newTitle"),
    id: partner?.id ?? null,
    name: partner && words.name(partner),
    version: partner?.version ?? 0,
    stored: partner ? storedFields(partner) : {},
    sectors: linkChoices(words).sectors,
    areas: areas.map(({ code, ...area }) => ({ value: code, label: words.name(area) })),
  };
}

export type PartnerFormPage = NonNullable<Awaited<ReturnType<typeof partnerFormPage>>>;

/** Saves the partner that a form tells of: a new one without an id. */
export async function takePartner(viewer: Viewer, id: string | null, form: FormData) {
  const typed = typedIn(form);
  found(await partnerFormPage(viewer, id));
  const read = readPartner(typed);
  if (!read.ok) return again(typed, read.problems);
  const { fields } = read;
  const saved: SavedPartner = found(
    id === null
      ? await addPartner(viewer, fields)
      : await editPartner(viewer, { id: Number(id), version: Number(typed.version) || 0, fields }),
  );
  if (!saved.ok) return again(typed, [{ id: FIELDS[saved.reason], key: saved.reason }]);
  const flash = await setFlash({ key: id === null ? "partners:flash.added" : "partners:flash.edited" });
  return redirect(paths.partner(saved.id), { status: 303, headers: { "Set-Cookie": flash } });
}

const FIELDS = {
  "partners:refused.area": "areaCode",
  "partners:refused.exists": "nameTh",
  "partners:refused.stale": undefined,
} as const;

function again(typed: Record<string, string>, problems: FormAnswer["problems"]) {
  return data({ problems, typed } satisfies FormAnswer, { status: 422 });
}

function storedFields({ contact, ...partner }: NonNullable<Awaited<ReturnType<typeof partnerOf>>>) {
  const { nameTh, nameEn, sector, areaCode, descriptionTh, website, activeTo } = partner;
  const fields = { nameTh, nameEn, sector, areaCode, descriptionTh, website, activeTo, ...contact };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""])) as Record<
    string,
    string
  >;
}
