import type { Dashboard, DashboardIndicator, DashboardPeriod, Measured } from "#app/domain/dashboards/dashboard.ts";

const PERIOD: DashboardPeriod = {
  code: "FY2569",
  kind: "year",
  fiscalYear: 2569,
  startsOn: "2025-10-01",
  endsOn: "2026-09-30",
  monthsOpened: 12,
  months: 12,
  quartersOpened: 4,
  quarters: 4,
  complete: true,
};

const COGS = [
  [1, "inputs", "การเข้าถึงปัจจัยการผลิต", "Access to production inputs"],
  [2, "knowledge", "การสร้างองค์ความรู้", "Knowledge"],
  [3, "marketing", "การตลาด", "Marketing"],
  [4, "communication", "การสื่อสารสร้างการรับรู้", "Communication"],
  [5, "management", "การบริหารจัดการ", "Management"],
  [0, "goal", "รายได้ชุมชน", "Income for communities"],
] as const;

/** An indicator as a dashboard names it, with what matters to a test. */
export function indicator(code: string, own: Partial<DashboardIndicator> = {}): DashboardIndicator {
  return {
    code,
    cog: code.startsWith("G") ? 0 : Number(code[1]),
    nameTh: `ตัวชี้วัด ${code}`,
    nameEn: `Indicator ${code}`,
    definitionTh: `นับ ${code}`,
    definitionEn: `Counts ${code}.`,
    unitTh: "บาท",
    unitEn: "baht",
    direction: "up",
    decimals: 2,
    isRatio: false,
    timeRule: "sum",
    reportedBy: "enterprise",
    frequency: "month",
    derivedFrom: "",
    fromRegister: false,
    ...own,
  };
}

/** A figure with nothing behind it, but for what matters to a test. */
export function measured(own: Partial<Measured> = {}): Measured {
  return {
    value: null,
    numerator: null,
    denominator: null,
    reported: 0,
    expected: 0,
    target: null,
    achievement: null,
    part: { opened: 12, of: 12, frequency: "month" },
    lastYear: null,
    change: null,
    ...own,
  };
}

export const SALES = indicator("C3-01", { nameTh: "ยอดจำหน่ายทุกช่องทาง", nameEn: "Sales, all channels" });
const SHARE = indicator("C3-04", {
  nameTh: "สัดส่วนยอดจำหน่ายออนไลน์",
  nameEn: "Online share of sales",
  unitTh: "ร้อยละ",
  unitEn: "percent",
  isRatio: true,
  timeRule: "ratio",
});
const TRAINED = indicator("C2-01", {
  nameTh: "จำนวนผู้ผ่านการอบรม",
  nameEn: "Trained",
  unitTh: "คน-ครั้ง",
  unitEn: "person-times",
  decimals: 0,
});
const MEETINGS = indicator("C5-04", {
  nameTh: "จำนวนครั้งการประชุม คสป.",
  nameEn: "Committee meetings held",
  unitTh: "ครั้ง",
  unitEn: "meetings",
  fromRegister: true,
});
const INCOME = indicator("G-01", { nameTh: "รายได้ที่จ่ายให้สมาชิกในชุมชน", nameEn: "Income paid to community members" });

const SALES_FIGURE = measured({
  value: "412345678.90",
  reported: 1810,
  expected: 1920,
  target: "400000000.00",
  achievement: "1.0309",
  lastYear: "381000000.00",
  change: "8.2271",
});

const PROVINCES = [
  ["30", "นครราชสีมา", "Nakhon Ratchasima", "61234567.25"],
  ["50", "เชียงใหม่", "Chiang Mai", "48000000.00"],
  ["10", "กรุงเทพมหานคร", "Bangkok", "0"],
  ["34", "อุบลราชธานี", "Ubon Ratchathani", null],
] as const;

