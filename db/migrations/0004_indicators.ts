import { type Kysely, sql } from "kysely";

/** Cogs, periods, forms and the indicator catalogue with its targets and published reference figures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cogs (
      number smallint primary key check (number between 0 and 5), -- 0 is the one goal that the five cogs turn
      code text not null unique, name_th text not null, name_en text not null,
      stage text check (stage in ('upstream', 'midstream', 'downstream'))
    );

    create table periods (
      id integer primary key, -- 202410, 25681, 2568, 1002567: readable, and in the order of time within a kind
      code text not null unique,
      kind text not null check (kind in ('month', 'quarter', 'year', 'calendar_year')),
      fiscal_year smallint not null,
      starts_on date not null,
      ends_on date not null check (ends_on > starts_on),
      unique (kind, starts_on)
    );
    create table period_ancestors (
      period_id integer not null references periods,
      ancestor_id integer not null references periods,
      primary key (period_id, ancestor_id)
    );
    create index period_ancestors_ancestor on period_ancestors (ancestor_id);

    create table forms (
      id smallint primary key,
      code text not null unique,
      reported_by text not null check (reported_by in ('enterprise', 'company', 'province')),
      frequency text not null check (frequency in ('month', 'quarter', 'year', 'calendar_year')),
      bureau text not null check (bureau in ('community', 'otop')),
      name_th text not null, name_en text not null,
      unique (reported_by, frequency)
    );
    create table form_versions (
      id integer primary key, form_id smallint not null references forms, number smallint not null,
      unique (form_id, number), unique (id, form_id)
    );

    create table splits (
      id smallint primary key, -- 0 is the undivided figure
      dimension text not null, code text not null, position smallint not null, name_th text not null, name_en text not null,
      unique (dimension, code)
    );

    create table indicators (
      id smallint primary key,
      code text not null unique check (code ~ '^(C[1-5]|G)-[0-9]{2}$'),
      form_id smallint not null references forms,
      cog smallint not null references cogs,
      position smallint not null unique,
      name_th text not null, name_en text not null,
      unit_th text not null, unit_en text not null,
      numerator_th text, numerator_en text, denominator_th text, denominator_en text,
      area_rule text not null check (area_rule in ('sum', 'ratio')),
      time_rule text not null check (time_rule in ('sum', 'last', 'ytd', 'ratio')),
      direction text not null check (direction in ('up', 'down', 'neutral')),
      decimals smallint not null check (decimals between 0 and 4),
      multiplier smallint not null default 1 check (multiplier in (1, 100)), -- what a quotient is shown times: 100 for percent
      hard_min numeric(20,4), hard_max numeric(20,4),
      warn_rule text not null default '',
      split_dimension text, -- null: never split
      derived_from text not null default '', -- not empty: computed, never typed in
      basis text not null,
      check ((area_rule = 'sum' and time_rule <> 'ratio') or (area_rule = 'ratio' and time_rule <> 'sum')),
      check ((area_rule = 'ratio') = (numerator_th is not null) or derived_from <> '')
    );
    create table form_indicators (
      form_version_id integer not null references form_versions,
      indicator_id smallint not null references indicators,
      position smallint not null,
      required boolean not null,
      primary key (form_version_id, indicator_id)
    );

    create table targets (
      area_code text not null references areas,
      indicator_id smallint not null references indicators,
      period_id integer not null references periods,
      version smallint not null,
      value numeric(20,4) not null,
      set_by integer not null references users,
      set_at timestamptz not null default now(),
      reason text not null check (btrim(reason) <> ''),
      primary key (area_code, indicator_id, period_id, version)
    );

    -- What somebody else has published: shown beside our own figures, never mixed into their sums.
    create table published_figures (
      id integer generated always as identity primary key,
      area_code text not null references areas,
      indicator_id smallint not null references indicators,
      period_id integer not null references periods,
      value numeric(20,4), numerator numeric(20,4), denominator numeric(20,4) check (denominator >= 0),
      source text not null check (btrim(source) <> ''),
      note text not null default '',
      recorded_by integer not null references users,
      recorded_at timestamptz not null default now(),
      check (num_nonnulls(value, numerator) = 1 and (numerator is null) = (denominator is null)),
      unique (area_code, indicator_id, period_id, source)
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table published_figures, targets, form_indicators, indicators, splits, form_versions, forms, period_ancestors, periods, cogs`.execute(
    db,
  );
}
