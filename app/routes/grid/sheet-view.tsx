import { useEffect, useState } from "react";
import { LiveSheet } from "./live-sheet.tsx";
import { PLAIN_FORM, PlainSheet } from "./plain-sheet.tsx";
import type { SheetPage } from "./sheet-page.server.ts";

/** Boxes and a button until the script runs, then a spreadsheet that begins with whatever was typed into the boxes. */
export function SheetView({ page, texts }: { page: SheetPage & { requestKey: string }; texts: string[][] }) {
  const [typed, setTyped] = useState<string[][] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script has just begun
  useEffect(() => setTyped(typedBefore(page, texts)), []);
  if (typed) return <LiveSheet page={page} texts={typed} />;
  return <PlainSheet page={page} texts={texts} requestKey={page.requestKey} />;
}

function typedBefore({ rows, columns }: SheetPage, texts: string[][]): string[][] {
  const form = document.getElementById(PLAIN_FORM);
  if (!(form instanceof HTMLFormElement)) return texts;
  const typed = new FormData(form);
  return rows.map((row, index) =>
    columns.map(({ code, field }, column) => {
      const text = typed.get(`${row.code}/${code}/${field}`);
      return typeof text === "string" ? text : (texts[index]?.[column] ?? "");
    }),
  );
}
