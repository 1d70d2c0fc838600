import { MARGIN, type Paper, type Place } from "./paper.server.ts";

export interface PdfColumn {
  header: string;
  /** Share of the width; 1 when not given. */
  width?: number;
  numeric?: boolean;
}

export interface PdfTable {
  kind: "table";
  columns: PdfColumn[];
  rows: string[][];
  footer?: string[];
  /** Small and close, for many rows of figures. */
  dense?: boolean;
}

const PADDING = 4;
const SIZE = 10;
const DENSE_SIZE = 8;

/** How a table is set: its columns' places and how far lines stand from the rules. */
interface Setting {
  places: Place[];
  size: number;
  gap: number;
}

/** Draws a table; where a sheet ends, the next one begins with the header again. A row longer than a sheet runs on. */
export function drawTable(paper: Paper, table: PdfTable): void {
  const size = table.dense ? DENSE_SIZE : SIZE;
  const setting = { places: placesOf(paper, table.columns, size), size, gap: table.dense ? PADDING / 2 : PADDING };
  const head = linesOf(
    paper,
    setting,
    table.columns.map((column) => column.header),
    true,
  );
  const header = () => drawRow(paper, setting, head, true);
  if (!paper.fits(90)) paper.nextSheet();
  paper.rule(paper.y, true);
  header();
  for (const row of table.rows) drawKept(paper, setting, row, header);
  if (table.footer) drawKept(paper, setting, table.footer, header, true);
  paper.y += 10;
}

function placesOf(paper: Paper, columns: PdfColumn[], size: number): Place[] {
  const shares = columns.map((column) => column.width ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = MARGIN;
  return columns.map((column, at) => {
    const width = ((shares[at] ?? 1) / whole) * paper.width;
    const place: Place = {
      x: x + PADDING,
      width: width - 2 * PADDING,
      size,
      align: column.numeric ? "right" : "left",
    };
    x += width;
    return place;
  });
}

/** The lines of each cell of a row. */
function linesOf(paper: Paper, { places }: Setting, row: string[], bold: boolean): string[][] {
  return places.map((place, at) => paper.lines(row[at] ?? "", bold ? { ...place, face: "bold" } : place));
}

function drawKept(paper: Paper, setting: Setting, row: string[], header: () => void, bold = false): void {
  const { size, gap } = setting;
  const lines = linesOf(paper, setting, row, bold);
  const most = Math.max(...lines.map((each) => each.length));
  const height = paper.heightOf(most, { x: 0, width: 0, size }) + 2 * gap;
  if (!paper.fits(height) && height < paper.sheet - 60) {
    paper.nextSheet();
    paper.rule(paper.y, true);
    header();
  }
  drawRow(paper, setting, lines, bold, header);
}

function drawRow(paper: Paper, setting: Setting, columns: string[][], bold: boolean, header?: () => void): void {
  const { places, size, gap } = setting;
  const set: Place[] = bold ? places.map((place) => ({ ...place, face: "bold" })) : places;
  const step = paper.heightOf(1, { x: 0, width: 0, size });
  paper.y += gap;
  for (let at = 0; at < Math.max(...columns.map((each) => each.length)); at++) {
    if (header && !paper.fits(step + gap)) {
      paper.nextSheet();
      header();
      paper.y += gap;
    }
    for (const [column, lines] of columns.entries()) {
      const line = lines[at];
      const place = set[column];
      if (line && place) paper.line(line, place, paper.y);
    }
    paper.y += step;
  }
  paper.y += gap;
  paper.rule(paper.y, bold);
}
