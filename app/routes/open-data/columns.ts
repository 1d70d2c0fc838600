/** The columns of a file of figures in their order; what they are called and mean is under `column` of `openData`. */
export const COLUMNS = [
  { name: "year", type: "integer" },
  { name: "period", type: "text" },
  { name: "from", type: "date" },
  { name: "to", type: "date" },
  { name: "areaCode", type: "text" },
  { name: "area", type: "text" },
  { name: "indicatorCode", type: "text" },
  { name: "indicator", type: "text" },
  { name: "unit", type: "text" },
  { name: "value", type: "numeric" },
  { name: "numerator", type: "numeric" },
  { name: "denominator", type: "numeric" },
  { name: "reported", type: "integer" },
  { name: "expected", type: "integer" },
  { name: "standing", type: "text" },
] as const;

export type Column = (typeof COLUMNS)[number]["name"];
