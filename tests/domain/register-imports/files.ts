import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { commitRegisterImport } from "#app/domain/register-imports/commit-import.server.ts";
import { importedRows } from "#app/domain/register-imports/imported-rows.server.ts";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { startRegisterImport } from "#app/domain/register-imports/start-import.server.ts";
import type { RegisterImport } from "#app/domain/register-imports/stored-import.ts";
import { viewerFor } from "#tests/support/world.ts";

/** Files to import, and the way through an import for tests. */

export const HEAD = "รหัสทะเบียน,ชื่อ (ไทย),ประเภทผู้ผลิต,ประเภทผลิตภัณฑ์,รหัสอำเภอ";
export const OFFICER = "officer.30@demo.test";

/** A CSV of rows under the required columns and some more. */
export const csv = (rows: string[], more = "") => new TextEncoder().encode([`${HEAD}${more}`, ...rows].join("\n"));

export async function xlsx(rows: unknown[][], fill?: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("ผู้ประกอบการ");
  sheet.addRows([HEAD.split(","), ...rows]);
  fill?.(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What became of a file after it was read to its end. */
export async function tried(bytes: Uint8Array, email = OFFICER): Promise<RegisterImport> {
  const viewer = await viewerFor(email);
  const started = await startRegisterImport(viewer, { name: "ทะเบียน.xlsx", bytes });
  if (!started.ok) throw new Error(`refused: ${started.problem} ${JSON.stringify(started.params)}`);
  await restOf(started.id);
  return (await readRegisterImport(viewer, started.id)) as RegisterImport;
}

/** Commits and waits; answers how the import stands then. */
export async function committed(id: string, mode: "atomic" | "partial" = "partial", email = OFFICER) {
  const viewer = await viewerFor(email);
  const answer = await commitRegisterImport(viewer, id, mode);
  await restOf(id);
  return { answer, stands: (await readRegisterImport(viewer, id)) as RegisterImport };
}

/** Each refused row as line, column and key. */
export async function refusals(id: string): Promise<unknown[]> {
  const { rows } = await importedRows(id, "refused", 0, 1000);
  return rows.flatMap(({ line, problems }) => problems.map(({ column, key }) => [line, column, key.split(":")[1]]));
}

/** A zip whose only sheet unpacks to so many bytes, whatever its directory says. */
export function zipBomb(bytes: number): Uint8Array {
  const parts: [string, Buffer][] = [
    ["xl/_rels/workbook.xml.rels", Buffer.from("<Relationships/>")],
    ["xl/workbook.xml", Buffer.from("<workbook/>")],
    ["xl/worksheets/sheet1.xml", Buffer.alloc(bytes, 32)],
  ];
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1, 24); // a lie
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    pieces.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}
