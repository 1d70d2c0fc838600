import { existsSync } from "node:fs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * How to start a browser here: CHROMIUM_PATH, an installed one, or the one inside the npm package. That package's own
 * arguments are left out: they put everything into one process, which ends with the first context that is closed, and they
 * switch the rules of origins off, which the tests are to meet.
 */
export async function launchOptions(): Promise<{ executablePath: string; args: string[]; headless: true }> {
  const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  return { executablePath: installed ?? (await packagedBrowser()), args: ARGUMENTS, headless: true };
}

async function packagedBrowser(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
