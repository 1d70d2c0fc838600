/** The HTTP API, version 1, as data: the OpenAPI document and the readable page are both made from it. Words are in `developers.json`. */
export interface Parameter {
  name: string;
  in: "query" | "header";
  required?: boolean;
  schema: Record<string, unknown>;
  example?: string;
}

export interface Endpoint {
  /** Key of its words and anchor of its section. */
  id: string;
  method: "get" | "post";
  path: string;
  /** Open to everybody; the others need a bearer token or a session. */
  isPublic: boolean;
  parameters: Parameter[];
  /** Content types of what is sent, each with its schema. */
  body?: Record<string, unknown>;
  /** Content types of a good answer, each with its schema. */
  answer: Record<string, unknown>;
  /** Statuses of other answers, all of them problems but 304. */
  otherStatuses: number[];
  /** Path and query to try. */
  example: string;
}

const text = { type: "string" } as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (member: string, schema: string) => ({
  type: "object",
  required: [member, "next"],
  properties: {
    [member]: { type: "array", items: ref(schema) },
    next: { type: ["string", "null"] },
  },
});

const CURSOR: Parameter = { name: "cursor", in: "query", schema: text };
const limit = (maximum: number): Parameter => ({
  name: "limit",
  in: "query",
  schema: { type: "integer", minimum: 1, maximum },
});
const AREA: Parameter = { name: "area", in: "query", schema: text, example: "30" };

export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: "figures",
    method: "get",
    path: "/api/v1/figures",
    isPublic: true,
    parameters: [
      { name: "indicator", in: "query", required: true, schema: text, example: "C3-01,C3-02" },
      { name: "period", in: "query", required: true, schema: text, example: "FY2568,2024-10" },
      { ...AREA, example: "30,50" },
      { name: "level", in: "query", schema: { enum: ["nation", "region", "province", "district"] } },
      { name: "state", in: "query", schema: { enum: ["accepted", "province_approved", "submitted", "all"] } },
      { name: "split", in: "query", schema: text, example: "none" },
      { name: "format", in: "query", schema: { enum: ["json", "csv"] } },
      { name: "If-None-Match", in: "header", schema: text },
    ],
    answer: {
      "application/json": {
        type: "object",
        required: ["figures"],
        properties: { figures: { type: "array", items: ref("Figure") } },
      },
      "text/csv": text,
    },
    otherStatuses: [304, 400, 401, 404],
    example: "/api/v1/figures?indicator=C3-01&area=30&period=FY2568&state=accepted",
  },
  {
    id: "observations",
    method: "post",
    path: "/api/v1/observations",
    isPublic: false,
    parameters: [
      { name: "mode", in: "query", schema: { enum: ["atomic", "partial"], default: "atomic" } },
      { name: "dryRun", in: "query", schema: { type: "boolean", default: false } },
      { name: "Idempotency-Key", in: "header", schema: text, example: "7d1c0d86-0f5f-4f3a-9c55-0b1f3a5c9e10" },
    ],
    body: {
      "application/json": {
        oneOf: [
          { type: "array", items: ref("ObservationRow") },
          {
            type: "object",
            required: ["rows"],
            properties: { rows: { type: "array", items: ref("ObservationRow") } },
          },
        ],
      },
      "text/csv": text,
    },
    answer: { "application/json": ref("ObservationsAnswer") },
    otherStatuses: [400, 401, 403, 413, 415, 422],
    example: "/api/v1/observations?mode=atomic&dryRun=true",
  },
  {
    id: "areas",
    method: "get",
    path: "/api/v1/areas",
    isPublic: true,
    parameters: [
      { name: "level", in: "query", schema: { enum: ["nation", "region", "province", "district", "subdistrict"] } },
      AREA,
      CURSOR,
      limit(1000),
    ],
    answer: { "application/json": list("areas", "Area") },
    otherStatuses: [304, 400],
    example: "/api/v1/areas?level=province",
  },
  {
    id: "indicators",
    method: "get",
    path: "/api/v1/indicators",
    isPublic: true,
    parameters: [CURSOR, limit(200)],
    answer: { "application/json": list("indicators", "Indicator") },
    otherStatuses: [304, 400],
    example: "/api/v1/indicators",
  },
  {
    id: "enterprises",
    method: "get",
    path: "/api/v1/enterprises",
    isPublic: true,
    parameters: [
      AREA,
      { name: "q", in: "query", schema: text },
      { name: "category", in: "query", schema: { enum: ["food", "drink", "fabric", "household", "herb"] } },
      CURSOR,
      limit(200),
    ],
    answer: { "application/json": list("enterprises", "Enterprise") },
    otherStatuses: [400],
    example: "/api/v1/enterprises?area=30&category=food",
  },
  {
    id: "products",
    method: "get",
    path: "/api/v1/products",
    isPublic: true,
    parameters: [
      AREA,
      { name: "q", in: "query", schema: text },
      { name: "category", in: "query", schema: { enum: ["food", "drink", "fabric", "household", "herb"] } },
      { name: "stars", in: "query", schema: { type: "integer", minimum: 1, maximum: 5 } },
      ...["certified", "gift", "export", "onBoard"].map((name) => ({
        name,
        in: "query" as const,
        schema: { enum: ["1"] },
      })),
      CURSOR,
      limit(200),
    ],
    answer: { "application/json": list("products", "Product") },
    otherStatuses: [400],
    example: "/api/v1/products?area=30&category=fabric&stars=4",
  },
  {
    id: "fairs",
    method: "get",
    path: "/api/v1/fairs",
    isPublic: true,
    parameters: [AREA, CURSOR, limit(200)],
    answer: { "application/json": list("fairs", "Fair") },
    otherStatuses: [304, 400],
    example: "/api/v1/fairs",
  },
];
