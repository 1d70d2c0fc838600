import { BaseSequencer } from "vitest/node";

/** What takes longest; a long file that began last would leave one of the two workers without work for a minute. */
const HEAVY = ["journeys/every-page", "routes/access.test", "db/commands", "journeys/", "-browser.test"];

/** Runs the heavy files first: a fresh clone knows no times of an earlier run to sort by. JavaScript, since the configuration reads it. */
export class HeavyFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const weight = ({ moduleId }) => {
      const at = HEAVY.findIndex((part) => moduleId.includes(part));
      return at === -1 ? HEAVY.length : at;
    };
    return (await super.sort(files)).sort((one, other) => weight(one) - weight(other));
  }
}
