import type { Country } from "./country.ts";
import { inTurn, quantile, report, rounded } from "./measure.ts";

const ROUNDS = 100;
const MOST_RATIO = 1.3;

const FIGURES = "/api/v1/figures?indicator=C3-01,C3-02,G-01&level=province&period=FY2569-Q4,FY2569-Q3";

/** Pages and the figures query over a small and a large country: the same cost. */
export async function benchSizes(small: Country, large: Country): Promise<void> {
  for (const [name, path] of [
    ["dashboard page, nation", "/dashboard"],
    ["dashboard page, province", "/dashboard/30"],
    ["figures query, 77 provinces × 3 indicators × 2 quarters", FIGURES],
  ] as const) {
    const [atSmall, atLarge] = await inTurn(ROUNDS, fetching(small, path), fetching(large, path));
    const [value, baseline] = [quantile(atLarge, 0.5), quantile(atSmall, 0.5)];
    const ratio = rounded(value / baseline);
    report({
      name: `${name}: ${large.name} against ${small.name}, median`,
      value: rounded(value),
      unit: "ms",
      baseline: { name: small.name, value: rounded(baseline) },
      ratio,
      limit: `ratio at most ${MOST_RATIO}`,
      ok: ratio <= MOST_RATIO,
    });
  }
}

/** The dashboard, made on the server, against the emptiest page of the same portal. */
export async function benchRendering(country: Country): Promise<void> {
  const [dashboard, empty] = await inTurn(
    ROUNDS,
    fetching(country, "/dashboard"),
    fetching(country, "/nothing-here", 404),
  );
  const [value, baseline] = [quantile(dashboard, 0.5), quantile(empty, 0.5)];
  report({
    name: `server-side rendering of the dashboard, ${country.name}, median`,
    value: rounded(value),
    unit: "ms",
    baseline: { name: "the page of an unknown address", value: rounded(baseline) },
    ratio: rounded(value / baseline),
    limit: "none: told for comparison",
    ok: true,
  });
}

function fetching({ address }: Country, path: string, status = 200): () => Promise<void> {
  return async () => {
    const answer = await fetch(address + path);
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
}
