import { sql } from "kysely";
import { arrayLiteral, type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { searchKey } from "../../search-fold.ts";
import { searchWordsOf } from "../../search-words.ts";
import { Random } from "../random.ts";
import type { Unit } from "../units.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";
import { productOf } from "./product-names.ts";
import { fillStarsAndSegments } from "./product-stars.server.ts";

type Enterprise = Unit & { enterprise: NonNullable<Unit["enterprise"]> };

export interface DemoProduct {
  id: number;
  unit: Enterprise;
  content: ReturnType<typeof productOf>;
  state: "draft" | "proposed" | "published" | "rejected";
  /** A change of a published one waits beside it. */
  changeWaits: boolean;
  /** Days ago. */
  age: number;
  /** Its names, its maker's and its province's. */
  texts: (string | null)[];
}

const DAY = 86_400_000;

/** One to three products for most enterprises: most on show, some waiting, returned or being written. */
export async function fillProducts(world: RegisterWorld): Promise<void> {
  const products = productsOf(world, await provincesOf(world));
  if (products.length === 0) return;
  await addProducts(world, products);
  await addRevisions(world, products);
  await showProducts(world, products);
  await fillStarsAndSegments(world, products);
}

interface Province {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

async function provincesOf({ trx }: RegisterWorld): Promise<Map<string, Province>> {
  const { rows } = await sql<Province>`select code, name_th, name_en from areas where level = 2`.execute(trx);
  return new Map(rows.map((row) => [row.code, row]));
}

function productsOf({ units, seed }: RegisterWorld, provinces: Map<string, Province>): DemoProduct[] {
  const products: DemoProduct[] = [];
  for (const unit of units) {
    if (!unit.enterprise) continue;
    const province = provinces.get(unit.provinceCode);
    const around = [unit.nameTh, unit.nameEn, province?.nameTh ?? null, province?.nameEn ?? null];
    const random = new Random(seed, 61, unit.id);
    // The enterprise of the demonstration account has one of everything to show.
    const count = unit.id === 1 ? 3 : random.chance(0.12) ? 0 : random.pick([1, 1, 2, 2, 3]);
    for (let nth = 0; nth < count; nth++) {
      const drawn = random.next();
      const state =
        unit.id <= 3 && nth === 0 ? "published" : drawn < 0.84 ? "published" : STATES[Math.floor(drawn * 100) % 3]!;
      const content = productOf(random, unit.enterprise.category, nth);
      products.push({
        id: products.length + 1,
        unit: unit as Enterprise,
        content,
        state,
        changeWaits: state === "published" && unit.id !== 1 && random.chance(0.03),
        age: random.integer(20, 1300),
        texts: [content.nameTh, content.nameEn, ...around],
      });
    }
  }
  return products;
}

const STATES = ["proposed", "rejected", "draft"] as const;

async function addProducts({ trx, now }: RegisterWorld, products: DemoProduct[]): Promise<void> {
  const columns = {
    id: "integer",
    enterprise_id: "integer",
    category_code: "text",
    name_th: "text",
    name_en: "text",
    search_text: "text",
    area_code: "text",
    price_from_baht: "numeric",
    price_to_baht: "numeric",
    suits_gift: "boolean",
    suits_export: "boolean",
    suits_on_board: "boolean",
    registered_on: "date",
  };
  await insertRows(
    trx,
    "products",
    columns,
    products.map(({ id, unit, content, age, texts }): Cell[] => {
      const { nameTh, nameEn, categoryCode, priceFromBaht, priceToBaht, suitsGift, suitsExport, suitsOnBoard } =
        content;
      const registered = new Date(now.getTime() - age * DAY).toISOString().slice(0, 10);
      return [
        id,
        unit.id,
        categoryCode,
        nameTh,
        nameEn,
        searchKey(...texts),
        unit.areaCode,
        priceFromBaht,
        priceToBaht,
        suitsGift,
        suitsExport,
        suitsOnBoard,
        registered,
      ];
    }),
  );
  await sql`select setval(pg_get_serial_sequence('products', 'id'), ${products.length})`.execute(trx);
}

const REVISION = {
  product_id: "integer",
  revision: "integer",
  content: "jsonb",
  saved_by: "integer",
  saved_at: "timestamptz",
  proposed_at: "timestamptz",
  decision: "text",
  decided_by: "integer",
  decided_at: "timestamptz",
  reason_th: "text",
};
const REASON = "รูปและเรื่องราวยังไม่ตรงกับสินค้า ขอให้เพิ่มวัตถุดิบหลักและวิธีทำ";

async function addRevisions({ trx, now, userIds }: RegisterWorld, products: DemoProduct[]): Promise<void> {
  const revisionsOf = ({ id, unit, content, state, changeWaits, age }: DemoProduct): Cell[][] => {
    const writer = userIds.get(unit.id === 1 ? "enterprise.1@demo.test" : `officer.${unit.provinceCode}@demo.test`)!;
    const decider = userIds.get(`head.${unit.provinceCode}@demo.test`)!;
    const at = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
    const saved = [JSON.stringify(content), writer];
    const [first, waiting] = [at(age), at(Math.min(age, 1 + (id % 12)))];
    switch (state) {
      case "draft":
        return [[id, 1, ...saved, first, null, null, null, null, null]];
      case "proposed":
        return [[id, 1, ...saved, waiting, waiting, null, null, null, null]];
      case "rejected":
        return [[id, 1, ...saved, first, first, "rejected", decider, at(age - 3), REASON]];
      case "published": {
        const shown: Cell[] = [id, 1, ...saved, first, first, "approved", decider, at(age - 3), null];
        const story = `${content.storyTh} ปีนี้ได้ปรับบรรจุภัณฑ์ใหม่ ลดพลาสติกลงครึ่งหนึ่ง`;
        const change = JSON.stringify({ ...content, storyTh: story, suitsGift: true });
        return changeWaits ? [shown, [id, 2, change, writer, waiting, waiting, null, null, null, null]] : [shown];
      }
    }
  };
  const rows = products.flatMap(revisionsOf);
  await insertRows(trx, "product_revisions", REVISION, rows);
}

async function showProducts({ trx }: RegisterWorld, products: DemoProduct[]): Promise<void> {
  const rows = products.map(({ id, state, texts }): Cell[] => [id, state, searchWordsOf(texts).join(" ")]);
  await sql`
    update products as p set state = s.state, search_words = string_to_array(s.words, ' '),
      published_revision = case when s.state = 'published' then 1 end,
      published_at = case when s.state = 'published' then (select decided_at from product_revisions where product_id = p.id and revision = 1) end
    from unnest(${arrayLiteral(rows, 0)}::integer[], ${arrayLiteral(rows, 1)}::text[], ${arrayLiteral(rows, 2)}::text[]) as s (id, state, words)
    where p.id = s.id`.execute(trx);
}
