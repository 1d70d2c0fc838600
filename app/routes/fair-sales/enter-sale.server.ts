import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { CHANNELS, readSale, totalOf } from "#app/domain/fair-sales/sale.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { SaleAnswer } from "./sale-answer.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Enters what the form says and goes on to `next`, or shows the form again with what is wrong. */
export async function enterSale(viewer: Viewer, form: FormData, next: string) {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = Object.fromEntries([...CHANNELS, "units", "reason"].map((name) => [name, text(name)]));
  const answer: SaleAnswer = {
    typed,
    problems: {},
    unusual: false,
    reasonMissing: false,
    meanwhile: null,
    replacesId: Number(text("replaces")) || null,
    refused: null,
  };
  const again = (more: Partial<SaleAnswer>) => data({ ...answer, ...more }, { status: 422 });
  const date = text("date");
  const key = text("key");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !UUID.test(key)) throw new Response(null, { status: 400 });
  const read = readSale(typed);
  if (!read.ok) return again({ problems: read.problems });
  if (read.unusual && text("confirmed") !== "yes") return again({ unusual: true });
  const reported = found(
    await reportSale(viewer, {
      allocationId: Number(text("allocation")) || 0,
      date,
      amounts: read.amounts,
      submissionKey: key,
      replacesId: answer.replacesId,
      reason: typed.reason || null,
    }),
  );
  if (reported.ok) {
    const total = formatNumber(totalOf(read.amounts));
    const flash = await setFlash({
      key: reported.already ? "fairSales:flash.already" : "fairSales:flash.saved",
      params: { total },
    });
    return redirect(next, { status: 303, headers: { "Set-Cookie": flash } });
  }
  if (reported.reason === "fairSales:refused.reason") return again({ reasonMissing: true });
  if (!("current" in reported)) return again({ refused: reported.reason });
  return again({ meanwhile: formatNumber(totalOf(reported.current)), replacesId: reported.currentId });
}
