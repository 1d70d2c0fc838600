import type { Cell } from "../reference/insert-rows.server.ts";

/** Columns of the tables that a world fills, in the order of its rows, with their SQL types. */
export const TABLES = {
  reporting_units: {
    id: "integer",
    code: "text",
    kind: "text",
    name_th: "text",
    name_en: "text",
    search_key: "text",
    home_area_code: "text",
    active_from: "date",
  },
  enterprises: {
    reporting_unit_id: "integer",
    producer_type: "text",
    category_code: "text",
    business_area_code: "text",
    subdistrict_code: "text",
  },
  reporting_unit_areas: { reporting_unit_id: "integer", fiscal_year: "smallint", area_code: "text" },
  entry_windows: {
    form_id: "smallint",
    period_id: "integer",
    form_version_id: "integer",
    opens_at: "timestamptz",
    due_at: "timestamptz",
    closes_at: "timestamptz",
  },
  expected_reports: { form_id: "smallint", period_id: "integer", reporting_unit_id: "integer", area_code: "text" },
  submissions: {
    id: "bigint",
    form_id: "smallint",
    period_id: "integer",
    reporting_unit_id: "integer",
    area_code: "text",
    state: "text",
    version: "integer",
    cells_required: "smallint",
    cells_filled: "smallint",
    first_submitted_at: "timestamptz",
    on_time: "boolean",
    submitted_by: "integer",
    entry_open_until: "timestamptz",
    updated_by: "integer",
    updated_at: "timestamptz",
  },
  observations: {
    submission_id: "bigint",
    indicator_id: "smallint",
    split_id: "smallint",
    value: "numeric",
    numerator: "numeric",
    denominator: "numeric",
    missing_reason: "text",
    explanation: "text",
    updated_by: "integer",
    updated_at: "timestamptz",
  },
  approval_events: {
    submission_id: "bigint",
    from_state: "text",
    to_state: "text",
    actor_id: "integer",
    reason: "text",
    submission_version: "integer",
    observations_sha256: "bytea",
    occurred_at: "timestamptz",
  },
  targets: {
    area_code: "text",
    indicator_id: "smallint",
    period_id: "integer",
    version: "smallint",
    value: "numeric",
    set_by: "integer",
    set_at: "timestamptz",
    reason: "text",
  },
} as const satisfies Record<string, Record<string, string>>;

export type TableName = keyof typeof TABLES;

/** Takes rows of a table in the order of its columns here. */
export type Write = (table: TableName, rows: readonly (readonly Cell[])[]) => Promise<void>;
