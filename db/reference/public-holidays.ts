type Holiday = readonly [onDate: string, nameTh: string, nameEn: string];

/** Days on which offices are closed every year, whatever the moon does: month and day. */
const EVERY_YEAR: readonly Holiday[] = [
  ["01-01", "วันขึ้นปีใหม่", "New Year's Day"],
  ["04-06", "วันจักรี", "Chakri Memorial Day"],
  ["04-13", "วันสงกรานต์", "Songkran Festival"],
  ["04-14", "วันสงกรานต์", "Songkran Festival"],
  ["04-15", "วันสงกรานต์", "Songkran Festival"],
  ["05-04", "วันฉัตรมงคล", "Coronation Day"],
  ["06-03", "วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี", "The Queen's Birthday"],
  ["07-28", "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว", "The King's Birthday"],
  ["10-13", "วันนวมินทรมหาราช", "King Bhumibol Memorial Day"],
  ["10-23", "วันปิยมหาราช", "Chulalongkorn Day"],
  ["12-05", "วันพ่อแห่งชาติ", "Father's Day"],
  ["12-10", "วันรัฐธรรมนูญ", "Constitution Day"],
  ["12-31", "วันสิ้นปี", "New Year's Eve"],
];

/** Days of the moon, days in lieu and special days. */
const BY_YEAR: readonly Holiday[] = [
  ["2025-02-12", "วันมาฆบูชา", "Makha Bucha Day"],
  ["2025-04-07", "ชดเชยวันจักรี", "In lieu of Chakri Memorial Day"],
  ["2025-04-16", "ชดเชยวันสงกรานต์", "In lieu of Songkran Festival"],
  ["2025-05-05", "ชดเชยวันฉัตรมงคล", "In lieu of Coronation Day"],
  ["2025-05-12", "ชดเชยวันวิสาขบูชา", "In lieu of Visakha Bucha Day"],
  ["2025-07-10", "วันอาสาฬหบูชา", "Asarnha Bucha Day"],
  ["2025-07-11", "วันเข้าพรรษา", "Buddhist Lent Day"],
  ["2025-08-12", "วันแม่แห่งชาติ", "Mother's Day"],
  ["2026-03-03", "วันมาฆบูชา", "Makha Bucha Day"],
  ["2026-06-01", "ชดเชยวันวิสาขบูชา", "In lieu of Visakha Bucha Day"],
  ["2026-07-29", "วันอาสาฬหบูชา", "Asarnha Bucha Day"],
  ["2026-07-30", "วันเข้าพรรษา", "Buddhist Lent Day"],
  ["2026-08-12", "วันแม่แห่งชาติ (รอยืนยัน)", "Mother's Day (to be confirmed)"],
  ["2026-12-07", "ชดเชยวันพ่อแห่งชาติ (รอยืนยัน)", "In lieu of Father's Day (to be confirmed)"],
  ["2027-08-12", "วันแม่แห่งชาติ (รอยืนยัน)", "Mother's Day (to be confirmed)"],
  ["2027-10-25", "ชดเชยวันปิยมหาราช (รอยืนยัน)", "In lieu of Chulalongkorn Day (to be confirmed)"],
  ["2027-12-06", "ชดเชยวันพ่อแห่งชาติ (รอยืนยัน)", "In lieu of Father's Day (to be confirmed)"],
];

/** Public holidays of 2568 to 2570 to begin with. The department keeps the list from then on. */
export const PUBLIC_HOLIDAYS: readonly Holiday[] = [
  ...[2025, 2026, 2027].flatMap((year) => EVERY_YEAR.map(([day, th, en]) => [`${year}-${day}`, th, en] as const)),
  ...BY_YEAR,
];
