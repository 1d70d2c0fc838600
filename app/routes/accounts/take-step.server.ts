import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { resetPassword } from "#app/domain/people/change-password.server.ts";
import { endOffice } from "#app/domain/people/end-office.server.ts";
import { switchAccount } from "#app/domain/people/switch-account.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { paths } from "#app/paths.ts";

/** What the page shows after a step: a password, told this once, or why nothing was done, at its field. */
export interface AccountAnswer {
  password: string | null;
  refused: { field: string; key: string } | null;
  reason: string;
}

/** Ends an office, gives a new password, or switches the account off or on: each once whoever does it is sure. */
export async function takeStep(viewer: Viewer, id: number, form: FormData) {
  const intent = String(form.get("intent") ?? "");
  const isSure = form.get("sure") === "yes";
  switch (intent) {
    case "end": {
      const office = String(form.get("office") ?? "");
      if (!isSure) return again(`sure-${office}`, "sure");
      const ended = found(await endOffice(viewer, id, rowId(office)));
      return ended.ok ? done(id, "ended") : again(`sure-${office}`, "own");
    }
    case "password":
      if (!isSure) return again("sure-password", "sure");
      return data(answer({ password: found(await resetPassword(viewer, id)) }));
    case "off":
    case "on": {
      const reason = String(form.get("reason") ?? "").slice(0, 1000);
      const switched = found(await switchAccount(viewer, { userId: id, on: intent === "on", reason }));
      return switched.ok ? done(id, intent) : again("reason", switched.reason, reason);
    }
    default:
      throw data(null, { status: 400 });
  }
}

function answer(some: Partial<AccountAnswer>): AccountAnswer {
  return { password: null, refused: null, reason: "", ...some };
}

function again(field: string, key: string, reason = "") {
  return data(answer({ refused: { field, key: `accounts:refused.${key}` }, reason }), { status: 422 });
}

async function done(id: number, what: string) {
  const flash = await setFlash({ key: `accounts:done.${what}`, tone: "success" });
  return redirect(paths.accountOf(id), { status: 303, headers: { "Set-Cookie": flash } });
}
