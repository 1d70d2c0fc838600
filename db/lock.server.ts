import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another living process holds the folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`DATA_DIR ${folder} is already open in another process (${pid}); stop it first, or choose another DATA_DIR`);
  }
}

/**
 * Takes the folder for this process and answers how to give it back. What a killed process left behind is taken over:
 * a process is told from a later one with the same number by the moment it started.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startedAt(process.pid)}\n`, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const [pid = 0, started = ""] = readLock(path);
    if (pid !== process.pid && isAlive(pid) && startedAt(pid) === started) throw new FolderInUse(folder, pid);
    rmSync(path, { force: true });
  }
}

function readLock(path: string): [number, string] | [] {
  try {
    const [pid, started] = readFileSync(path, "utf8").trim().split(" ");
    return [Number(pid), started ?? ""];
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Ticks since boot at which a process started; "-" where the system does not tell. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "-";
  } catch {
    return "-";
  }
}
