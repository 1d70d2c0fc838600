import { beforeAll, describe, expect, it } from "vitest";
import { addPicture } from "#app/domain/pictures/add-picture.server.ts";
import { arrangePicture } from "#app/domain/pictures/arrange-pictures.server.ts";
import { readPicture } from "#app/domain/pictures/read-picture.server.ts";
import { productHistory } from "#app/domain/products/product-history.server.ts";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { proposeProduct } from "#app/domain/products/propose-product.server.ts";
import { publishProduct } from "#app/domain/products/publish-product.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { office, productOf1, writer } from "../products/drafts.ts";
import { photograph } from "./made-pictures.ts";

useDatabase();

const SMALL = { width: 320, format: "webp" } as const;

let productId: number;
let pictureId: string;
const see = async (who = thePublic(), id = pictureId) => readPicture(who, { id, ...SMALL });
const now = async () => (await readProduct(await writer(), productId, "products.edit"))!;

beforeAll(async () => {
  productId = (await productOf1("draft", { nameTh: "ผ้าที่มีรูป" })).id;
  const added = await addPicture(await writer(), { productId, bytes: await photograph() });
  if (!added?.ok) throw new Error(added?.reason);
  pictureId = added.pictureId;
});

describe("a picture", () => {
  it("is asked what it shows before the product can be proposed", async () => {
    expect(await proposeProduct(await writer(), await now())).toMatchObject({ missing: ["alt"] });
    const change = { kind: "describe", altTh: " ผ้าไหมพับบนโต๊ะ ", altEn: "" } as const;
    expect(await arrangePicture(await writer(), { productId, pictureId, change })).toMatchObject({ ok: true });
    expect((await now()).last.content.pictures).toEqual([{ id: pictureId, altTh: "ผ้าไหมพับบนโต๊ะ", altEn: "" }]);
    const actions = (await productHistory(await writer(), productId)).map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(["product.picture_changed", "product.picture_added"]);
  });

  it("of a draft is there for its writer and the office, and for nobody else", async () => {
    expect(await see()).toBeNull();
    expect(await see(await viewerFor("officer.50@demo.test"))).toBeNull();
    expect(await see(await writer())).toMatchObject({ mediaType: "image/webp", isPublic: false });
    expect(await see(await office())).not.toBeNull();
  });

  it("cannot be added to another's product, nor while a proposal waits", async () => {
    const bytes = await photograph();
    const other = await viewerFor("officer.50@demo.test");
    expect(await addPicture(other, { productId, bytes })).toBeNull();
    await proposeProduct(await writer(), await now());
    expect(await addPicture(await writer(), { productId, bytes })).toEqual({
      ok: false,
      reason: "products:refused.waiting",
    });
  });

  it("is everybody's once it is published, and stays so while a draft takes it out", async () => {
    await publishProduct(await office(), await now());
    expect(await see()).toMatchObject({ isPublic: true });
    expect(await arrangePicture(await writer(), { productId, pictureId, change: { kind: "remove" } })).toMatchObject({
      ok: true,
    });
    expect((await now()).last.content.pictures).toEqual([]);
    expect(await see()).toMatchObject({ isPublic: true });
  });

  it("that no decided revision shows is deleted for good when it is taken out", async () => {
    const added = await addPicture(await writer(), { productId, bytes: await photograph() });
    if (!added?.ok) throw new Error(added?.reason);
    const mine = { productId, pictureId: added.pictureId };
    expect(await see(await writer(), added.pictureId)).not.toBeNull();
    await arrangePicture(await writer(), { ...mine, change: { kind: "remove" } });
    expect(await see(await writer(), added.pictureId)).toBeNull();
  });
});
