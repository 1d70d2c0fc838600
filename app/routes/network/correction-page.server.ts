import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { correctSupport } from "#app/domain/network/correct-support.server.ts";
import { receiverOf, supporterOf } from "#app/domain/network/link-ends.server.ts";
import { readSupport as readFields } from "#app/domain/network/support-fields.ts";
import { readSupport } from "#app/domain/network/support-link.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { typedDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { type FormAnswer, typedIn } from "./form-answer.ts";
import { linkView } from "./link-view.server.ts";
import { offeredEnds, receiverView, supporterView } from "./new-support.server.ts";
import { linkChoices, wordsFor } from "./words.server.ts";

/** Where the address asks for another end instead of the one that stands. */
const OTHER = "other";

/** The page on which a mistake in a link is put right: both ends in the address, the rest a form as it stands. */
export async function correctionPage(viewer: Viewer, id: string, parameters: URLSearchParams) {
  const link = await readSupport(viewer, Number(id) || 0);
  if (!link?.mine) return null;
  const words = wordsFor(viewer);
  const { supporter: giver, receiver: taker } = linkView(link, words);
  const asked = {
    supporter: parameters.get("supporter") ?? String(link.supporterId),
    receiver: (parameters.get("receiver") ?? link.receiverCode).trim(),
  };
  const to = (end: Record<string, string | number>) => paths.supportCorrection(link.id, { ...asked, ...end });
  return {
    id: link.id,
    title: words.t("network:correct.title"),
    what: link.what,
    version: link.version,
    ends: asked,
    supporter: await chosen(asked.supporter, String(link.supporterId), to({ supporter: OTHER }), async (key) =>
      key === null
        ? { key: asked.supporter, name: giver.name, about: giver.sector }
        : supporterView(found(await supporterOf(viewer, Number(key) || 0)), words),
    ),
    receiver: await chosen(asked.receiver, link.receiverCode, to({ receiver: OTHER }), async (key) =>
      key === null
        ? { key: asked.receiver, name: taker.name, about: `${taker.code} · ${taker.area}` }
        : receiverView(found(await receiverOf(viewer, key.toUpperCase())), words),
    ),
    ...(await offeredEnds(viewer, parameters, words, to)),
    cogs: linkChoices(words).cogs,
    values: {
      cog: String(link.cog),
      what: link.what,
      from: typedDate(link.from, viewer.language),
      until: typedDate(link.until, viewer.language),
      value: link.valueBaht ?? "",
    },
  };
}

export type CorrectionPage = NonNullable<Awaited<ReturnType<typeof correctionPage>>>;

/** An end as it stands, as the address names it, or null while another is looked for. */
async function chosen<View>(
  asked: string,
  standing: string,
  again: string,
  view: (key: string | null) => Promise<View>,
): Promise<(View & { again: string }) | null> {
  if (asked === OTHER) return null;
  return { ...(await view(asked === standing ? null : asked)), again };
}

/** Puts right what a form says, or shows the form again. */
export async function takeCorrection(viewer: Viewer, id: string, parameters: URLSearchParams, form: FormData) {
  const page = found(await correctionPage(viewer, id, parameters));
  const { reason = "", version = "", ...typed } = typedIn(form);
  const again = (problems: FormAnswer["problems"]) =>
    data({ problems, typed: { ...typed, reason, version } } satisfies FormAnswer, { status: 422 });
  const read = readFields(typed);
  if (!read.ok) return again(read.problems);
  const corrected = found(
    await correctSupport(viewer, {
      ...read.support,
      id: page.id,
      version: Number(version) || 0,
      supporterId: Number(page.ends.supporter) || 0,
      receiverCode: page.ends.receiver.toUpperCase(),
      reason: reason.slice(0, 500),
    }),
  );
  if (!corrected.ok)
    return again([{ ...(corrected.reason === "network:refused.reason" && { id: "reason" }), key: corrected.reason }]);
  const flash = await setFlash({ key: "network:flash.corrected" });
  return redirect(paths.support(page.id), { status: 303, headers: { "Set-Cookie": flash } });
}
