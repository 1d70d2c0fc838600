import { expect, test } from "vitest";
import { action, loader } from "#app/routes/api.not-found.ts";

test("a program that asks for what the API has not is told as a problem, in its language", async () => {
  const request = new Request("http://portal.test/api/v1/nothing", { headers: { "accept-language": "en" } });
  for (const answer of [loader, action]) {
    const told = answer({ request, params: {}, context: {} } as never);
    expect(told.headers.get("content-type")).toContain("application/problem+json");
    expect(await told.json()).toMatchObject({ status: 404, title: "Not found" });
  }
});
