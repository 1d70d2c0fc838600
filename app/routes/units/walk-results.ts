import type { KeyboardEvent } from "react";

/** The arrow keys lead from the search field to the first unit found, through the units, and back up to the field. */
export function walkResults(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], [data-result]")];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : stops[at + way];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
