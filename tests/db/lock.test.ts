import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FolderInUse, lockFolder } from "#db/lock.server.ts";

const folder = mkdtempSync(join(tmpdir(), "fanfueang-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Another process that tries to take the folder; answers what it says. */
function another(): string {
  const code = `import("./db/lock.server.ts").then(({ lockFolder }) => {
    try { lockFolder(${JSON.stringify(folder)}); process.stdout.write("taken"); } catch (error) { process.stdout.write(error.message); }
  });`;
  return spawnSync(process.execPath, ["--import", "tsx", "--eval", code], { encoding: "utf8" }).stdout;
}

describe("a folder of the embedded database", () => {
  test("is refused to a second process, with the number of the first", () => {
    const unlock = lockFolder(folder);
    expect(another()).toContain(`${folder} is already open in another process (${process.pid})`);
    unlock();
    expect(another()).toBe("taken");
  });

  test("left by a process that has ended is taken over", () => {
    another();
    lockFolder(folder)();
  });

  test("left by an earlier process of the same number is taken over", () => {
    writeFileSync(join(folder, "lock"), `${process.ppid} 1\n`);
    lockFolder(folder)();
  });

  test("whose lock cannot be read is taken over", () => {
    writeFileSync(join(folder, "lock"), "");
    lockFolder(folder)();
  });

  test("names the variable to change", () => {
    expect(new FolderInUse("/data", 7).message).toContain("DATA_DIR");
  });
});
