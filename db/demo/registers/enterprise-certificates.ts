import { Random } from "../random.ts";
import type { Registered } from "./enterprise-facts.ts";

const SCHEMES: Record<string, readonly (readonly [scheme: string, issuer: string, years: number | null])[]> = {
  food: [
    ["fda", "สำนักงานคณะกรรมการอาหารและยา", null],
    ["tcps", "สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม", 3],
    ["halal", "สำนักงานคณะกรรมการกลางอิสลามแห่งประเทศไทย", 1],
    ["gmp", "สำนักงานสาธารณสุขจังหวัด", 3],
  ],
  drink: [
    ["fda", "สำนักงานคณะกรรมการอาหารและยา", null],
    ["gmp", "สำนักงานสาธารณสุขจังหวัด", 3],
  ],
  fabric: [
    ["tcps", "สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม", 3],
    ["peacock", "กรมหม่อนไหม", 2],
    ["gi", "กรมทรัพย์สินทางปัญญา", null],
  ],
  household: [["tcps", "สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม", 3]],
  herb: [
    ["tcps", "สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม", 3],
    ["organic", "กรมวิชาการเกษตร", 1],
  ],
};

/** Certificates of the producer itself: some valid, some lapsed, some about to lapse. */
export function certificatesOf(unit: Registered, seed: number, today: string) {
  const random = new Random(seed, 43, unit.id);
  if (unit.id > 3 && !random.chance(0.45)) return [];
  const some = SCHEMES[unit.enterprise.category] ?? [];
  const year = Number(today.slice(0, 4));
  return some
    .filter((_, at) => at === 0 || random.chance(0.4))
    .map(([scheme, issuer, years]) => {
      const from = year - random.integer(0, 3);
      const day = `${String(random.integer(1, 12)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`;
      return {
        scheme,
        issuer,
        number:
          scheme === "fda"
            ? `${unit.provinceCode}-2-${String(10_000 + unit.id).slice(-5)}-6-0001`
            : `${scheme.toUpperCase()} ${unit.id}/${from + 543}`,
        valid: `[${from - 1}-${day},${years === null ? "" : `${from - 1 + years}-${day}`})`,
        isVerified: random.chance(0.85),
      };
    });
}
