import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { importNational } from "#app/domain/national/import-national.server.ts";
import { listPublished, listTargets } from "#app/domain/national/national-figures.server.ts";
import { readReport } from "#app/domain/observations/report.server.ts";
import { openWindow } from "#app/domain/windows/open-window.server.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/client.server.ts";
import { usePortal } from "#tests/support/portal.ts";
import { viewerFor } from "#tests/support/world.ts";

/** Every published figure, from the file of an officer to what the public reads; sums and averages worked out by hand. */

const FORM = "company-calendar_year";
const PERIOD = "CY2566";
const PROVINCES = ["30", "65", "81"];
const SUM = 526_576 + 421_726 + 408_490;
const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

const portal = usePortal();

interface Figure {
  area: string;
  value: string | null;
  reported: number;
  expected: number;
}

async function figures(query: string, cookie = ""): Promise<Figure[]> {
  const answer = await fetch(portal.url(`/api/v1/figures?${query}`), { headers: { cookie } });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { figures: Figure[] }).figures;
}

async function post(path: string, cookie: string, body: URLSearchParams | FormData): Promise<Response> {
  return fetch(portal.url(path), {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie, origin: portal.url() },
  });
}

/** One step of one company's report, sent by somebody who has signed in, on the version they see. */
async function step(email: string, province: string, command: string): Promise<void> {
  const viewer = await viewerFor(email);
  const report = await readReport(viewer, { unitCode: `S${province}`, periodCode: PERIOD, formCode: FORM });
  const path = `${paths.report(`S${province}`, PERIOD, FORM)}/${command}`;
  const answer = await post(
    path,
    await portal.signIn(email),
    new URLSearchParams({ version: String(report?.version) }),
  );
  expect(answer.status, `${command} of S${province}`).toBe(303);
}

/** The portal's own worker adds up beside the test: wait until it has nothing left. */
async function settled(): Promise<void> {
  const waiting = () => db().selectFrom("rollupDirty").select("id").limit(1).execute();
  await expect.poll(waiting, { timeout: 10_000, interval: 50 }).toEqual([]);
}

describe("the published results of three companies", () => {
  beforeAll(async () => {
    const opened = await openWindow(await viewerFor("central@demo.test"), {
      formCode: FORM,
      periodCode: PERIOD,
      opensOn: "2026-11-01",
      dueOn: "2026-12-15",
      closesOn: "2026-12-31",
    });
    expect(opened).toEqual({ ok: true, expected: 76 });
  });

  it("each officer imports the file: their own company's rows are taken, the others refused as not theirs", async () => {
    for (const province of PROVINCES) {
      const cookie = await portal.signIn(`officer.${province}@demo.test`);
      const form = new FormData();
      form.set("file", new Blob([file("company-results-2566.csv")], { type: "text/csv" }), "company-results-2566.csv");
      const uploaded = await post(paths.imports(), cookie, form);
      const preview = uploaded.headers.get("location") ?? "";
      expect(preview).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
      const committed = await post(preview, cookie, new URLSearchParams({ mode: "partial" }));
      expect(committed.status).toBe(303);
      const { counts } = await db()
        .selectFrom("imports")
        .select("counts")
        .where("id", "=", preview.slice("/imports/".length))
        .executeTakeFirstOrThrow();
      expect(counts).toMatchObject({ counts: { created: 4, updated: 0, unchanged: 0, refused: 8 } });
    }
  });

  it("they are sent, approved by the head of each province and accepted by the department", async () => {
    for (const province of PROVINCES) {
      await step(`officer.${province}@demo.test`, province, "submission");
      await step(`head.${province}@demo.test`, province, "approval");
      await step("central@demo.test", province, "acceptance");
    }
    await settled();
  });

  it("the API answers the sum, worked out by hand, and who stands behind it", async () => {
    const [nation] = await figures(`indicator=C5-08&area=TH&period=${PERIOD}`);
    expect(nation).toMatchObject({ value: String(SUM), reported: 3, expected: 76 });
    expect(SUM).toBe(1_356_792);
    expect(Number(nation?.value) / Number(nation?.reported)).toBe(452_264);
    const provinces = await figures(`indicator=C5-08&area=30,65,81,50&period=${PERIOD}`);
    expect(Object.fromEntries(provinces.map(({ area, value }) => [area, value]))).toEqual({
      30: "408490",
      50: null,
      65: "421726",
      81: "526576",
    });
  });

  it("the calendar year counts in the fiscal year in which it ends", async () => {
    const [nation] = await figures("indicator=C5-08&area=TH&period=FY2567");
    expect(nation).toMatchObject({ value: String(SUM), reported: 3 });
  });

  it("what was not printed is missing, not zero", async () => {
    const [accumulated] = await figures(`indicator=C5-09&area=TH&period=${PERIOD}`);
    expect(accumulated).toMatchObject({ value: null, reported: 0 });
  });

  it("the public's dashboard shows the sum, the average and the middle one", async () => {
    const page = await (await fetch(portal.url(`/dashboard?indicator=C5-08&period=FY2567&lang=en`))).text();
    for (const shown of ["1,356,792", "452,264", "421,726"]) expect(page).toContain(shown);
    const words = page.replace(/<[^>]+>/g, " ");
    expect(words).toMatch(/Mean of the provinces that reported:\s+452,264\b/);
    expect(words).toMatch(/Median\s+421,726\b/);
  });
});

