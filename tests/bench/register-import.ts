import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Country } from "./country.ts";
import { note, report, rounded } from "./measure.ts";
import { writeRegister } from "./register-file.ts";

const ROWS = 20_000;
const BAD = 200;
const MOST_MEGABYTES = 400;

/** What the importing process tells of itself, as the last line it prints. */
export interface ImportTold {
  readSeconds: number;
  writeSeconds: number;
  peakMegabytes: number;
  idleMegabytes: number;
  byHandPerSecond: number;
  first: Record<"rows" | "created" | "refused" | "done", number>;
  /** Distinct lines among the refused rows that name a reason. */
  reported: number;
  second: Record<"rows" | "created" | "updated" | "unchanged" | "refused", number>;
}

/** An import of 20,000 enterprises from a workbook made on the spot, in a process of its own; then the same file again. */
export async function benchRegisterImport(country: Country): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fanfueang-import-"));
  const file = join(folder, "register.xlsx");
  note(`writing a workbook of ${ROWS} enterprises`);
  await writeRegister(file, ROWS, BAD);
  const told = await importing(country.databaseUrl, file);
  rmSync(folder, { recursive: true, force: true });
  const { first, second, readSeconds, writeSeconds, byHandPerSecond } = told;
  const rate = ROWS / (readSeconds + writeSeconds);
  report({
    name: `import of ${ROWS} enterprises from xlsx into ${country.name}: check ${rounded(readSeconds)} s, write ${rounded(writeSeconds)} s`,
    value: rounded(rate),
    unit: "rows per second",
    baseline: { name: "entries by hand, one after another", value: rounded(byHandPerSecond) },
    ratio: rounded(rate / byHandPerSecond),
    limit: "every sound row written",
    ok: first.rows === ROWS && first.done === ROWS - BAD,
  });
  report({
    name: "peak memory of the importing process",
    value: rounded(told.peakMegabytes),
    unit: "MB",
    baseline: { name: "the same process before the file", value: rounded(told.idleMegabytes) },
    ratio: rounded(told.peakMegabytes / told.idleMegabytes),
    limit: `at most ${MOST_MEGABYTES} MB`,
    ok: told.peakMegabytes <= MOST_MEGABYTES,
  });
  report({
    name: `bad rows reported with line and reason, of ${BAD}`,
    value: told.reported,
    unit: "rows",
    baseline: null,
    ratio: null,
    limit: "every bad row",
    ok: told.reported === BAD && first.refused === BAD,
  });
  report({
    name: "rows that a second import of the same file would change",
    value: second.created + second.updated,
    unit: "rows",
    baseline: { name: "unchanged", value: second.unchanged },
    ratio: null,
    limit: "none",
    ok: second.created + second.updated === 0 && second.unchanged === ROWS - BAD,
  });
}

function importing(databaseUrl: string, file: string): Promise<ImportTold> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/import-register.ts", file], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.once("exit", (code) => {
      if (code === 0) resolve(JSON.parse(said.trim().split("\n").at(-1) ?? "") as ImportTold);
      else reject(new Error(`the import failed (${code})`));
    });
  });
}
