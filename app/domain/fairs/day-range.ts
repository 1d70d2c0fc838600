import { addDays, daysBetween } from "../periods/fiscal.ts";

/** Days from one to another, both included, as the database writes a range. */
export function dayRange(first: string, last: string): string {
  return `[${first},${addDays(last, 1)})`;
}

/** The days of a range as the database writes it, `[first,day after the last)`, in their order. */
export function daysOfRange(range: string): string[] {
  return daysBetween(range.slice(1, 11), addDays(range.slice(12, 22), -1));
}
