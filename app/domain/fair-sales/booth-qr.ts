const BEGINS = "FANFUEANG-BOOTH:";

/** What the QR code of a booth holds. It opens nothing by itself: only the fair's staff can check in with it. */
export function boothCode(allocationId: number): string {
  return `${BEGINS}${allocationId}`;
}

/** The allocation of a scanned code; null for any other code. */
export function readBoothCode(text: string): number | null {
  const id = text.startsWith(BEGINS) ? Number(text.slice(BEGINS.length)) : Number.NaN;
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
