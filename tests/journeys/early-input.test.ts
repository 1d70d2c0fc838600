import { expect, it } from "vitest";
import { complaintsOf, PHONE, useBrowser } from "#tests/support/browser.ts";
import { usePortal } from "#tests/support/portal.ts";

const portal = usePortal();
const browser = useBrowser();

it("whoever presses keys before the page has woken up breaks nothing and loses nothing", async () => {
  const page = await browser.open(PHONE);
  // Key presses that React takes for the reader's, in every gap the page leaves while it wakes up.
  await page.addInitScript(() => {
    const press = () => {
      const field = document.querySelector<HTMLInputElement>("input[name=email]");
      field?.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
      field?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    };
    const gap = new MessageChannel();
    gap.port1.onmessage = () => {
      press();
      if (performance.now() < 1_500) gap.port2.postMessage(null);
    };
    gap.port2.postMessage(null);
  });
  for (let time = 0; time < 2; time++) {
    await page.goto(portal.url("/sign-in"), { waitUntil: "load" });
    await page.fill("input[name=email]", "officer.30@demo.test");
    await page.waitForFunction(() => performance.now() > 1_500);
    expect(await page.inputValue("input[name=email]")).toBe("officer.30@demo.test");
  }
  expect(complaintsOf(page)).toEqual([]);
});
