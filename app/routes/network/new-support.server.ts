import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { addSupport } from "#app/domain/network/add-support.server.ts";
import {
  findReceivers,
  findSupporters,
  type Receiver,
  receiverOf,
  type Supporter,
  supporterOf,
} from "#app/domain/network/link-ends.server.ts";
import { readSupport } from "#app/domain/network/support-fields.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { type FormAnswer, typedIn } from "./form-answer.ts";
import { linkChoices, type Words, wordsFor } from "./words.server.ts";

/** The page on which support is recorded: both ends are looked up in the address, the rest is a form. */
export async function newSupportPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsFor(viewer);
  const [supporterId, receiverCode] = [Number(parameters.get("supporter")) || null, parameters.get("receiver")];
  const supporter = supporterId ? found(await supporterOf(viewer, supporterId)) : null;
  const receiver = receiverCode ? found(await receiverOf(viewer, receiverCode.trim().toUpperCase())) : null;
  const chosen = { supporter: supporter?.id ?? null, receiver: receiver?.code ?? null };
  return {
    title: words.t("network:add.title"),
    chosen,
    supporter: supporter && {
      ...supporterView(supporter, words),
      again: paths.supportNew({ ...chosen, supporter: null }),
    },
    receiver: receiver && { ...receiverView(receiver, words), again: paths.supportNew({ ...chosen, receiver: null }) },
    ...(await offeredEnds(viewer, parameters, words, (end) => paths.supportNew({ ...chosen, ...end }))),
    cogs: linkChoices(words).cogs,
  };
}

/** Whom the searches of an address find, each leading to the page on which it is chosen. */
export async function offeredEnds(
  viewer: Viewer,
  parameters: URLSearchParams,
  words: Words,
  to: (end: { supporter: number } | { receiver: string }) => string,
) {
  const [supporterText, receiverText] = [parameters.get("who") ?? "", parameters.get("whom") ?? ""];
  const [supporters, receivers] = await Promise.all([
    findSupporters(viewer, supporterText),
    findReceivers(viewer, receiverText),
  ]);
  return {
    supporterText,
    receiverText,
    supporters: supporters.map((each) => ({ ...supporterView(each, words), to: to({ supporter: each.id }) })),
    receivers: receivers.map((each) => ({ ...receiverView(each, words), to: to({ receiver: each.code }) })),
  };
}

export type NewSupportPage = Awaited<ReturnType<typeof newSupportPage>>;

/** Records the support that a form tells of, or shows the form again. */
export async function takeSupport(viewer: Viewer, parameters: URLSearchParams, form: FormData) {
  const typed = typedIn(form);
  const receiverCode = (parameters.get("receiver") ?? "").trim().toUpperCase();
  found(await receiverOf(viewer, receiverCode));
  const read = readSupport(typed);
  if (!read.ok) return again(typed, read.problems);
  const supporterId = Number(parameters.get("supporter")) || 0;
  const added = found(await addSupport(viewer, { ...read.support, supporterId, receiverCode }));
  if (!added.ok) return again(typed, [{ key: added.reason }]);
  const flash = await setFlash({ key: "network:flash.added" });
  return redirect(paths.support(added.id), { status: 303, headers: { "Set-Cookie": flash } });
}

function again(typed: Record<string, string>, problems: FormAnswer["problems"]) {
  return data({ problems, typed } satisfies FormAnswer, { status: 422 });
}

/** A supporter as a picker shows it. */
export function supporterView(supporter: Supporter, words: Words) {
  const area = words.name({ nameTh: supporter.areaTh, nameEn: supporter.areaEn });
  return {
    key: String(supporter.id),
    name: words.name(supporter),
    about: `${words.sector(supporter.sector)} · ${area}`,
  };
}

/** A receiver as a picker shows it. */
export function receiverView(receiver: Receiver, words: Words) {
  const area = words.name({ nameTh: receiver.areaTh, nameEn: receiver.areaEn });
  const kind = words.t(`units:kind.${receiver.kind}`);
  return { key: receiver.code, name: words.name(receiver), about: `${kind} · ${receiver.code} · ${area}` };
}
