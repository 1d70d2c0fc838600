import { type OpenDatabase, openDatabase } from "./client.server.ts";
import { WorldExists } from "./demo/fill-world.server.ts";
import { FolderInUse } from "./lock.server.ts";

/** What the one who typed the command can mend: shown as one line, without a stack. */
export class WrongUse extends Error {}

/**
 * Runs a database chore; `open` gives it the database that DATABASE_URL or DATA_DIR names, and is called once the chore
 * has read its options. A failure is told on the error stream and ends the process with 1.
 */
export async function runCommand(work: (open: () => Promise<OpenDatabase>) => Promise<void>): Promise<void> {
  let opened: OpenDatabase | null = null;
  const open = async () => {
    opened = await openDatabase(databaseSource());
    return opened;
  };
  const close = async () => opened?.close();
  await work(open)
    .catch((error) => {
      process.stderr.write(`${told(error)}\n`);
      process.exitCode = 1;
    })
    .finally(close);
}

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "28P01", "28000", "3D000"];

function told(error: unknown): string {
  if (error instanceof WrongUse || error instanceof FolderInUse || error instanceof WorldExists) return error.message;
  const { code = "", message, stack } = error as Error & { code?: string };
  if (code.startsWith("ERR_PARSE_ARGS")) return message;
  return UNREACHABLE.includes(code) ? `DATABASE_URL: no connection (${message || code})` : (stack ?? String(error));
}

/** A line for the one who typed the command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same settings as the portal's own: a server by DATABASE_URL, else the folder DATA_DIR. */
function databaseSource(): { url: string } | { folder: string } {
  const url = process.env.DATABASE_URL;
  return url ? { url } : { folder: process.env.DATA_DIR || "./data" };
}
