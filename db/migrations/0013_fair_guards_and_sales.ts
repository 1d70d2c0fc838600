import { type Kysely, sql } from "kysely";

/** The guards of applications and quotas, daily sales with verification, and the frozen closing report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_fair_application() returns trigger language plpgsql as $$
    declare
      actor_role text := current_setting('app.role', true);
      reason text := nullif(current_setting('app.reason', true), '');
      problem text;
    begin
      problem := case
        when tg_op = 'DELETE' then case when old.state <> 'draft' then 'only a draft may be deleted' end
        when tg_op = 'INSERT' then case when new.state <> 'draft' then 'an application starts as a draft' end
        when (new.fair_id, new.province_code) is distinct from (old.fair_id, old.province_code)
          or (new.enterprise_id <> old.enterprise_id and current_setting('app.merging', true) is distinct from 'on') -- two records of one enterprise
          or (new.category_code <> old.category_code and old.state not in ('draft', 'returned'))
          then 'fair, enterprise, province and, once submitted, category are fixed'
        when new.state = old.state then null
        when not exists (select 1 from fair_transitions t where (t.from_state, t.to_state, t.role) = (old.state, new.state, actor_role))
          then format('%s -> %s is not allowed for role %s', old.state, new.state, actor_role)
        when new.state = 'submitted' and not exists (select 1 from fair_application_products p where p.application_id = new.id)
          then 'at least one product is needed'
        when new.state = 'offered' and not exists (select 1 from fairs f where f.id = new.fair_id and f.results_announced_at is not null)
          then 'the results are not announced'
        when new.state in ('returned', 'province_failed', 'cancelled') and reason is null then 'a reason is needed' end;
      if problem is not null then raise exception '%', problem using errcode = '42501'; end if;
      if tg_op = 'DELETE' then return old; end if;
      if tg_op = 'INSERT' then -- the province comes from the register, never from the applicant
        select left(u.home_area_code, 2) into strict new.province_code from reporting_units u where u.id = new.enterprise_id;
        return new;
      end if;
      if new.state <> old.state then
        insert into fair_application_events (application_id, from_state, to_state, actor_id, role, reason_th)
          values (new.id, old.state, new.state, nullif(current_setting('app.user_id', true), '')::integer, actor_role, reason);
        if old.holds_place and not holds_fair_place(new.state) then -- frees the booth
          update booth_allocations set state = 'cancelled' where application_id = new.id and state in ('offered', 'confirmed');
        end if;
        new.version := old.version + 1;
      end if;
      return new;
    end $$;
    create trigger guard_fair_application before insert or update or delete on fair_applications
      for each row execute function guard_fair_application();

    create function count_fair_place() returns trigger language plpgsql as $$ begin
      if new.holds_place then
        perform 1 from fairs f where f.id = new.fair_id and f.closed_at is null and f.cancelled_at is null for share;
        if not found then raise exception 'the fair is closed' using errcode = '42501'; end if;
      end if;
      perform 1 from fair_quotas q where q.fair_id = new.fair_id and coalesce(q.province_code, new.province_code) = new.province_code
        and coalesce(q.category_code, new.category_code) = new.category_code order by q.id for update; -- all counters in one order: no deadlock
      if not found then raise exception 'no quota covers this application' using errcode = '42501'; end if;
      update fair_quotas q set used = used + case when new.holds_place then 1 else -1 end
        where q.fair_id = new.fair_id and coalesce(q.province_code, new.province_code) = new.province_code
          and coalesce(q.category_code, new.category_code) = new.category_code; -- 23514: full
      return null;
    end $$;
    create trigger count_fair_place after update of state on fair_applications for each row
      when (old.holds_place <> new.holds_place) execute function count_fair_place();

    create function guard_fair_quota() returns trigger language plpgsql as $$ begin
      if tg_op = 'INSERT' then
        perform 1 from fairs f where f.id = new.fair_id for update; -- waits for selections in flight
        if new.used <> 0 or exists (select 1 from fair_applications a where a.fair_id = new.fair_id and a.holds_place) then
          raise exception 'quotas are drawn up before the first selection' using errcode = '42501';
        end if;
      elsif (new.fair_id, new.province_code, new.category_code) is distinct from (old.fair_id, old.province_code, old.category_code)
        or (new.used <> old.used and pg_trigger_depth() = 1) then
        raise exception 'only the capacity of a quota may be changed by hand' using errcode = '42501';
      end if;
      return new;
    end $$;
    create trigger guard_fair_quota before insert or update on fair_quotas for each row execute function guard_fair_quota();

    -- Append-only; a correction replaces a row, and the row that nothing replaces counts.
    create table booth_sale_reports (
      id bigint generated always as identity primary key,
      submission_key uuid not null unique,
      allocation_id integer not null,
      allocation_days daterange not null,
      allocation_is_confirmed boolean not null default true check (allocation_is_confirmed),
      sale_date date not null,
      cash_baht numeric(14, 2) not null check (cash_baht >= 0),
      orders_baht numeric(14, 2) not null check (orders_baht >= 0),
      online_baht numeric(14, 2) not null default 0 check (online_baht >= 0),
      business_baht numeric(14, 2) not null default 0 check (business_baht >= 0),
      units_sold integer check (units_sold >= 0),
      entered_by integer not null references users,
      entered_at timestamptz not null default now(),
      replaces_id bigint unique,
      reason_th text,
      unique (id, allocation_id, sale_date),
      unique (id, entered_by),
      constraint sale_within_own_days check (sale_date <@ allocation_days),
      constraint sale_not_in_the_future check (sale_date <= (entered_at at time zone 'Asia/Bangkok')::date),
      constraint sale_correction_has_a_reason check (replaces_id is null or coalesce(btrim(reason_th), '') <> ''),
      foreign key (replaces_id, allocation_id, sale_date) references booth_sale_reports (id, allocation_id, sale_date),
      foreign key (allocation_id, allocation_days, allocation_is_confirmed) references booth_allocations (id, days, is_confirmed) on update cascade
    );
    create unique index booth_sale_reports_one_first on booth_sale_reports (allocation_id, sale_date) where replaces_id is null;
    create trigger booth_sale_reports_keep before delete or truncate on booth_sale_reports for each statement execute function refuse_change();
    create trigger booth_sale_reports_fixed before update on booth_sale_reports for each row -- only the cascade of changed days may pass
      when (to_jsonb(old) - '{allocation_days,allocation_is_confirmed}'::text[]
        is distinct from to_jsonb(new) - '{allocation_days,allocation_is_confirmed}'::text[]) execute function refuse_change();
    create function refuse_sale_after_close() returns trigger language plpgsql as $$ begin
      perform 1 from booth_allocations b join fairs f on f.id = b.fair_id
        where b.id = new.allocation_id and f.closed_at is null for share of f; -- closing waits for entries in flight
      if not found then raise exception 'the fair is closed' using errcode = '42501'; end if;
      return new;
    end $$;
    create trigger refuse_sale_after_close before insert on booth_sale_reports for each row execute function refuse_sale_after_close();

    create table booth_sale_verifications (
      report_id bigint primary key,
      entered_by integer not null,
      verified_by integer not null references users,
      verified_at timestamptz not null default now(),
      foreign key (report_id, entered_by) references booth_sale_reports (id, entered_by),
      constraint sale_verified_by_another check (verified_by <> entered_by)
    );
    create view booth_day_sales as
      select r.*, r.cash_baht + r.orders_baht + r.online_baht + r.business_baht as total_baht, v.verified_at, v.verified_by
      from booth_sale_reports r left join booth_sale_verifications v on v.report_id = r.id
      where not exists (select 1 from booth_sale_reports n where n.replaces_id = r.id);

    create table fair_daily_visitors (
      fair_id integer not null,
      fair_days daterange not null,
      on_date date not null,
      visitors integer not null check (visitors >= 0),
      primary key (fair_id, on_date),
      foreign key (fair_id, fair_days) references fairs (id, open_days) on update cascade,
      check (on_date <@ fair_days)
    );
    -- Figures that somebody published about a fair or a part of it, before there were booths to add up: kept apart from sums.
    create table fair_published_sales (
      id integer generated by default as identity primary key,
      fair_id integer not null references fairs,
      from_date date not null,
      to_date date not null check (to_date >= from_date),
      province_code text references areas,
      zone_text text, category_text text,
      booths integer check (booths >= 0),
      visitors integer check (visitors >= 0),
      cash_baht numeric(16, 2) check (cash_baht >= 0),
      orders_baht numeric(16, 2) check (orders_baht >= 0),
      total_baht numeric(16, 2) check (total_baht >= 0),
      note text,
      source text not null,
      recorded_by integer not null references users,
      constraint published_sales_add_up check (num_nonnulls(cash_baht, orders_baht, total_baht) < 3 or cash_baht + orders_baht = total_baht)
    );
    create table fair_closing_reports (
      fair_id integer primary key references fairs,
      content jsonb not null,
      content_sha256 bytea not null,
      made_by integer references users,
      made_at timestamptz not null default now()
    );
    create trigger append_only before update or delete or truncate on fair_closing_reports for each statement execute function refuse_change();
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table fair_closing_reports, fair_published_sales, fair_daily_visitors;
    drop view booth_day_sales;
    drop table booth_sale_verifications, booth_sale_reports;
    drop function refuse_sale_after_close();
    drop trigger guard_fair_quota on fair_quotas;
    drop trigger count_fair_place on fair_applications;
    drop trigger guard_fair_application on fair_applications;
    drop function guard_fair_quota();
    drop function count_fair_place();
    drop function guard_fair_application();
  `.execute(db);
}
