import { PRODUCER_TYPES } from "../enterprises/enterprise-record.ts";

/** A list of codes with the words people write instead of them. */
export interface Word {
  code: string;
  words: string[];
}

/** The words that files use instead of codes: names in both languages, and shorter ones that are just as clear. */
export interface Words {
  producerTypes: Word[];
  categories: Word[];
  businessAreas: Word[];
}

const PRODUCER_TYPE_WORDS: Record<(typeof PRODUCER_TYPES)[number], string[]> = {
  community_group: ["กลุ่มผู้ผลิตชุมชน", "กลุ่ม", "กลุ่มชุมชน", "community group", "group"],
  single_owner: ["ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว", "เจ้าของรายเดียว", "รายเดียว", "single owner"],
  sme: ["ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดย่อม", "วิสาหกิจขนาดกลางและขนาดย่อม", "sme", "smes"],
};

export const PRODUCER_TYPE_CHOICES: Word[] = PRODUCER_TYPES.map((code) => ({ code, words: PRODUCER_TYPE_WORDS[code] }));

/** The code that a text means, by itself or by one of its words; null when it means none. */
export function codeOf(text: string, choices: Word[]): string | null {
  const wanted = folded(text);
  return choices.find(({ code, words }) => [code, ...words].some((each) => folded(each) === wanted))?.code ?? null;
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}
