import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The dependency rules of the code, read from its imports. Each rule answers the lines that break it. */

const MOST_LINES = 250;
const files = ["app", "db", "tests"].flatMap(sources);
const imports = files.flatMap(importsOf);

describe("the direction of dependencies", () => {
  it("routes never import the database", () => {
    expect(breaking((from, to) => area(from) === "routes" && to.startsWith("db/"))).toEqual([]);
  });

  it("nothing imports a route but routes.ts, the route beside it and tests", () => {
    expect(
      breaking((from, to) => area(to) === "routes" && area(from) !== "routes" && !from.startsWith("tests/")),
    ).toEqual([]);
  });

  it("only http, routes and the entry files know Remix or Express", () => {
    const knowing = files.filter((file) => /from "(@remix-run\/|express)/.test(readFileSync(file, "utf8")));
    const allowed = /^(app\/(http|routes|root)\/|app\/(root|routes|entry\.|ui\/)|tests\/)/;
    expect(knowing.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it("ui knows Remix only for its links and forms", () => {
    const server = files.filter(
      (file) => file.startsWith("app/ui/") && /@remix-run\/(node|express)/.test(readFileSync(file, "utf8")),
    );
    expect(server).toEqual([]);
  });

  it("domain imports only domain and db", () => {
    expect(breaking((from, to) => area(from) === "domain" && area(to) !== "domain" && !to.startsWith("db/"))).toEqual(
      [],
    );
  });

  it("ui imports only ui, i18n and paths", () => {
    expect(
      breaking((from, to) => area(from) === "ui" && !["ui", "i18n"].includes(area(to)) && to !== "app/paths.ts"),
    ).toEqual([]);
  });

  it("db imports nothing of the app", () => {
    expect(breaking((from, to) => from.startsWith("db/") && to.startsWith("app/"))).toEqual([]);
  });

  it("a file for the browser imports no server file but for its types", () => {
    const plain = (file: string) => /^app\/(ui|domain|i18n|paths)/.test(file) && !file.includes(".server.");
    expect(
      imports.filter(({ from, to, typeOnly }) => plain(from) && to.includes(".server.") && !typeOnly).map(show),
    ).toEqual([]);
  });

  it("whatever touches the database, Node or secrets is named .server", () => {
    const touching = files.filter(
      (file) =>
        /^app\/(domain|http|i18n)\//.test(file) &&
        !/\.server\.tsx?$/.test(file) &&
        file !== "app/http/start.ts" &&
        /from "(node:|pg|kysely|@node-rs)/.test(readFileSync(file, "utf8")),
    );
    expect(touching).toEqual([]);
  });
});

describe("the shape of files", () => {
  it(`no file written by hand is longer than ${MOST_LINES} lines`, () => {
    const long = files
      .filter((file) => file !== "db/types.ts")
      .map((file) => [file, readFileSync(file, "utf8").split("\n").length - 1] as const);
    expect(long.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
  });

  it("no barrel file and no folder or file without a concept", () => {
    const vague = /(^|\/)(index|utils?|helpers?|misc|common|service|manager)(\.|\/|$)/;
    expect(files.filter((file) => vague.test(file.replace(/\.server/, "")))).toEqual([]);
  });

  it("a file is asked for by the one field that speaks the reader's language", () => {
    const asking = files.filter((file) => file.startsWith("app/") && /type="file"/.test(readFileSync(file, "utf8")));
    expect(asking).toEqual(["app/ui/forms/file-input.tsx"]);
  });

  it("nothing points outside the project", () => {
    const outside = imports.filter(({ to }) => to.startsWith("../"));
    expect(outside.map(show)).toEqual([]);
  });
});

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile());
}

function importsOf(from: string): Import[] {
  const text = readFileSync(from, "utf8");
  const found = [...text.matchAll(/(?:^|\n)\s*(import|export)(\s+type)?\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)];
  return found.flatMap(([, , type, named, dynamic]) => {
    const target = (named ?? dynamic)!;
    const to = target.startsWith("#")
      ? target.slice(1)
      : target.startsWith(".")
        ? normalize(join(dirname(from), target))
        : null;
    return to ? [{ from, to, typeOnly: type !== undefined }] : [];
  });
}

function breaking(rule: (from: string, to: string) => boolean): string[] {
  return imports.filter(({ from, to }) => rule(from, to)).map(show);
}

/** `app/routes/due.tsx` → `routes`. */
function area(file: string): string {
  return file.startsWith("app/") ? (file.split("/")[1] ?? "") : "";
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}
