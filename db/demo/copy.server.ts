import { finished } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import type { Cell } from "../reference/insert-rows.server.ts";
import { TABLES, type Write } from "./tables.ts";

/** Writes rows by COPY, the fastest way into a server; the embedded database does not know it. */
export function copyWrite(client: PoolClient): Write {
  return async (table, rows) => {
    if (rows.length === 0) return;
    const stream = client.query(from(`copy ${table} (${Object.keys(TABLES[table]).join(", ")}) from stdin`));
    stream.end(copyText(rows));
    await finished(stream);
  };
}

function copyText(rows: readonly (readonly Cell[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at];
      if (at > 0) text += "\t";
      if (cell === null || cell === undefined) text += "\\N";
      else text += typeof cell === "string" ? escaped(cell) : cell;
    }
    text += "\n";
  }
  return text;
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r")
    : text;
}
