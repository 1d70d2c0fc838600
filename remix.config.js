import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";

const underTest = Boolean(process.env.VITEST);

/** These open an embedded database of their own, whatever the suite runs on: a run on a server does not repeat them. */
const EMBEDDED_ONLY = ["tests/db/durability.test.ts", "tests/db/lock.test.ts", "tests/http/start.test.ts"];

/** In the browser `react-i18next` is our own small reader of words: i18next would be an eighth of all there is to load. */
const browserWords = {
  name: "browser-words",
  enforce: "pre",
  resolveId(source, _importer, options) {
    if (source === "react-i18next" && !options?.ssr) return `${import.meta.dirname}/app/i18n/client.tsx`;
  },
};

/** How every test runs, whichever of the two kinds below it is. */
const everyTest = {
  exclude: process.env.TEST_DATABASE_URL ? EMBEDDED_ONLY : [],
  setupFiles: ["tests/support/setup.ts"],
  pool: "forks",
  maxWorkers: 2,
  // Pages are written by the thousand: with room for what lives shortly, half as much is collected.
  execArgv: ["--max-semi-space-size=64"],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

/** By a path that the bundler of this file cannot follow: a build must not need Vitest. */
const heavyFirst = async () => (await import(`${import.meta.dirname}/tests/support/heavy-first.js`)).HeavyFirst;

/** Vite, Remix and Vitest in one file: every command is pointed here with `--config remix.config.js`. */
/** @type {import("vitest/config").ViteUserConfig} */
export default {
  plugins: underTest
    ? []
    : [
        tailwindcss(),
        browserWords,
        remix({
          appDirectory: "app",
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
          },
        }),
      ],
  build: { target: "es2020", minify: "terser", terserOptions: { compress: { passes: 2 } }, cssMinify: true },
  // The map ships ES modules without declaring so; the bundler must read it for the server too.
  ssr: { noExternal: ["@svg-maps/thailand"] },
  test: {
    globalSetup: ["tests/support/global-setup.ts"],
    sequence: underTest ? { sequencer: await heavyFirst() } : {},
    maxWorkers: 2,
    projects: [
      {
        // One process for many files: the portal and its database's engine are read and compiled once, React without checks.
        esbuild: { jsxDev: false },
        test: {
          ...everyTest,
          name: "portal",
          include: ["tests/**/*.test.ts"],
          isolate: false,
          env: { NODE_ENV: "production" },
        },
      },
      // A component alone, drawn by the React that complains of a missing key.
      { test: { ...everyTest, name: "components", include: ["tests/**/*.test.tsx"] } },
    ],
  },
};
