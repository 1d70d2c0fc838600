import { stringify } from "csv-stringify/sync";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { SupportLink } from "#app/domain/network/link-rows.server.ts";
import { readProvinceHead } from "#app/domain/network/province-head.server.ts";
import { linksOfProvince } from "#app/domain/network/province-links.server.ts";
import type { NetworkFilter } from "#app/domain/network/support.ts";
import { asText } from "#app/domain/workbooks/as-text.ts";
import { type Words, wordsFor } from "./words.server.ts";

const ROWS_AT_ONCE = 1000;

const COLUMNS = [
  "id",
  "cog",
  "cogName",
  "sector",
  "supporter",
  "receiverCode",
  "receiver",
  "areaCode",
  "area",
  "what",
  "from",
  "until",
  "state",
  "valueBaht",
  "result",
] as const;

/** The links of a province as CSV, read and written a part at a time; null when there is no such province. */
export async function linksCsv(
  viewer: Viewer,
  province: string,
  filter: NetworkFilter,
): Promise<ReadableStream | null> {
  if (!(await readProvinceHead(viewer, province))) return null;
  const words = wordsFor(viewer);
  const encoder = new TextEncoder();
  const header = COLUMNS.map((column) => words.t(`network:csv.${column}`));
  let after: number | null = null;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(stringify([header], { bom: true })));
    },
    async pull(controller) {
      const page = await linksOfProvince(viewer, province, filter, after, ROWS_AT_ONCE);
      if (page.links.length > 0)
        controller.enqueue(encoder.encode(stringify(page.links.map((link) => lineOf(link, words)))));
      after = page.next;
      if (after === null) controller.close();
    },
  });
}

function lineOf(link: SupportLink, { t, name, cog, sector }: Words): (string | number)[] {
  const cells: Record<(typeof COLUMNS)[number], string | number> = {
    id: link.id,
    cog: link.cog,
    cogName: cog(link.cog),
    sector: sector(link.sector),
    supporter: asText(name({ nameTh: link.supporterTh, nameEn: link.supporterEn })),
    receiverCode: link.receiverCode,
    receiver: asText(name({ nameTh: link.receiverTh, nameEn: link.receiverEn })),
    areaCode: link.areaCode,
    area: name({ nameTh: link.areaTh, nameEn: link.areaEn }),
    what: asText(link.what),
    from: link.from,
    until: link.until ?? "",
    state: t(`network:state.${link.state}`),
    valueBaht: link.valueBaht ?? "",
    result: asText(link.result ?? ""),
  };
  return COLUMNS.map((column) => cells[column]);
}
