// Every page, in light and dark: nothing that axe finds by any of its rules,
// best practices and experiments among them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { clearAll, fillHall, input, keepRecord, openRecord } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { part, parts } from "./places.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Left out: 7:1 for all text is level AAA (pages keep 4.5:1); an answer that is
 * asked of many requirements leads to another step each time, and stands in the
 * step that asks.
 */
const leftOut = ["color-contrast-enhanced", "identical-links-same-purpose"];

for (let n = 0; n < parts; n++) {
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing, ${scheme}, part ${n + 1}`, async ({ page, go }) => {
      await page.emulateMedia({ colorScheme: scheme });
      /** @type {Record<string, string[]>} */
      const found = {};
      for (const name of part(n)) {
        await go(name);
        const here = await violations(page);
        if (here.length) found[name] = here;
      }
      expect(found).toEqual({});
    });
  }
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing on a sheet that asks everything, ${scheme}`, async ({ page, go }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of ["hall/ja/hall/check.html", "hall/en/hall/check.html", "hall/en/hall/step/ask-people.html"]) {
      await go(name);
      expect(await violations(page), name).toEqual([]);
    }
  });

  test(`axe finds nothing around a verdict, ${scheme}`, async ({ page, go }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const verdict of ["met", "not-met", "unknown"]) {
      await go("ja/join/check.html");
      for (const radio of await page.locator(`input[type=radio][value=${verdict}]`).all()) await radio.check();
      await page.locator("[data-action=judge]").click();
      expect(await violations(page), verdict).toEqual([]);
      await clearAll(page);
    }
  });
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing around the dates of a plan, ${scheme}`, async ({ page, go }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ["ja/overview/plan.html", "hall/en/hall/plan.html"]) {
        await go(name);
        await page.locator("label:has(#plan-last)").click();
        await page.locator("#plan-day").fill("2028-06-01");
        expect(await violations(page), `${name} at ${width}`).toEqual([]);
      }
    }
  });
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing around a record that a plan has opened or refused, ${scheme}`, async ({ page, go }, info) => {
    await page.emulateMedia({ colorScheme: scheme });
    const file = info.outputPath("record.json");
    await go("hall/ja/hall/check.html");
    await fillHall(page);
    await input(page, "common:insurance", "unknown").check();
    await keepRecord(page, file);
    const value = JSON.parse(readFileSync(file, "utf8"));
    const of = (/** @type {string} */ id) => value.questions.find((/** @type {any} */ q) => q.id === id);
    of("people").fingerprint = "000000000000";
    writeFileSync(file, JSON.stringify({ ...value, edition: "0.9", rules: "000000000000" }));
    page.once("dialog", (d) => d.accept()); // leaving
    await go("hall/ja/hall/plan.html");
    await openRecord(page, file);
    await expect(page.locator(".plan-told .callout--caution")).toBeVisible();
    writeFileSync(file, "no record");
    await openRecord(page, file);
    await expect(page.locator("[data-refused=unreadable]")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test("axe finds nothing in an open menu", async ({ page, go }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await go("en/join.html");
  await page.locator(".menu summary").click();
  expect(await violations(page)).toEqual([]);
});

/**
 * What axe finds, in short. The page's policy lets no script in but its own,
 * so axe comes in by the debugger.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((out) => {
    const { axe } = /** @type {any} */ (window);
    const rules = Object.fromEntries(axe.getRules().map((/** @type {any} */ r) => [r.ruleId, { enabled: !out.includes(r.ruleId) }]));
    return axe.run(document, { rules, resultTypes: ["violations"] });
  }, leftOut);
  return found.violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`);
}
