import { PassThrough, type Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { htmlStream } from "#app/http/html-stream.server.ts";

const WORDS = Array.from({ length: 400 }, (_, at) => `${"ก".repeat(at % 7)}รับรอง`);

function rendered(stream: Transform): Promise<string> {
  const { pipe } = renderToPipeableStream(
    <ul>
      {WORDS.map((word) => (
        <li key={word} title={word} />
      ))}
    </ul>,
  );
  pipe(stream);
  return text(stream);
}

describe("Thai over the edge of a buffer", () => {
  it("arrives as it was written", async () => {
    const titles = (await rendered(htmlStream())).matchAll(/title="([^"]*)"/g);
    expect(Array.from(titles, ([, title]) => title)).toEqual(WORDS);
  });

  it("comes with zeros from React alone, or the stage has become needless", async () => {
    expect(await rendered(new PassThrough())).toContain("\0");
  });
});
