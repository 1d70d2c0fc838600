import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/config.ts";
import { dictionaryPage } from "#app/routes/indicators/dictionary-page.server.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

async function page(query = "") {
  return dictionaryPage(new Request(`http://portal.test/indicators?${query}`));
}

async function entry(code: string, query = "") {
  const { groups } = await page(query);
  return groups.flatMap(({ entries }) => entries).find((each) => each.code === code)!;
}

describe("the dictionary of indicators", () => {
  test.each(LANGUAGES)(
    "has every indicator under its cog, the goal last, without a word missing, in %s",
    async (lang) => {
      const { groups, count } = await page(`lang=${lang}`);
      expect([count, groups.map(({ cog }) => cog)]).toEqual([45, [1, 2, 3, 4, 5, 0]]);
      const entries = groups.flatMap(({ entries }) => entries);
      for (const each of entries) expect([each.code, each.name, each.unit, each.definition].every(Boolean)).toBe(true);
      // A word that is missing shows as its key.
      const texts = entries.flatMap(({ facts }) => Object.values(facts).flat());
      expect(texts.filter((text) => /^[a-z]+(\.[\w-]+)+$|{{/.test(text))).toEqual([]);
    },
  );

  test("says how a share, a stock and a running total add up", async () => {
    const [share, stock, running, result] = await Promise.all(
      ["C1-03", "C1-07", "C1-04", "C5-09"].map((code) => entry(code)),
    );
    expect(share?.facts.areas).toEqual([expect.stringContaining("ไม่เฉลี่ยร้อยละ")]);
    expect(share?.facts.numerator).toEqual(["มูลค่าวัตถุดิบจากในจังหวัดที่ลงทะเบียน (บาท)"]);
    expect(stock?.facts.times).toEqual([expect.stringContaining("ยอดคงอยู่")]);
    expect(running?.facts.times).toEqual([expect.stringContaining("สะสมตั้งแต่ต้นปีงบประมาณ")]);
    expect(running?.facts.parts).toEqual(["เกษตร · แปรรูป · ท่องเที่ยวโดยชุมชน"]);
    expect(result?.facts.asked).toEqual(["ไม่เท่ากับงวดก่อนบวก C5-08"]);
    expect(result?.facts.values).toEqual(["−50,000,000 ถึง 50,000,000 ต่อหนึ่งรายงาน"]);
  });

  test("says what blocks, what nobody types, and what is a proposal", async () => {
    expect((await entry("C3-02")).facts.refused).toEqual(["มากกว่า C3-01"]);
    const computed = await entry("C3-04", "lang=en");
    expect(computed.facts.made).toEqual(["C3-02 divided by C3-01 of the same report"]);
    expect(computed.facts.values).toEqual([]);
    expect(computed.facts.standing).toEqual(["As published"]);
    expect((await entry("C2-05")).facts.made).toEqual(["ทะเบียนในพอร์ทัล: ผลิตภัณฑ์ · ใบรับรอง"]);
    expect((await entry("C1-01")).facts.standing).toEqual([expect.stringContaining("เป็นข้อเสนอ")]);
  });

  test("shows one cog or what one kind of unit reports, and nothing it cannot read", async () => {
    const { groups } = await page("cog=5&by=company");
    expect(groups.flatMap(({ entries }) => entries.map(({ code }) => code))).toEqual([
      ...["C5-08", "C5-09", "C5-10", "C5-11", "C5-12", "C5-13"],
    ]);
    expect((await page("cog=0")).count).toBe(4);
    expect((await page("cog=9&by=nobody")).count).toBe(45);
  });
});
