const fair = (days: string, until: string) =>
  `insert into fairs (code, name_th, name_en, open_days, apply_from, apply_until, screen_until)
   values ('refused', 'ก', 'a', '${days}', '2026-01-01T00:00:00Z', '${until}', '2026-03-01T00:00:00Z')`;

const allocation = (booth: string, application: string, from: string) =>
  `insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, state, offer_expires_at)
   select f.id, f.open_days, ${booth}, ${application}, f.open_days, 'offered', now() from fairs as f ${from} limit 1`;
const LIVE = "join booth_allocations as al on al.fair_id = f.id and al.state in ('offered', 'confirmed')";
const FREE =
  "join booths as b on b.fair_id = f.id and b.is_open and not exists (select from booth_allocations as o where o.booth_id = b.id)";

const SALE = `insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht,
  entered_by, entered_at, replaces_id, reason_th)`;

/** A first sale at a fair that takes sales again; what fails takes it back. */
const sale = (date: string) => `${SALE}
  select gen_random_uuid(), al.id, al.days, ${date}, 1, 0, 1, '2026-11-12T03:00:00Z', null, null
  from booth_allocations as al
  where al.state = 'confirmed' and not exists (select from booth_sale_reports as s where s.allocation_id = al.id)
  order by al.id limit 1`;
const correction = `${SALE}
  select gen_random_uuid(), allocation_id, allocation_days, sale_date, 2, 0, 1, entered_at, id, ' '
  from booth_sale_reports order by id desc limit 1`;
const OPEN = "update fairs set closed_at = null;";

const published = (columns: string, values: string, source = "ข่าว") =>
  `insert into fair_published_sales (fair_name, source, recorded_by, ${columns}) values ('งาน', '${source}', 1, ${values})`;

/** The rules of fairs, booths and their sales, by what they refuse; over the demonstration world. */
export const REFUSED_OF_FAIRS: Record<string, string[]> = {
  fairs_days_are_bounded: [fair("[2026-06-01,)", "2026-02-01T00:00:00Z")],
  fairs_dates_in_order: [
    fair("[2026-06-01,2026-06-10)", "2025-12-31T00:00:00Z"),
    fair("[2026-02-15,2026-02-20)", "2026-02-01T00:00:00Z"),
  ],
  fairs_cancelled_with_a_reason: ["update fairs set cancelled_at = now()"],
  fairs_closed_or_cancelled: ["update fairs set closed_at = now(), cancelled_at = now(), cancelled_reason = 'ก'"],
  notice_told_once: [
    `insert into notices (user_id, kind, subject, occasion, words, created_at)
     select 1, 'fair_moved', 'x', '1', '{}', now() from generate_series(1, 2)`,
  ],
  fair_quota_not_exceeded: [
    "update fair_quotas set capacity = used - 1 where id = (select id from fair_quotas where used > 0 limit 1)",
  ],
  booth_is_not_blocked: [
    "update booths set blocked_reason = 'เสาอาคาร' where id = (select live_booth_id from booth_allocations where live_booth_id is not null limit 1)",
  ],
  application_holds_a_place: [
    allocation("b.id", "ap.id", `${FREE} join fair_applications as ap on ap.fair_id = f.id and not ap.holds_place`),
  ],
  booth_not_double_booked: [
    allocation(
      "al.booth_id",
      "ap.id",
      `${LIVE} join fair_applications as ap on ap.fair_id = f.id
        and not exists (select from booth_allocations as o where o.live_application_id = ap.id)`,
    ),
  ],
  application_one_booth: [allocation("b.id", "al.application_id", `${LIVE} ${FREE}`)],
  sale_within_own_days: [`${OPEN} ${sale("lower(al.days) - 1")}`],
  sale_not_in_the_future: [
    `${OPEN} insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, entered_by, entered_at)
     select gen_random_uuid(), al.id, al.days, lower(al.days), 1, 0, 1, lower(al.days)::timestamp - interval '2 days'
     from booth_allocations as al where al.state = 'confirmed' order by al.id limit 1`,
  ],
  sale_correction_has_a_reason: [`${OPEN} ${sale("lower(al.days)")}; ${correction}`],
  sale_verified_by_another: [
    `${OPEN} ${sale("lower(al.days)")}; insert into booth_sale_verifications (report_id, entered_by, verified_by)
     select id, entered_by, entered_by from booth_sale_reports order by id desc limit 1`,
  ],
  published_sales_add_up: [published("cash_baht, orders_baht, total_baht", "1, 1, 3")],
  published_sales_have_a_source: [published("total_baht", "1", " ")],
  published_sales_days_in_order: [
    published("total_baht, from_date, to_date", "1, '2026-01-02', '2026-01-01'"),
    published("total_baht, from_date", "1, '2026-01-02'"),
  ],
  published_sales_say_something: [published("zone_text", "'A'")],
  published_sales_once: [`${published("total_baht", "1")}; ${published("total_baht", "2")}`],
};
