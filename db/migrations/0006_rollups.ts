import { type Kysely, sql } from "kysely";

/** What dashboards read. Written only by the fold; always equal to a recompute from observations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rollups (
      period_id integer not null, area_code text not null, indicator_id smallint not null, split_id smallint not null,
      floor smallint not null check (floor between 0 and 3), -- 0 all, 1 submitted, 2 province_approved, 3 accepted; each includes the ones above
      n integer not null, n_zero integer not null, n_not_applicable integer not null,
      sum numeric, numerator numeric, denominator numeric,
      changed_at timestamptz not null default now(),
      primary key (period_id, area_code, indicator_id, split_id, floor)
    );
    create index rollups_series on rollups (indicator_id, area_code, period_id);

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
