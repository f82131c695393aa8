// Browser tests of the built site, over HTTP and from a folder, with Debian's
// Chromium. `go run ./e2e` at the top of the repository runs them with all
// other tests; `npx playwright test` here runs them alone.
import { defineConfig } from "@playwright/test";
import { chromium } from "./tests/machine.js";
import "./tests/places.js"; // chooses the folder of this run, before there are workers

const launchOptions = {
  executablePath: chromium(),
  // A build machine may run as root, where Chromium has no sandbox; and nothing
  // may be looked up on the network.
  args: ["--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"],
};

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/run",
  globalSetup: "./tests/build.js",
  globalTeardown: "./tests/remove.js",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 900_000, // no test measures time, and a machine may be slow and busy
  expect: { timeout: 60_000 },
  reporter: process.stdout.isTTY ? "line" : "dot", // in a log, each failure stands at the end, whole
  use: {
    actionTimeout: 120_000,
    browserName: "chromium",
    launchOptions,
    locale: "ja-JP",
    contextOptions: { reducedMotion: "reduce" }, // what moves is measured in the middle of it
    trace: "off",
  },
  projects: [
    { name: "served", use: { way: "served" } },
    { name: "file", use: { way: "file" }, testIgnore: /(axe|budget|components|keyboard|lighthouse|nu|paper|pictures|preview|reading|style|single|bundle|hosts)\.spec\.js/ },
  ],
});
