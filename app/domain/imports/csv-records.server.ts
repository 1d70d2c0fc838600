import { parse } from "csv-parse";

/**
 * The records of a CSV text, each with the line it ends on. The delimiter is found from the first line: comma, semicolon or
 * tab. Read while they are asked for, so that stopping early saves the rest. Throws CsvError for quotes that do not close.
 */
export async function* csvRecords(text: string): AsyncGenerator<{ record: string[]; line: number }> {
  const start = text.replace(/^\ufeff/, "");
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  feed(parser, start);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { record, line: info.lines };
    }
  } finally {
    parser.destroy();
  }
}

const PIECE = 64 * 1024;

/** Hands the text over piece by piece as the parser asks for more, so that stopping early saves the rest of the work. */
function feed(parser: ReturnType<typeof parse>, text: string): void {
  let position = 0;
  const next = () => {
    while (position < text.length && !parser.destroyed) {
      const piece = text.slice(position, position + PIECE);
      position += PIECE;
      if (!parser.write(piece)) {
        parser.once("drain", next);
        return;
      }
    }
    if (!parser.destroyed) parser.end();
  };
  next();
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}
