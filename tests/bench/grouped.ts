import { sql } from "kysely";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { readFigures } from "#app/domain/dashboards/figures.server.ts";
import { db } from "#db/client.server.ts";
import { inTurn, quantile, report, rounded, timed } from "./measure.ts";

const LEAST_TIMES = 100;
const INDICATOR = "C3-01";
const PERIOD = "FY2569";

/** The figures of 77 provinces for a year from roll-ups, against the same answer by GROUP BY over the observations. */
export async function benchAgainstGrouping(name: string): Promise<void> {
  const query = {
    indicators: [INDICATOR],
    areas: [],
    level: "province",
    periods: [PERIOD],
    state: "accepted",
    splits: ["none"],
  };
  const viewer = publicViewer("th");
  const read = async () => {
    const answer = await readFigures(viewer, query);
    if (!answer.ok) throw new Error("the figures query was refused");
    return answer.figures;
  };
  await compare(await read());
  const [rolledUp] = await inTurn(100, read, async () => {});
  const groupings: number[] = [];
  for (let round = 0; round < 5; round++) groupings.push(await timed(grouped));
  const [value, baseline] = [quantile(rolledUp, 0.5), quantile(groupings, 0.5)];
  const ratio = rounded(baseline / value);
  report({
    name: `figures query from roll-ups, ${name}, median`,
    value: rounded(value),
    unit: "ms",
    baseline: { name: "GROUP BY over the observations", value: rounded(baseline) },
    ratio,
    limit: `at least ${LEAST_TIMES} times faster`,
    ok: ratio >= LEAST_TIMES,
  });
}

function grouped() {
  return sql<{ area: string; sum: string; n: number }>`
    select s.province_code as area, sum(o.value) as sum, count(o.value)::int as n
    from submissions s
    join period_ancestors a on a.period_id = s.period_id
    join periods p on p.id = a.ancestor_id
    join observations o on o.submission_id = s.id
    join indicators i on i.id = o.indicator_id and i.form_id = s.form_id
    where p.code = ${PERIOD} and i.code = ${INDICATOR} and o.split_id = 0 and s.state = 'accepted'
    group by s.province_code`.execute(db());
}

/** Both ways must say the same before their times mean anything. */
async function compare(figures: { area: string; value: string | null; reported: number }[]): Promise<void> {
  const byArea = new Map(figures.map((figure) => [figure.area, figure]));
  for (const { area, sum, n } of (await grouped()).rows) {
    const figure = byArea.get(area);
    if (Number(figure?.value) !== Number(sum) || figure?.reported !== n)
      throw new Error(`roll-up and grouping differ for ${area}: ${figure?.value} and ${sum}`);
  }
}
