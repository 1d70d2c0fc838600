import { expect, it } from "vitest";
import { readUpload } from "#app/http/upload.server.ts";

const MEGABYTE = 1024 * 1024;

/** A body that is made while it is read, so that sixty megabytes are never there at once. */
function upload(megabytes: number, declared: boolean) {
  let made = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (made++ < megabytes) controller.enqueue(new Uint8Array(MEGABYTE));
      else controller.close();
    },
  });
  const headers = new Headers({ "Content-Type": "multipart/form-data; boundary=x" });
  if (declared) headers.set("Content-Length", String(megabytes * MEGABYTE));
  return new Request("http://portal.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

it.each([true, false])(
  "a file of 60 MB is refused and nothing of it is kept (its length told: %s)",
  async (declared) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await readUpload(upload(60, declared), "file", 20 * MEGABYTE)).toBe("too_large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * MEGABYTE);
  },
);

it("a body that says that it is too long is not taken at its word when it is short", async () => {
  const request = new Request("http://portal.test/", {
    method: "POST",
    headers: { "Content-Length": String(60 * MEGABYTE), "Content-Type": "multipart/form-data; boundary=x" },
    body: "--x--",
  });
  expect(await readUpload(request, "file", 20 * MEGABYTE)).toBe("too_large");
});
