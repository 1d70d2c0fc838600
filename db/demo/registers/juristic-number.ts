/** Twelve digits with the thirteenth that they demand: (11 − (Σ dᵢ·(14−i)) mod 11) mod 10. */
export function checkedNumber(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}
