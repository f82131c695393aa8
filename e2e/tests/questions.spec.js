// The question pages: plain links that lead to every outcome and back.
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { checks, languages, pages, siteFolder } from "./places.js";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    for (const lang of languages) {
      test(`every answer is a link, and every outcome is reached, ${lang}`, async ({ page, go, site }) => {
        test.setTimeout(120_000);
        for (const flow of checks()) {
          const reached = await walk(page, go, site, lang, flow);
          const expected = pages().filter((p) => p.startsWith(`${lang}/${flow}/step/`) || p.startsWith(`${lang}/${flow}/outcome/`));
          expect([...reached].sort()).toEqual(expected.sort());
        }
      });
    }
  });
}

/**
 * Clicks every answer of every question that can be reached from the first.
 * @param {import("@playwright/test").Page} page @param {(path: string) => Promise<void>} go
 * @param {string} site @param {string} lang @param {string} flow
 */
async function walk(page, go, site, lang, flow) {
  const start = `${lang}/${flow}/step/${first(lang, flow)}.html`;
  const reached = new Set([start]);
  for (const name of reached) {
    await go(name);
    const count = await page.locator("a.choice").count();
    if (name.includes("/step/")) expect(count, name).toBeGreaterThan(name.endsWith("-unsure.html") ? 0 : 1);
    for (let i = 0; i < count; i++) {
      if (i > 0) await go(name);
      await page.locator("a.choice").nth(i).click();
      const at = page.url().slice(site.length).split("#")[0];
      await expect(page.locator("h1")).toBeVisible();
      if (at.includes(`/${flow}/step/`) || at.includes(`/${flow}/outcome/`)) reached.add(at);
    }
  }
  return reached;
}

/** The first question of a flow, as its self-check's data has it. @param {string} lang @param {string} flow */
function first(lang, flow) {
  const html = readFileSync(path.join(siteFolder, lang, flow, "check.html"), "utf8");
  const data = JSON.parse(/id="check-data">([^<]*)</.exec(html)?.[1] ?? "{}");
  return data.steps.find((/** @type {any} */ s) => s.asks).id;
}
