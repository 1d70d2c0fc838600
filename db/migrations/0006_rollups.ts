import { type Kysely, sql } from "kysely";

const views = (measure: string, type: string) =>
  sql.raw(["all", "submitted", "province_approved", "accepted"].map((view) => `${measure}_${view} ${type}`).join(", "));

/** What dashboards read. Written only by the fold; always equal to a recompute from observations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row per cell, its four views side by side: "all" counts drafts too, each further view includes the ones after it.
    -- Beside each other they are a quarter of the rows, and a report that moves on rewrites one.
    create table rollups (
      period_id integer not null, area_code text not null, indicator_id smallint not null, split_id smallint not null,
      ${views("n", "integer not null")}, ${views("n_zero", "integer not null")}, ${views("n_not_applicable", "integer not null")},
      ${views("sum", "numeric")}, ${views("numerator", "numeric")}, ${views("denominator", "numeric")},
      changed_at timestamptz not null default now(),
      primary key (period_id, area_code, indicator_id, split_id)
    );

    create table report_counts (
      period_id integer not null, area_code text not null, form_id smallint not null,
      expected integer not null, expected_units integer not null,
      started integer not null, submitted integer not null, on_time integer not null, province_approved integer not null,
      accepted integer not null, returned integer not null,
      cells_required integer not null, cells_filled integer not null,
      changed_at timestamptz not null default now(),
      primary key (period_id, area_code, form_id)
    );

    create table rollup_dirty (
      id bigint generated always as identity primary key,
      area_code text not null, period_id integer not null, form_id smallint not null,
      created_at timestamptz not null default now()
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table rollup_dirty, report_counts, rollups`.execute(db);
}
