import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { changeExpected } from "#app/domain/windows/change-expected.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { typedIn, type WindowAnswer } from "./window-answer.ts";

const ABOUT = {
  no_window: "expectedPeriod",
  no_reason: "expectedReason",
  no_unit: "expectedUnit",
  as_it_is: "expectedUnit",
  has_report: "expectedUnit",
};

/** Adds a unit to those expected for a period, or takes it off, as the form asks. */
export async function changeExpectedUnits(viewer: Viewer, form: FormData) {
  const typed = typedIn(form);
  const unitCode = typed.unit?.trim().toUpperCase() ?? "";
  const expected = typed.expected === "yes";
  const changed = found(
    await changeExpected(viewer, {
      formCode: typed.form ?? "",
      periodCode: typed.period?.trim() ?? "",
      unitCode,
      expected,
      reason: typed.reason ?? "",
    }),
  );
  if (!changed.ok) {
    const id = ABOUT[changed.reason.slice("windows:refused.".length) as keyof typeof ABOUT];
    return data({ form: "expected", errors: [{ id, key: changed.reason }], typed } satisfies WindowAnswer, {
      status: 422,
    });
  }
  const flash = await setFlash({
    key: expected ? "windows:flash.added" : "windows:flash.takenOff",
    params: { unit: unitCode },
  });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}
