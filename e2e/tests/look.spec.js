// Every page, in light and dark: no violation that axe finds; at the widths of
// a phone, a tablet and an office PC: nothing wider than the window.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test, expect } from "./fixtures.js";
import { pages } from "./places.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const parts = 4; // so that workers share the pages

/** The nth of the parts of all pages. @param {number} n */
const part = (n) => pages().filter((_, i) => i % parts === n);

for (let n = 0; n < parts; n++) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing, ${scheme}, part ${n + 1}`, async ({ page, go }) => {
      test.setTimeout(600_000);
      await page.emulateMedia({ colorScheme: scheme });
      for (const name of part(n)) {
        await go(name);
        expect(await violations(page), name).toEqual([]);
      }
    });
  }

  test(`nothing is wider than the window, part ${n + 1}`, async ({ page, go }) => {
    test.setTimeout(600_000);
    for (const name of part(n)) {
      await go(name);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        expect(content, `${name} at ${width} px`).toBeLessThanOrEqual(room);
      }
    }
  });
}

test("axe finds nothing around a verdict", async ({ page, go }) => {
  for (const verdict of ["met", "not-met", "unknown"]) {
    await go("ja/join/check.html");
    for (const radio of await page.locator(`input[type=radio][value=${verdict}]`).all()) await radio.check();
    await page.locator("[data-action=judge]").click();
    expect(await violations(page), verdict).toEqual([]);
    await page.locator("[data-action=clear]").click();
  }
});

/**
 * What axe finds, in short. The page's policy lets no script in but its own,
 * so axe comes in by the debugger.
 * @param {import("@playwright/test").Page} page
 */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`);
}
