/**
 * A block of cells as spreadsheets put it on the clipboard: columns by tabs, rows by line breaks, a cell that holds
 * either in double quotes. One line break at the end belongs to the last row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let index = 0; index < source.length; index++) {
    const letter = source[index] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[index + 1] === '"') cell += source[++index];
      else quoted = false;
    } else if (letter === '"' && cell === "") {
      quoted = true;
    } else if (letter === "\t" || letter === "\n") {
      rows.at(-1)?.push(cell);
      if (letter === "\n") rows.push([]);
      cell = "";
    } else {
      cell += letter;
    }
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** The same way back. */
export function blockText(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
