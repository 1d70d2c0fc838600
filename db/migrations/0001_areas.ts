import { type Kysely, sql } from "kysely";

/** Areas by official code, their groupings, our own Thai collation and trigram search. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create collation if not exists fanfueang_th (provider = icu, locale = 'th');

    create table areas (
      code text primary key,
      parent_code text references areas,
      level smallint not null check (level between 0 and 4), -- nation, region, province, district, sub-district
      name_th text not null,
      name_en text,
      iso text unique,
      map_shape text unique,
      postcode text,
      valid_from date not null default '1900-01-01',
      valid_to date,
      constraint areas_only_the_nation_has_no_parent check ((level = 0) = (parent_code is null)),
      constraint areas_code_nests_in_parent check (
        (level = 0 and code = 'TH' and parent_code is null)
        or (level = 1 and code in ('north', 'northeast', 'central', 'south') and parent_code = 'TH')
        or (level = 2 and code ~ '^[0-9]{2}$' and parent_code in ('north', 'northeast', 'central', 'south'))
        or (level = 3 and code ~ '^[0-9]{4}$' and parent_code = left(code, 2))
        or (level = 4 and code ~ '^[0-9]{6}$' and parent_code = left(code, 4))
      )
    );
    create index areas_parent on areas (parent_code);
    create index areas_level on areas (level, code);

    create table area_successions (
      old_code text not null references areas,
      new_code text not null references areas,
      effective_on date not null,
      primary key (old_code, new_code)
    );

    -- Groupings that cut across the tree and change over time: province clusters now, inspection zones later.
    create table area_groups (
      code text primary key,
      kind text not null check (kind in ('cluster', 'inspection_zone')),
      name_th text not null,
      name_en text,
      provisional boolean not null default true
    );
    create table area_group_members (
      group_code text not null references area_groups,
      area_code text not null references areas,
      valid_from date not null default '1900-01-01',
      valid_to date,
      primary key (group_code, area_code, valid_from)
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table area_group_members, area_groups, area_successions, areas;
    drop collation fanfueang_th;
    drop extension pg_trgm;
  `.execute(db);
}
