/** The importing process of the bench: imports the workbook it is given twice, and tells what it took. */
import { readFileSync } from "node:fs";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { registerEnterprise } from "#app/domain/enterprises/register-enterprise.server.ts";
import { commitRegisterImport } from "#app/domain/register-imports/commit-import.server.ts";
import { everyRefusedRow } from "#app/domain/register-imports/imported-rows.server.ts";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { startRegisterImport } from "#app/domain/register-imports/start-import.server.ts";
import { db, openDatabase } from "#db/client.server.ts";
import { timed } from "./measure.ts";
import type { ImportTold } from "./register-import.ts";

const BY_HAND = 200;

const database = await openDatabase({ url: process.env.DATABASE_URL ?? "" });
const user = await db().selectFrom("users").select(["id", "nameTh"]).orderBy("id").executeTakeFirstOrThrow();
const everywhere = { role: "central_reviewer", areaCode: "TH", unitId: null, bureau: null } as const;
const viewer: Viewer = { userId: user.id, nameTh: user.nameTh, nameEn: null, grants: [everywhere], language: "th" };

const idleMegabytes = process.memoryUsage.rss() / 1e6;
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));

async function tried(): Promise<string> {
  const started = await startRegisterImport(viewer, { name: "register.xlsx", bytes });
  if (!started.ok) throw new Error(`the file was refused: ${started.problem}`);
  await restOf(started.id);
  return started.id;
}
const countsOf = async (id: string) => (await readRegisterImport(viewer, id))!.counts;

let id = "";
const readTime = await timed(async () => {
  id = await tried();
});
const writeTime = await timed(async () => {
  await commitRegisterImport(viewer, id, "partial");
  await restOf(id);
});
const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
const first = await countsOf(id);
const lines = new Set<number>();
for await (const { line, problems } of everyRefusedRow(id)) if (problems.length) lines.add(line);
const second = await countsOf(await tried());

const byHand = await timed(async () => {
  for (let index = 0; index < BY_HAND; index++)
    await registerEnterprise(viewer, {
      ...{ nameTh: `กลุ่มทีละราย ${index}`, nameEn: null, producerType: "community_group", categoryCode: "food" },
      ...{ districtCode: "3001", subdistrictCode: null, siteAddressTh: null, registrationNumber: null },
      ...{ foundedOn: null, storyTh: null, storyEn: null, phone: null, email: null, website: null, businessAreas: [] },
    });
});
await database.close();

const told: ImportTold = {
  readSeconds: readTime / 1000,
  writeSeconds: writeTime / 1000,
  ...{ peakMegabytes, idleMegabytes, first, second },
  byHandPerSecond: BY_HAND / (byHand / 1000),
  reported: lines.size,
};
process.stdout.write(`${JSON.stringify(told)}\n`);
