import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { breakLines } from "./lines.ts";

export type Face = "regular" | "bold";

/** Where words stand on a sheet, in points. A4 is 595 × 842. */
export interface Place {
  x: number;
  width: number;
  face?: Face;
  size?: number;
  align?: "left" | "right";
  faint?: boolean;
}

export const MARGIN = 56;
const FOOT = 40;
const LINE_HEIGHT = 1.5;
const INK = "#1f2933";
const FAINT = "#52606d";

const find = createRequire(import.meta.url).resolve;
const FACES: Record<Face, string> = {
  regular: find("@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf"),
  bold: find("@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf"),
};

/** Sheets of A4 that are written from top to bottom; the bytes come at the end. */
export class Paper {
  readonly #doc: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  /** How far down the sheet is written, in points. */
  y = MARGIN;

  constructor(title: string, language: "th" | "en", wide = false) {
    this.#doc = new PDFDocument({
      size: "A4",
      layout: wide ? "landscape" : "portrait",
      margin: 0,
      bufferPages: true,
      lang: language,
      info: { Title: title, Creator: "Fanfueang" },
    });
    this.#doc.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    for (const [face, file] of Object.entries(FACES)) this.#doc.registerFont(face, file);
  }

  get width(): number {
    return this.#doc.page.width - 2 * MARGIN;
  }

  /** The words as lines that fit their place. */
  lines(text: string, place: Place): string[] {
    this.#use(place);
    return breakLines(shown(text), place.width, (part) => this.#doc.widthOfString(part));
  }

  heightOf(lines: number, place: Place): number {
    return lines * (place.size ?? 11) * LINE_HEIGHT;
  }

  /** Whether so much more fits on this sheet. */
  fits(height: number): boolean {
    return this.y + height <= this.#doc.page.height - MARGIN - FOOT;
  }

  /** The height of an empty sheet. */
  get sheet(): number {
    return this.#doc.page.height - 2 * MARGIN - FOOT;
  }

  nextSheet(): void {
    this.#doc.addPage();
    this.y = MARGIN;
  }

  /** Writes one line at the height given, without moving down. */
  line(text: string, place: Place, y: number): void {
    this.#use(place);
    const gap = place.align === "right" ? place.width - this.#doc.widthOfString(text) : 0;
    this.#doc.fillColor(place.faint ? FAINT : INK).text(text, place.x + gap, y, { lineBreak: false });
  }

  /** Writes lines downwards, over as many sheets as they need. */
  flow(lines: string[], place: Place): void {
    for (const each of lines) {
      const height = this.heightOf(1, place);
      if (!this.fits(height)) this.nextSheet();
      this.line(each, place, this.y);
      this.y += height;
    }
  }

  /** A thin rule across the sheet. */
  rule(y: number, strong = false): void {
    this.#doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(strong ? 1 : 0.5)
      .strokeColor(strong ? INK : "#cbd2d9")
      .stroke();
  }

  /** Numbers the sheets, closes the document and answers its bytes. */
  finish(title: string): Promise<Uint8Array> {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#doc.switchToPage(page);
      const y = this.#doc.page.height - MARGIN;
      const place: Place = { x: MARGIN, width: this.width, size: 9, faint: true };
      this.line(this.lines(title, { ...place, width: this.width - 60 })[0] ?? "", place, y);
      this.line(`${page + 1} / ${count}`, { ...place, align: "right" }, y);
    }
    return new Promise((resolve) => {
      this.#doc.on("end", () => resolve(new Uint8Array(Buffer.concat(this.#chunks))));
      this.#doc.end();
    });
  }

  #use({ face = "regular", size = 11 }: Place): void {
    this.#doc.font(face).fontSize(size);
  }
}

/**
 * Sara am is drawn as two glyphs, one of which is sara aa's own. Written as its two letters each glyph stands for one, and
 * text copied from the paper reads as it was written. Controls and tabs have no glyph.
 */
function shown(text: string): string {
  return text
    .replace(/([\u0E48-\u0E4B]?)\u0E33/g, "\u0E4D$1\u0E32")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "");
}