describe("the published figures of the whole nation", () => {
  it("the department records them with their source, beside our own sums and not in them", async () => {
    const central = await viewerFor("central@demo.test");
    const before = await figures("indicator=C3-01&area=TH&period=FY2568");
    const plan = await importNational(central, file("national-otop.csv"), null);
    if (!plan?.ok) throw new Error("refused");
    expect(plan.counts).toMatchObject({ created: 7, refused: 0 });
    expect(await importNational(central, file("national-otop.csv"), plan.seen)).toMatchObject({ ok: true });
    await settled();
    expect(await figures("indicator=C3-01&area=TH&period=FY2568")).toEqual(
      before.map((figure) => ({ ...figure, asOf: expect.any(String) })),
    );
  });

  it("they are read back as printed, the online share as the quotient of its pair", async () => {
    const published = await listPublished(await viewerFor("central@demo.test"), { areaCode: "TH", fiscalYear: 2568 });
    const shown = published.map(({ indicatorCode, value, numerator, denominator }) => [
      indicatorCode,
      value,
      numerator,
      denominator,
    ]);
    expect(shown).toEqual([
      ["C3-01", "315193000000.0000", null, null],
      ["C3-02", "17727000000.0000", null, null],
      ["C3-04", null, "17727000000.0000", "315193000000.0000"],
    ]);
    const share = published.find(({ indicatorCode }) => indicatorCode === "C3-04");
    expect(Number(share?.numerator) / Number(share?.denominator)).toBeCloseTo(0.05624, 5);
    const page = await (await fetch(portal.url("/dashboard?indicator=C3-04&period=FY2568&lang=en"))).text();
    expect(page.replace(/<[^>]+>/g, " ").match(/\b5\.6 ?%[^%]*?Pattaya Mail/)).not.toBeNull();
  });

  it("everybody reads them on the dashboard, named with their source", async () => {
    const page = await (await fetch(portal.url("/dashboard?indicator=C3-01&period=FY2568&lang=en"))).text();
    for (const shown of ["315,193.00 million", "Pattaya Mail (NNT), January 2569", "more than"])
      expect(page).toContain(shown);
  });

  it("the target of 2563 is a target", async () => {
    const targets = await listTargets(await viewerFor("central@demo.test"), { areaCode: "TH", fiscalYear: 2563 });
    expect(targets).toHaveLength(1);
  });
});
