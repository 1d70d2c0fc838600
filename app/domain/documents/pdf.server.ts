import { MARGIN, Paper, type Place } from "./paper.server.ts";
import { drawTable, type PdfTable } from "./table.server.ts";

export type PdfBlock = { kind: "heading" | "paragraph"; text: string } | { kind: "list"; items: string[] } | PdfTable;

export interface PdfContent {
  title: string;
  language: "th" | "en";
  /** Lines below the title: body, day, place. */
  meta?: string[];
  blocks: PdfBlock[];
  /** Sheets lie on their long side, for tables of many columns. */
  wide?: boolean;
}

/**
 * A printed document: A4, Sarabun embedded, lines broken between Thai words, the head of a table repeated on each sheet,
 * sheets numbered. Texts come ready in the reader's language.
 */
export async function renderPdf({ title, language, meta = [], blocks, wide = false }: PdfContent): Promise<Uint8Array> {
  const paper = new Paper(title, language, wide);
  write(paper, title, { size: 18, face: "bold" });
  for (const line of meta) write(paper, line, { faint: true });
  paper.y += 8;
  paper.rule(paper.y, true);
  paper.y += 12;
  for (const block of blocks) draw(paper, block);
  return paper.finish(title);
}

function draw(paper: Paper, block: PdfBlock): void {
  switch (block.kind) {
    case "heading":
      // A heading never stands alone at the foot of a sheet.
      if (paper.y > MARGIN) paper.y += 8;
      if (!paper.fits(80)) paper.nextSheet();
      write(paper, block.text, { size: 13, face: "bold" });
      paper.y += 2;
      return;
    case "paragraph":
      write(paper, block.text, {});
      paper.y += 6;
      return;
    case "list":
      for (const item of block.items) drawItem(paper, item);
      paper.y += 6;
      return;
    case "table":
      drawTable(paper, block);
  }
}

function drawItem(paper: Paper, item: string): void {
  const place: Place = { x: MARGIN + 16, width: paper.width - 16 };
  if (!paper.fits(paper.heightOf(1, place))) paper.nextSheet();
  paper.line("–", { x: MARGIN + 4, width: 12 }, paper.y);
  paper.flow(paper.lines(item, place), place);
}

function write(paper: Paper, text: string, look: Partial<Place>): void {
  const place: Place = { x: MARGIN, width: paper.width, ...look };
  paper.flow(paper.lines(text, place), place);
}
