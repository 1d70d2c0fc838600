import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { htmlInOnePiece } from "#app/http/html-stream.server.ts";

const WORDS = Array.from({ length: 400 }, (_, at) => `${"ก".repeat(at % 7)}รับรอง`);

function render(into: NodeJS.WritableStream): void {
  renderToPipeableStream(
    <ul>
      {WORDS.map((word) => (
        <li key={word} title={word} />
      ))}
    </ul>,
  ).pipe(into);
}

describe("Thai over the edge of a buffer", () => {
  it("arrives as it was written", async () => {
    const html = await new Promise<Uint8Array>((done) => render(htmlInOnePiece(done)));
    const titles = new TextDecoder().decode(html).matchAll(/title="([^"]*)"/g);
    expect(Array.from(titles, ([, title]) => title)).toEqual(WORDS);
  });

  it("comes with zeros from React alone, or the stage has become needless", async () => {
    const untouched = new PassThrough();
    render(untouched);
    expect(await text(untouched)).toContain("\0");
  });
});
