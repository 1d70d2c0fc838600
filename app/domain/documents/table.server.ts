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
}

const PADDING = 4;
const SIZE = 10;

/** Draws a table; where a sheet ends, the next one begins with the header again. A row longer than a sheet runs on. */
export function drawTable(paper: Paper, table: PdfTable): void {
  const places = placesOf(paper, table.columns);
  const header = () =>
    drawRow(
      paper,
      places,
      table.columns.map((column) => column.header),
      true,
    );
  if (!paper.fits(90)) paper.nextSheet();
  paper.rule(paper.y, true);
  header();
  for (const row of table.rows) drawKept(paper, places, row, header);
  if (table.footer) drawKept(paper, places, table.footer, header, true);
  paper.y += 10;
}

function placesOf(paper: Paper, columns: PdfColumn[]): Place[] {
  const shares = columns.map((column) => column.width ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = MARGIN;
  return columns.map((column, at) => {
    const width = ((shares[at] ?? 1) / whole) * paper.width;
    const place: Place = {
      x: x + PADDING,
      width: width - 2 * PADDING,
      size: SIZE,
      align: column.numeric ? "right" : "left",
    };
    x += width;
    return place;
  });
}

function drawKept(paper: Paper, places: Place[], row: string[], header: () => void, bold = false): void {
  const lines = places.map((place, at) => paper.lines(row[at] ?? "", place));
  const most = Math.max(...lines.map((each) => each.length));
  const height = paper.heightOf(most, { x: 0, width: 0, size: SIZE }) + 2 * PADDING;
  if (!paper.fits(height) && height < paper.sheet - 60) {
    paper.nextSheet();
    paper.rule(paper.y, true);
    header();
  }
  drawRow(paper, places, row, bold, header);
}

function drawRow(paper: Paper, places: Place[], row: string[], bold: boolean, header?: () => void): void {
  const set: Place[] = bold ? places.map((place) => ({ ...place, face: "bold" })) : places;
  const columns = set.map((place, at) => paper.lines(row[at] ?? "", place));
  const step = paper.heightOf(1, { x: 0, width: 0, size: SIZE });
  paper.y += PADDING;
  for (let at = 0; at < Math.max(...columns.map((each) => each.length)); at++) {
    if (header && !paper.fits(step + PADDING)) {
      paper.nextSheet();
      header();
      paper.y += PADDING;
    }
    for (const [column, lines] of columns.entries()) {
      const line = lines[at];
      const place = set[column];
      if (line && place) paper.line(line, place, paper.y);
    }
    paper.y += step;
  }
  paper.y += PADDING;
  paper.rule(paper.y, bold);
}
