import { type Answer, indicatorId } from "./answers.ts";

interface Doubt {
  reason: string;
  code: string;
  question: string;
}

/** Why a report of each form comes back, and the cell that is asked about. */
const DOUBTS: Record<number, Doubt> = {
  1: {
    reason: "ยอดจำหน่ายออนไลน์ไม่ตรงกับรายงานที่ส่งอำเภอ",
    code: "C3-02",
    question: "ยอดออนไลน์รวมยอดจากตลาดกลางออนไลน์แล้วหรือไม่",
  },
  2: {
    reason: "จำนวนครัวเรือนไม่สอดคล้องกับไตรมาสก่อน",
    code: "G-02",
    question: "นับครัวเรือนสะสมตั้งแต่ต้นปีงบประมาณหรือไม่",
  },
  3: { reason: "ยอดขายยังไม่รวมการขายส่ง", code: "C3-06", question: "โปรดตรวจสอบกับใบกำกับภาษีของเดือนนี้" },
  4: { reason: "มูลค่าการจัดหาร่วมยังไม่มีเอกสารประกอบ", code: "C1-05", question: "โปรดยืนยันยอดกับบัญชีจัดซื้อของบริษัท" },
  5: { reason: "กำไรขาดทุนไม่ตรงกับงบการเงินที่ผู้สอบบัญชีรับรอง", code: "C5-08", question: "โปรดใช้ตัวเลขจากงบที่รับรองแล้ว" },
  6: { reason: "จำนวนผู้เยี่ยมเยือนต่างจากที่ชุมชนรายงาน", code: "C3-08", question: "นับรวมทุกชุมชนท่องเที่ยวแล้วหรือไม่" },
  7: { reason: "จำนวนอำเภอที่จัดเวทีไม่ตรงกับแผน", code: "C4-04", question: "โปรดนับสะสมตั้งแต่ต้นปีงบประมาณ" },
  8: { reason: "ผลคะแนนไม่ตรงกับแบบประเมินที่แนบ", code: "C4-05", question: "โปรดตรวจสอบผลรวมคะแนนและจำนวนผู้ตอบ" },
};

export function doubtOf(formId: number): Doubt {
  return DOUBTS[formId]!;
}

/** What the asked cell and its parts said before they were mended; the other answers are the same ones. */
export function beforeMending(said: readonly Answer[], formId: number): Answer[] {
  const asked = indicatorId(doubtOf(formId).code);
  const parts = said.filter((one) => one.indicatorId === asked && one.splitId !== 0);
  const largest = parts.reduce<Answer | null>((top, one) => ((one.value ?? 0) > (top?.value ?? 0) ? one : top), null);
  const whole = said.find((one) => one.indicatorId === asked && one.splitId === 0);
  const short = Math.max(1, Math.floor((largest?.value ?? Math.abs(whole?.value ?? 0)) / 10));
  return said.map((one) => (one === whole || one === largest ? earlier(one, short) : one));
}

function earlier(one: Answer, short: number): Answer {
  if (one.missing) return { ...one, missing: null, value: 0 };
  if (one.numerator !== null) return { ...one, numerator: Math.abs(one.numerator - 1) };
  return one.value === 0 ? { ...one, value: null, missing: "not_available" } : { ...one, value: one.value! - short };
}
