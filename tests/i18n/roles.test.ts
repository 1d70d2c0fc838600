import { expect, test } from "vitest";
import { RIGHTS } from "#app/domain/access/rights.ts";
import { RESOURCES } from "#app/i18n/server.server.ts";

test("every role has its word in both languages", () => {
  for (const words of [RESOURCES.th.shell, RESOURCES.en.shell])
    expect(Object.keys(words?.roles as object).sort()).toEqual(Object.keys(RIGHTS).sort());
});
