// The question pages: plain links that lead to every outcome and back.
import { test, expect } from "./fixtures.js";
import { checks, languages, pages } from "./places.js";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    for (const lang of languages) {
      test(`every answer is a link, and every outcome is reached, ${lang}`, async ({ page, go, site }) => {
        for (const flow of checks()) {
          const ways = await walk(page, go, site, lang, flow);
          const reached = [...ways.keys()];
          const expected = pages().filter((p) => p.startsWith(`${lang}/${flow}/step/`) || p.startsWith(`${lang}/${flow}/outcome/`));
          expect(reached.sort()).toEqual(expected.sort());
          expect(askedAgain(ways, reached.filter((p) => p.includes("/step/")))).toEqual([]);
        }
      });
    }
  });
}

/**
 * The questions to which answers lead back: a reader would be asked twice. A
 * page for those who do not know returns to its own question.
 * @param {Map<string, string[]>} ways @param {string[]} questions
 */
function askedAgain(ways, questions) {
  return questions.filter((question) => {
    if (question.endsWith("-unsure.html")) return false;
    const after = new Set(ways.get(question));
    for (const name of after) if (!name.endsWith("-unsure.html")) for (const next of ways.get(name) ?? []) after.add(next);
    return after.has(question);
  });
}

/**
 * Clicks every answer of every question that can be reached from the first;
 * returns where each page leads.
 * @param {import("@playwright/test").Page} page @param {(path: string) => Promise<void>} go
 * @param {string} site @param {string} lang @param {string} flow
 */
async function walk(page, go, site, lang, flow) {
  const start = `${lang}/${flow}/step/${await first(page, go, lang, flow)}.html`;
  /** @type {Map<string, string[]>} */
  const ways = new Map([[start, []]]);
  for (const [name, next] of ways) {
    await go(name);
    const count = await page.locator("a.choice").count();
    if (name.includes("/step/")) expect(count, name).toBeGreaterThan(name.endsWith("-unsure.html") ? 0 : 1);
    for (let i = 0; i < count; i++) {
      if (i > 0) await go(name);
      await page.locator("a.choice").nth(i).click();
      const at = page.url().slice(site.length).split("#")[0];
      await expect(page.locator("h1")).toBeVisible();
      if (!at.includes(`/${flow}/step/`) && !at.includes(`/${flow}/outcome/`)) continue;
      next.push(at);
      if (!ways.has(at)) ways.set(at, []);
    }
  }
  return ways;
}

/**
 * The first question of a flow, as its self-check's data has it.
 * @param {import("@playwright/test").Page} page @param {(path: string) => Promise<void>} go
 * @param {string} lang @param {string} flow
 */
async function first(page, go, lang, flow) {
  await go(`${lang}/${flow}/check.html`);
  const data = JSON.parse((await page.locator("form[data-check]").getAttribute("data-check")) ?? "{}");
  return data.steps.find((/** @type {any} */ s) => s.asks).id;
}
