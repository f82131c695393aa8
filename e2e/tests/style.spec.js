// The samples of every part, as the preview shows them: nothing that axe finds
// and nothing wider than the window, in any language, light and dark.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test, expect } from "@playwright/test";
import { command, languages, root, siteFolder } from "./places.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const names = ["index", "style", "procedure", "procedure/check", "procedure/step/ask-books", "procedure/outcome/no-card", "procedure/outcome/lent", "sources", "sitemap"];

/** @type {import("node:child_process").ChildProcess} */
let server;
let url = "";

test.beforeAll(async () => {
  server = spawn(command, ["serve", "--source", root, "--port", "0", "--no-open", "--lang", "ja"]);
  let said = "";
  server.stdout?.on("data", (b) => (said += b));
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/部品の見本：http\S+/);
  url = /部品の見本：(\S+)/.exec(said)?.[1] ?? "";
});

test.afterAll(async () => {
  server.kill("SIGINT");
  if (server.exitCode === null) await once(server, "exit");
});

for (const lang of languages) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`the samples are right: ${lang}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(900_000);
      await page.emulateMedia({ colorScheme });
      for (const name of names) {
        await page.goto(`${url}${lang}/${name}.html`);
        await page.evaluate(axe); // by the debugger: the page's policy lets no script in but its own
        const found = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] }));
        expect(found.violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`), name).toEqual([]);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          expect(content, `${name} at ${width} px`).toBeLessThanOrEqual(room);
        }
      }
    });
  }
}

test("the samples are in no build", () => {
  expect(existsSync(path.join(siteFolder, "index.html"))).toBe(true);
  expect(existsSync(path.join(siteFolder, "_style"))).toBe(false);
});
