import { inflateSync } from "node:zlib";

/** What stands on the sheets of a PDF of ours, line by line: glyphs are read back by the tables that the file carries. */
export function textOfPdf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!] as const),
  );
  const faces = new Map<string, Map<string, string>>();
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const letters = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? "")?.[1];
      if (letters) faces.set(name!, lettersOf(contentOf(objects.get(letters) ?? "")));
    }
  return [...objects.values()].map(contentOf).flatMap((content) =>
    [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, shown]) => {
      const face = faces.get(/\/(F\d+) [\d.]+ Tf/.exec(shown!)?.[1] ?? "");
      const glyphs = [...shown!.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      return glyphs.map((glyph) => face?.get(glyph) ?? "").join("");
    }),
  );
}

function contentOf(body: string): string {
  const start = body.indexOf("stream\n");
  if (start < 0) return "";
  try {
    const packed = body.slice(start + 7, body.lastIndexOf("\nendstream"));
    return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

/** Which letters a glyph stands for. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, list] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    for (const [at, [, hex]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries())
      letters.set(
        (Number.parseInt(from!, 16) + at).toString(16).padStart(4, "0"),
        (hex!.replace(/ /g, "").match(/.{4}/g) ?? [])
          .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
          .join(""),
      );
  return letters;
}
