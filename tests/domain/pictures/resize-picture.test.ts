import sharp from "sharp";
import { expect, it } from "vitest";
import { PICTURE_WIDTHS, pictureFile } from "#app/domain/pictures/picture.ts";
import { resizePicture } from "#app/domain/pictures/resize-picture.server.ts";
import { KEPT_WIDTHS } from "#app/ui/content/picture.tsx";
import { photograph, pixelBomb } from "./made-pictures.ts";

it("a photograph is turned upright and kept in three sizes and two formats, none larger than it was", async () => {
  const made = await resizePicture(await photograph());
  if (typeof made === "string") throw new Error(made);
  expect([made.width, made.height]).toEqual([300, 400]);
  expect(made.files.map(({ name }) => name)).toEqual([
    "320.avif",
    "320.webp",
    "640.avif",
    "640.webp",
    "1280.avif",
    "1280.webp",
  ]);
  for (const { bytes } of made.files) expect((await sharp(bytes).metadata()).width).toBeLessThanOrEqual(300);
});

it("a picture's place and camera are gone from every file", async () => {
  const original = await photograph();
  expect(original.includes("SecretCamera")).toBe(true);
  const made = await resizePicture(original);
  if (typeof made === "string") throw new Error(made);
  for (const { bytes } of made.files) {
    const facts = await sharp(bytes).metadata();
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(bytes).includes("SecretCamera")).toBe(false);
  }
});

it.each([
  ["a text named .jpg", Buffer.from("ผ้าไหม ไม่ใช่รูป".repeat(50)), "no_picture"],
  [
    "a drawing that could call for other files",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "no_picture",
  ],
  ["a pixel bomb", pixelBomb(60_000, 60_000), "too_many_points"],
  ["nothing", Buffer.alloc(0), "no_picture"],
  ["more than 20 MB", Buffer.alloc(20 * 1024 * 1024 + 1), "too_large"],
])("%s is refused", async (_what, bytes, why) => {
  expect(await resizePicture(bytes)).toBe(why);
});

it("half a photograph is refused as broken", async () => {
  const whole = await photograph(1200, 900);
  expect(await resizePicture(whole.subarray(0, whole.length / 2))).toBe("broken");
});

it("pages ask for the sizes that are kept, and for no other file", () => {
  expect(KEPT_WIDTHS).toEqual([...PICTURE_WIDTHS]);
  expect(pictureFile("640.webp")).toEqual({ width: 640, format: "webp" });
  for (const name of ["641.webp", "640.svg", "../640.webp", "640.webp.avif"]) expect(pictureFile(name)).toBeNull();
});
