import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openFileStore } from "#app/domain/files/file-store.server.ts";
import { readStoredFile, storePaper } from "#app/domain/files/stored-files.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { otherServers } from "#tests/support/setup.ts";
import { viewerFor } from "#tests/support/world.ts";

const PDF = new TextEncoder().encode("%PDF-1.7 a paper");
const bucket = new Map<string, Uint8Array>();
const objectStorage = [
  http.put("https://storage.test/papers/*", async ({ request }) => {
    bucket.set(new URL(request.url).pathname, new Uint8Array(await request.arrayBuffer()));
    return new HttpResponse(null, { status: request.headers.get("authorization")?.includes("key-1") ? 200 : 403 });
  }),
  http.get("https://storage.test/papers/*", ({ request }) => {
    const bytes = bucket.get(new URL(request.url).pathname);
    return bytes ? new HttpResponse(new Uint8Array(bytes)) : new HttpResponse(null, { status: 404 });
  }),
];

describe("a file store", () => {
  const folder = mkdtempSync(join(tmpdir(), "fanfueang-files-"));
  afterEach(() => void bucket.clear());
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["memory", "memory" as const],
    ["a folder", { folder }],
    [
      "object storage",
      {
        endpoint: "https://storage.test",
        bucket: "papers",
        region: "th-1",
        accessKeyId: "key-1",
        secretAccessKey: "made-up",
      },
    ],
  ])("%s gives back what was kept, byte for byte, and nothing for what was not", async (_, source) => {
    otherServers.use(...objectStorage);
    const store = openFileStore(source);
    const bytes = Uint8Array.from({ length: 300 }, (__, at) => at % 256);
    await store.write("papers/one", bytes);
    expect(await store.read("papers/one")).toEqual(bytes);
    expect(await store.read("papers/two")).toBeNull();
  });

  test("a folder holds the file under its key", () => {
    expect(readdirSync(join(folder, "papers"))).toEqual(["one"]);
  });
});

describe("a paper", () => {
  useDatabase();
  beforeAll(() => void openFileStore("memory"));

  test("is known by what it holds, not by its name", async () => {
    const viewer = await viewerFor("officer.30@demo.test");
    const kept = await db()
      .transaction()
      .execute((trx) => storePaper(trx, viewer, { name: "คำสั่ง/แต่งตั้ง.pdf", bytes: PDF }));
    expect(await readStoredFile(kept!.id)).toMatchObject({
      name: "คำสั่งแต่งตั้ง.pdf",
      mediaType: "application/pdf",
      content: PDF,
    });
    const refused = await db()
      .transaction()
      .execute((trx) =>
        storePaper(trx, viewer, { name: "order.pdf", bytes: new TextEncoder().encode("<script>alert(1)</script>") }),
      );
    expect(refused).toBeNull();
  });
});
