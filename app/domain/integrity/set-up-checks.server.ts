import { sql } from "kysely";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Check } from "./check.server.ts";

/** Faults of the set-up: somebody or something is missing, so that reports cannot go their way. */
export const SET_UP_CHECKS: Check[] = [
  {
    code: "province_without_head",
    family: "set-up",
    finds: () => sql`
      select a.code as subject, a.name_th as detail from areas as a
      where a.level = 2 and a.valid_to is null and not exists (
        select 1 from role_assignments as r join users as u on u.id = r.user_id
        where r.role = 'provincial_head' and r.area_code = a.code and u.disabled_at is null
          and r.valid_from <= ${today()} and (r.valid_to is null or r.valid_to >= ${today()}))`,
  },
  {
    code: "bureau_without_reviewer",
    family: "set-up",
    finds: () => sql`
      select bureau as subject, string_agg(f.code, ', ') as detail from forms as f
      where not exists (
        select 1 from role_assignments as r join users as u on u.id = r.user_id
        where r.role = 'central_reviewer' and coalesce(r.bureau, f.bureau) = f.bureau and u.disabled_at is null
          and r.valid_from <= ${today()} and (r.valid_to is null or r.valid_to >= ${today()}))
      group by bureau`,
  },
  {
    code: "user_without_office",
    family: "set-up",
    finds: () => sql`
      select u.email as subject, u.name_th as detail from users as u
      where u.disabled_at is null and not exists (select 1 from role_assignments as r where r.user_id = u.id
        and r.valid_from <= ${today()} and (r.valid_to is null or r.valid_to >= ${today()}))`,
  },
  {
    code: "window_missing",
    family: "set-up",
    finds: () => sql`
      select f.code || ' ' || p.code as subject, p.ends_on::text as detail
      from forms as f join periods as p on p.kind = f.frequency and p.ends_on < ${today()}
      where p.ends_on > (select max(q.ends_on) from entry_windows as w join periods as q on q.id = w.period_id where w.form_id = f.id)`,
  },
  {
    code: "window_without_reports",
    family: "set-up",
    finds: () => sql`
      select f.code || ' ' || p.code as subject, w.opens_at::text as detail
      from entry_windows as w join forms as f on f.id = w.form_id join periods as p on p.id = w.period_id
      where not exists (select 1 from expected_reports as r where r.form_id = w.form_id and r.period_id = w.period_id)`,
  },
  {
    code: "window_of_another_kind",
    family: "set-up",
    finds: () => sql`
      select f.code || ' ' || p.code as subject, p.kind as detail
      from entry_windows as w join forms as f on f.id = w.form_id join periods as p on p.id = w.period_id
      where p.kind <> f.frequency`,
  },
  {
    code: "indicator_of_another_form",
    family: "set-up",
    finds: () => sql`
      select i.code as subject, f.code as detail
      from form_indicators as x join form_versions as v on v.id = x.form_version_id
      join indicators as i on i.id = x.indicator_id join forms as f on f.id = v.form_id
      where i.form_id <> v.form_id or i.derived_from <> ''`,
  },
  {
    code: "search_blind_to_thai",
    family: "set-up",
    finds: () => sql`select 'show_trgm' as subject, 'ทดสอบ' as detail where cardinality(show_trgm('ทดสอบ')) = 0`,
  },
  {
    code: "catalogue_word_missing",
    family: "set-up",
    finds: () => sql`
      select distinct word as subject, null as detail from products as p, unnest(p.search_words) as word
      where p.state = 'published' and length(word) <= 40 and word !~ '^[0-9]*$'
        and not exists (select from catalogue_words as w where w.word = word.word)`,
  },
];

function today() {
  return sql`${bangkokDate(now())}::date`;
}
