import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { canonical } from "../observations/parse-number.ts";
import { now } from "../periods/clock.server.ts";
import type { SoundRow } from "./judge-row.ts";
import type { FigureValue } from "./national-row.ts";

export interface Standing {
  figure: FigureValue;
  note: string;
}

/** What stands now where the rows would go: the newest version of a target, the published figure of the same source. */
export async function standingFigures(trx: Transaction<DB>, rows: SoundRow[]): Promise<Map<SoundRow, Standing>> {
  const asked = sql`unnest(${rows.map((_, index) => index)}::int[], ${rows.map((row) => row.kind)}::text[],
    ${rows.map((row) => row.areaCode)}::text[], ${rows.map((row) => row.indicator.id)}::smallint[],
    ${rows.map((row) => row.period.id)}::int[], ${rows.map((row) => row.source)}::text[])
    as k(at, kind, area_code, indicator_id, period_id, source)`;
  const { rows: found } = await sql<{ at: number } & FigureValue & { note: string }>`
    select distinct on (k.at) k.at, t.value, null::numeric as numerator, null::numeric as denominator, t.reason as note
    from ${asked} join targets as t using (area_code, indicator_id, period_id)
    where k.kind = 'target' order by k.at, t.version desc`.execute(trx);
  const { rows: published } = await sql<{ at: number } & FigureValue & { note: string }>`
    select k.at, p.value, p.numerator, p.denominator, p.note
    from ${asked} join published_figures as p using (area_code, indicator_id, period_id, source)
    where k.kind = 'published'`.execute(trx);
  const exact = (decimal: string | null) => (decimal === null ? null : canonical(decimal));
  return new Map(
    [...found, ...published].map(({ at, value, numerator, denominator, note }) => [
      rows[at] as SoundRow,
      { figure: { value: exact(value), numerator: exact(numerator), denominator: exact(denominator) }, note },
    ]),
  );
}

/** Writes sound rows: targets as new versions, published figures in the place of the same source. */
export async function writeFigures(trx: Transaction<DB>, viewer: Viewer, rows: SoundRow[]): Promise<void> {
  const targets = rows.filter((row) => row.kind === "target");
  const published = rows.filter((row) => row.kind === "published");
  const at = now();
  if (targets.length)
    await sql`
      insert into targets (area_code, indicator_id, period_id, version, value, set_by, set_at, reason)
      select k.area_code, k.indicator_id, k.period_id, coalesce((select max(t.version) from targets as t
          where t.area_code = k.area_code and t.indicator_id = k.indicator_id and t.period_id = k.period_id), 0) + 1,
        k.value, ${viewer.userId}::int, ${at}::timestamptz, k.reason
      from unnest(${targets.map((row) => row.areaCode)}::text[], ${targets.map((row) => row.indicator.id)}::smallint[],
        ${targets.map((row) => row.period.id)}::int[], ${targets.map((row) => row.figure.value)}::numeric[],
        ${targets.map((row) => row.note)}::text[]) as k(area_code, indicator_id, period_id, value, reason)`.execute(
      trx,
    );
  if (published.length)
    await sql`
      insert into published_figures (area_code, indicator_id, period_id, value, numerator, denominator, source, note,
        recorded_by, recorded_at)
      select k.*, ${viewer.userId}::int, ${at}::timestamptz
      from unnest(${published.map((row) => row.areaCode)}::text[], ${published.map((row) => row.indicator.id)}::smallint[],
        ${published.map((row) => row.period.id)}::int[], ${published.map((row) => row.figure.value)}::numeric[],
        ${published.map((row) => row.figure.numerator)}::numeric[], ${published.map((row) => row.figure.denominator)}::numeric[],
        ${published.map((row) => row.source)}::text[], ${published.map((row) => row.note)}::text[]) as k
      on conflict (area_code, indicator_id, period_id, source) do update set value = excluded.value,
        numerator = excluded.numerator, denominator = excluded.denominator, note = excluded.note,
        recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`.execute(trx);
}
