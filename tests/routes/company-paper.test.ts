import { expect, it } from "vitest";
import { readCompany } from "#app/domain/companies/company.server.ts";
import { readAgenda } from "#app/domain/meetings/agenda.server.ts";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { wordsFor } from "#app/routes/companies/words.server.ts";
import { companyFigures, layCompanyFigures, provincesAsked } from "#app/routes/meetings/company-paper.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

it("a committee lays the accepted figures of its company before itself as a paper of the day", async () => {
  const viewer = await viewerFor("secretary.30@demo.test");
  const made = await createMeeting(viewer, { committeeIds: [30], heldOn: "2026-11-20", numbered: true });
  if (!made.ok) throw new Error(made.reason);
  const [item] = await readAgenda(viewer, made.id);
  const at = { meetingId: made.id, itemId: item!.id };
  const provinces = provincesAsked((await readMeeting(viewer, made.id))!);
  expect(provinces).toEqual(["30"]);
  expect(await layCompanyFigures(await viewerFor("head.50@demo.test"), at, provinces)).toBeNull();
  expect(await layCompanyFigures(viewer, at, provinces)).toEqual({ ok: true });
  const [papers] = (await readAgenda(viewer, made.id)).map((each) => each.papers);
  expect(papers?.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^ผลประกอบการ .*นครราชสีมา.* ณ 12 พ.ย. 2569.pdf$/),
  ]);

  const company = (await readCompany(viewer, 2030))!;
  const tables = companyFigures(company, wordsFor(viewer)).blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows] : [],
  );
  expect(tables).toHaveLength(2);
  expect(tables[0]).toHaveLength(new Set([...company.years, ...company.statements].map(({ year }) => year)).size);
});
