/**
 * Enter and the arrows go from figure to figure, as in a column of a spreadsheet. Answers whether it moved; other keys,
 * other fields and keys of an input method are left alone.
 */
export function moveBetweenFigures(event: KeyboardEvent, form: HTMLFormElement): boolean {
  const { target, key, shiftKey } = event;
  if (!(target instanceof HTMLInputElement) || !("figure" in target.dataset)) return false;
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  const step =
    key === "ArrowDown" || (key === "Enter" && !shiftKey) ? 1 : key === "ArrowUp" || key === "Enter" ? -1 : 0;
  if (step === 0) return false;
  const figures = [...form.querySelectorAll<HTMLInputElement>("input[data-figure]")].filter(isShown);
  const next = figures[figures.indexOf(target) + step];
  next?.focus();
  next?.select();
  return true;
}

/** Parts in a closed box are not on the way. */
function isShown(input: HTMLInputElement): boolean {
  return input.closest("details:not([open])") === null;
}
