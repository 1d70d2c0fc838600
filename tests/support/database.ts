import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, inject } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { administer, withDatabase } from "./server.ts";

let imageInMemory: Blob | undefined;

/**
 * Gives this test file a database of its own with the small demo world: in memory, or on the server named by
 * TEST_DATABASE_URL. `db()` is it.
 */
export function useDatabase(): void {
  let close = async () => {};
  beforeAll(async () => {
    const image = inject("image");
    if ("file" in image) {
      // Read once for the many files that follow one another in this process.
      imageInMemory ??= new Blob([readFileSync(image.file)]);
      close = (await openDatabase({ image: imageInMemory })).close;
      return;
    }
    const name = `fanfueang_test_${randomUUID().replaceAll("-", "")}`;
    await administer(image.url, `create database ${name} template ${image.template}`);
    const opened = await openDatabase({ url: withDatabase(image.url, name) });
    close = async () => {
      await opened.close();
      await administer(image.url, `drop database ${name} with (force)`);
    };
  });
  afterAll(() => close());
}
