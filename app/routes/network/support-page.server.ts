import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { CORRECTED_FIELDS, type CorrectedField } from "#app/domain/network/correct-support.server.ts";
import { endSupport } from "#app/domain/network/end-support.server.ts";
import { recordResult } from "#app/domain/network/record-result.server.ts";
import { readResult } from "#app/domain/network/support-fields.ts";
import { type LinkEvent, readSupport } from "#app/domain/network/support-link.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { type FormAnswer, typedIn } from "./form-answer.ts";
import { linkView } from "./link-view.server.ts";
import { type Words, wordsFor } from "./words.server.ts";

/** One support link as its page shows it; null when there is none. */
export async function supportPage(viewer: Viewer, id: string) {
  const link = await readSupport(viewer, Number(id) || 0);
  if (!link) return null;
  const words = wordsFor(viewer);
  return {
    ...linkView(link, words),
    title: link.what,
    version: link.version,
    mayEnd: link.mine && link.state !== "ended",
    mayRecord: link.mine,
    events: link.events?.map((event) => eventView(event, words, link.mine)) ?? null,
  };
}

export type SupportPage = NonNullable<Awaited<ReturnType<typeof supportPage>>>;

/** Ends the support on the day a form names. */
export async function takeEnd(viewer: Viewer, id: string, form: FormData) {
  const typed = typedIn(form);
  found((await supportPage(viewer, id))?.mayRecord || null);
  const lastDay = readDate(typed.lastDay ?? "");
  if (!lastDay) return again(typed, { id: "lastDay", key: "network:refused.date" });
  const ended = found(await endSupport(viewer, { id: Number(id), version: Number(typed.version) || 0, lastDay }));
  if (!ended.ok) return again(typed, { id: "lastDay", key: ended.reason });
  return back(id, "network:flash.ended");
}

/** Records the result that a form tells of. */
export async function takeResult(viewer: Viewer, id: string, form: FormData) {
  const typed = typedIn(form);
  const result = readResult(typed.result);
  const recorded = found(
    await recordResult(viewer, { id: Number(id) || 0, version: Number(typed.version) || 0, result }),
  );
  if (!recorded.ok) return again(typed, { id: "result", key: recorded.reason });
  return back(id, "network:flash.recorded");
}

function again(typed: Record<string, string>, problem: FormAnswer["problems"][number]) {
  return data({ problems: [problem], typed } satisfies FormAnswer, { status: 422 });
}

async function back(id: string, key: string) {
  return redirect(paths.support(Number(id)), { status: 303, headers: { "Set-Cookie": await setFlash({ key }) } });
}

function eventView(event: LinkEvent, words: Words, mine: boolean) {
  const { t, language, name } = words;
  const values = (event.newValues ?? {}) as { until?: string | null; result?: string | null; reason?: string };
  const [, verb = ""] = event.action.split(".");
  const text = verb === "ended" ? values.until && formatDate(values.until, language) : values.result;
  const lines = verb === "corrected" ? correctedLines(event, words, mine) : [];
  return {
    id: event.id,
    title: t(`network:history.${verb}`),
    by: event.byTh ? name({ nameTh: event.byTh, nameEn: event.byEn }) : null,
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
    lines: [...(verb === "corrected" ? [values.reason] : [text]), ...lines].filter((line) => !!line) as string[],
  };
}

/** What a correction changed, field by field; the value only for those who keep the link. */
function correctedLines(event: LinkEvent, { t, language, cog }: Words, mine: boolean): string[] {
  const [before, after] = [event.oldValues, event.newValues] as [Record<string, unknown>, Record<string, unknown>];
  const say = (field: CorrectedField, values: Record<string, unknown>): string => {
    const value = field === "supporterId" ? values.supporter : values[field];
    if (value === null) return t("network:none");
    if (field === "cog") return cog(Number(value));
    if (field === "from" || field === "until") return formatDate(String(value), language);
    return field === "valueBaht" ? formatNumber(String(value)) : String(value);
  };
  return CORRECTED_FIELDS.filter((field) => field in after && (mine || field !== "valueBaht")).map((field) =>
    t("network:correct.line", {
      field: t(`network:correct.field.${field}`),
      before: say(field, before),
      after: say(field, after),
    }),
  );
}
