import { drawLot, fingerprint, type LotDraw, seedOf } from "#db/fair-lot.ts";

// What a lot draws stands in `db/`: the demonstration world draws with the same hand.
export { drawAll, drawLot, fingerprint, type LotDraw, type LotInput, type LotPlan, seedOf } from "#db/fair-lot.ts";

/**
 * Whether a published lot holds: the seed is the one whose fingerprint was published (before a word of witnesses), and each
 * draw gives the same plan again.
 */
export async function replays(lot: { seed: string; sha256: string; draws: readonly LotDraw[] }): Promise<boolean> {
  const [secret = ""] = lot.seed.split(":");
  if ((await fingerprint(secret)) !== lot.sha256) return false;
  for (const { name, plan, ...input } of lot.draws) {
    const again = await drawLot(seedOf(lot.seed, name), input);
    if (JSON.stringify(again) !== JSON.stringify(plan.map(({ application, booth }) => ({ application, booth }))))
      return false;
  }
  return true;
}
