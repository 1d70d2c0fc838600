import { get, type Place, post, type Request } from "./rows.ts";

/** A product nobody has: whoever comes by its address finds nothing. Products of the own and of another enterprise are in tests/domain/products. */
const NOBODYS = 999_999_999;
const PICTURE = "00000000-0000-4000-8000-000000000000";

export const PRODUCTS: Record<string, Request[]> = {
  products: [get("/products", "everybody"), get("/products?q=ผ้าไหม&category=fabric&stars=3", "everybody")],
  "products/in/:province": [get(({ province }: Place) => `/products/in/${province}`, "everybody")],
  "products/by/:code": [get(({ unit }: Place) => `/products/by/${unit}`, "everybody")],
  "products/:id": [get("/products/1", "everybody"), get(`/products/${NOBODYS}`, [])],
  "products/review": [get("/products/review", ["products.publish"])],
  "products/review/:id": [get(`/products/review/${NOBODYS}`, []), post(`/products/review/${NOBODYS}`, [])],
  "my/products": [get("/my/products", ["products.edit"])],
  "my/products/new": [
    get("/my/products/new", ["products.edit"]),
    post("/my/products/new", ["products.edit"], { form: { nameTh: "" } }),
  ],
  "my/products/:id": [
    get(`/my/products/${NOBODYS}`, []),
    post(`/my/products/${NOBODYS}`, [], { form: { step: "propose", version: "1" } }),
  ],
  "my/products/:id/edit": [get(`/my/products/${NOBODYS}/edit`, []), post(`/my/products/${NOBODYS}/edit`, [])],
  "my/products/:id/pictures": [
    get(`/my/products/${NOBODYS}/pictures`, []),
    post(`/my/products/${NOBODYS}/pictures`, [], { form: { change: "remove", picture: PICTURE } }),
  ],
  "pictures/:id/:file": [get(`/pictures/${PICTURE}/640.webp`, [])],
  "qr/:kind/:code": [get(({ unit }: Place) => `/qr/enterprises/${unit}`, "everybody")],
  "qr/:kind/:code/code.svg": [get("/qr/products/1/code.svg", "everybody")],
  "robots.txt": [get("/robots.txt", "everybody")],
  "sitemap.xml": [get("/sitemap.xml", "everybody")],
  "sitemap/:part": [get("/sitemap/pages.xml", "everybody"), get("/sitemap/products-1.xml", "everybody")],
  "api/v1/products": [get("/api/v1/products?area=30", "everybody")],
  "api/v1/fairs": [get("/api/v1/fairs", "everybody")],
};
