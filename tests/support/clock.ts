/**
 * The moment in which every test stands: 12 November 2569, ten in the morning in Bangkok. October is the last whole
 * month, FY2569-Q4 the last whole quarter, and the fiscal year 2570 has just begun.
 */
export const TEST_CLOCK = "2026-11-12T03:00:00Z";
