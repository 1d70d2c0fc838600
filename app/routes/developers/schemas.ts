const text = { type: "string" } as const;
const maybeText = { type: ["string", "null"] } as const;
const decimal = { type: ["string", "null"], pattern: "^-?[0-9]+(\\.[0-9]+)?$" } as const;
const count = { type: "integer", minimum: 0 } as const;

function object(properties: Record<string, unknown>, required = Object.keys(properties)) {
  return { type: "object", required, properties };
}

/** JSON Schemas of what the API takes and answers. Numbers are decimal strings, so that nothing is rounded on the way. */
export const SCHEMAS = {
  Figure: object({
    indicator: text,
    area: text,
    period: text,
    split: text,
    state: text,
    value: decimal,
    numerator: decimal,
    denominator: decimal,
    reported: count,
    expected: count,
    asOf: { type: "string", format: "date-time" },
  }),
  ObservationRow: object(
    {
      unit: text,
      period: text,
      indicator: text,
      split: text,
      value: { type: ["string", "number", "null"] },
      numerator: { type: ["string", "number", "null"] },
      denominator: { type: ["string", "number", "null"] },
      missing_reason: { enum: ["not_applicable", "not_available", "refused", "", null] },
      explanation: maybeText,
    },
    ["unit", "period", "indicator"],
  ),
  ObservationsAnswer: object({
    mode: { enum: ["atomic", "partial"] },
    dryRun: { type: "boolean" },
    created: count,
    updated: count,
    unchanged: count,
    refused: count,
    refusals: { type: "array", items: { $ref: "#/components/schemas/Refusal" } },
  }),
  Refusal: object({
    row: { type: "integer", minimum: 1 },
    line: { type: "integer", minimum: 1 },
    unit: text,
    period: text,
    indicator: text,
    split: text,
    rule: text,
    message: text,
  }),
  Area: object({
    code: text,
    level: { enum: ["nation", "region", "province", "district", "subdistrict"] },
    parent: maybeText,
    nameTh: text,
    nameEn: maybeText,
    postcode: maybeText,
  }),
  Indicator: object({
    code: text,
    cog: count,
    nameTh: text,
    nameEn: text,
    unitTh: text,
    unitEn: text,
    numeratorTh: maybeText,
    numeratorEn: maybeText,
    denominatorTh: maybeText,
    denominatorEn: maybeText,
    areaRule: { enum: ["sum", "ratio"] },
    timeRule: { enum: ["sum", "last", "ytd", "ratio"] },
    direction: { enum: ["up", "down", "neutral"] },
    decimals: count,
    multiplier: { enum: [1, 100] },
    derivedFrom: text,
    split: text,
    reportedBy: { enum: ["enterprise", "company", "province"] },
    frequency: { enum: ["month", "quarter", "year", "calendar_year"] },
  }),
  Enterprise: object({
    code: text,
    nameTh: text,
    nameEn: maybeText,
    category: maybeText,
    district: { type: "object" },
    province: { type: "object" },
  }),
  Problem: object({ type: text, title: text, status: { type: "integer" }, code: text, detail: text }, [
    "type",
    "title",
    "status",
    "code",
  ]),
} as const;