/** A dashboard of the nation with one of everything: a shortened figure, a zero, a gap, a register, a running target. */
export function dashboard(own: Partial<Dashboard> = {}): Dashboard {
  return {
    area: { code: "TH", level: "nation", nameTh: "ประเทศไทย", nameEn: "Thailand" },
    breadcrumb: [{ code: "TH", level: "nation", nameTh: "ประเทศไทย", nameEn: "Thailand" }],
    state: "accepted",
    states: ["accepted"],
    asOf: "2026-11-12T03:00:00.000Z",
    period: PERIOD,
    periods: [
      PERIOD,
      { ...PERIOD, code: "FY2569-Q4", kind: "quarter", months: 3, monthsOpened: 3, quarters: 1, quartersOpened: 1 },
    ],
    indicator: SALES,
    indicators: [TRAINED, SALES, SHARE, MEETINGS, INCOME],
    cogs: COGS.map(([number, code, nameTh, nameEn]) => ({
      number,
      code,
      nameTh,
      nameEn,
      score: { 1: "0.642", 2: "0.874", 3: "1.031", 4: "0.481" }[number as number] ?? null,
      measured: number === 3 ? 1 : 0,
      indicators: number === 3 ? [{ ...SALES, ...SALES_FIGURE, counted: "1.0309" }] : [],
    })),
    tiles: [
      {
        kind: "indicator",
        indicator: INCOME,
        ...measured({
          value: "98765432.10",
          reported: 700,
          expected: 1920,
          target: "120000000.00",
          part: { opened: 3, of: 4, frequency: "quarter" },
          change: "-3.25",
          lastYear: "102000000.00",
        }),
      },
      { kind: "indicator", indicator: SALES, ...SALES_FIGURE },
      {
        kind: "indicator",
        indicator: SHARE,
        ...measured({ value: "5.6", reported: 1810, expected: 1920, change: "0.84", lastYear: "4.76" }),
      },
      { kind: "reports", submitted: 1800, expected: 1920, onTime: 1500, accepted: 1710 },
    ],
    shownPeriod: PERIOD,
    map: {
      classes: [
        { from: null, to: "10000000", count: 1 },
        { from: "10000000", to: "50000000", count: 1 },
        { from: "50000000", to: null, count: 1 },
      ],
      noData: 1,
      notExpected: 0,
      provinces: PROVINCES.map(([code, , , value], index) => ({
        code,
        value,
        numerator: null,
        denominator: null,
        reported: value === null ? 0 : 20,
        expected: 24,
        class: value === null ? "no_data" : ([2, 1, 0][index] as number),
      })),
    },
    ranking: PROVINCES.map(([code, nameTh, nameEn, value], index) => ({
      area: { code, level: "province", nameTh, nameEn },
      value,
      numerator: null,
      denominator: null,
      reported: value === null ? 0 : 20,
      expected: 24,
      rank: value === null ? null : index + 1,
      target: "50000000.00",
      achievement: value === null ? null : (["1.2247", "0.96", "0"][index] ?? null),
    })),
    regions: [],
    trend: {
      kind: "month",
      points: Array.from({ length: 12 }, (_, index) => ({
        period: `${index < 3 ? 2025 : 2026}-${String(((index + 9) % 12) + 1).padStart(2, "0")}`,
        value: index === 4 || index > 8 ? null : String(30_000_000 + index * 1_500_000),
        reported: index === 4 ? 0 : 140,
        expected: 160,
        opened: index <= 8,
        lastYear: String(28_000_000 + index * 1_000_000 + (index % 3) * 2_500_000),
        target: "33000000.00",
      })),
    },
    divided: null,
    distribution: null,
    table: [
      {
        cog: 3,
        nameTh: "การตลาด",
        nameEn: "Marketing",
        rows: [
          { indicator: SALES, ...SALES_FIGURE },
          { indicator: SHARE, ...measured({ value: "5.6", reported: 1810, expected: 1920 }) },
        ],
      },
      { cog: 5, nameTh: "การบริหารจัดการ", nameEn: "Management", rows: [{ indicator: MEETINGS, ...measured() }] },
    ],
    reports: [
      {
        form: "enterprise-month",
        nameTh: "รายงานรายเดือนของผู้ประกอบการ",
        nameEn: "Monthly report of an enterprise",
        frequency: "month",
        expected: 1920,
        started: 1850,
        submitted: 1800,
        onTime: 1500,
        provinceApproved: 1750,
        accepted: 1710,
        returned: 12,
        cellsRequired: 9600,
        cellsFilled: 9010,
      },
    ],
    ...own,
  };
}
