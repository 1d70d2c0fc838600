import { readCatalogue } from "./catalogue.server.ts";
import type { Indicator } from "./catalogue.ts";

/** An indicator as other programs read it. */
export type PublicIndicator = ReturnType<typeof published>;

/** The whole catalogue in its order. Public: the same for every viewer. */
export async function publicIndicators(): Promise<PublicIndicator[]> {
  return (await readCatalogue()).indicators.map(published);
}

function published({ id: _id, position: _position, form, splitDimension, ...rest }: Indicator) {
  return { ...rest, split: splitDimension ?? "none", reportedBy: form.reportedBy, frequency: form.frequency };
}
