// The page on which an official audits a self-check: what it says is what the
// sheet does, and nobody has to read code for it.
import { clearAll } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { languages, checks } from "./places.js";

/** @param {import("@playwright/test").Page} page @param {string} heading the id of the heading above a table */
const rows = (page, heading) =>
  page.locator(`table:has(> caption#${heading}-caption) tbody tr`).evaluateAll((all) =>
    all.map((row) => {
      const [answers, verdict] = row.querySelectorAll("td");
      const links = [...answers.querySelectorAll("a")];
      return {
        answers: links.map((a) => ({ anchor: a.getAttribute("href")?.split("#")[1] ?? "", words: a.parentElement?.textContent ?? "" })),
        verdict: verdict.textContent ?? "",
      };
    }),
  );

for (const lang of languages) {
  test(`the sheet judges each row of the decision table so, ${lang}`, async ({ page, go }) => {
    expect(checks().length).toBeGreaterThanOrEqual(3);
    for (const flow of checks()) {
      await go(`${lang}/${flow}/check.html`);
      await page.locator('.check-rule ~ p a[href="proof.html"], .check-rule a[href="proof.html"]').click();
      const table = await rows(page, "table");
      expect(table.length).toBeGreaterThan(2);
      expect(table.at(-1)?.answers).toEqual([]);
      await page.locator('.content a[href="check.html"]').first().click();
      for (const row of table) {
        if (await page.locator("input:checked").count()) await clearAll(page);
        for (const { anchor, words } of row.answers) {
          const options = page.locator(`#${anchor} label`);
          for (const label of await options.all()) {
            if (words.endsWith((await label.innerText()).trim())) await label.click();
          }
        }
        await expect(page.locator("input:checked")).toHaveCount(row.answers.length);
        if (!row.answers.length) await page.locator("form[data-check] input[value=unknown]").first().check(); // all other answers: none is known
        await page.locator("[data-action=judge]").click();
        await expect(page.locator("#verdict-title")).toHaveText(row.verdict, { useInnerText: true });
      }
      page.once("dialog", (d) => d.accept());
    }
  });
}

test("the hash of the rules is the same in all languages", async ({ page, go }) => {
  for (const flow of checks()) {
    const hashes = new Set();
    for (const lang of languages) {
      await go(`${lang}/${flow}/proof.html`);
      hashes.add((await page.locator(".facts code").allInnerTexts()).join(" "));
    }
    expect([...hashes], flow).toHaveLength(1);
    expect([...hashes][0]).toMatch(/ [0-9a-f]{12}$/);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("every table has a name, heads and a way in by keyboard", async ({ page, go }) => {
    for (const lang of languages) {
      for (const flow of checks()) {
        await go(`${lang}/${flow}/proof.html`);
        const tables = page.getByRole("table");
        expect(await tables.count()).toBe(4);
        for (const table of await tables.all()) {
          await expect(table).toHaveAccessibleName(/./);
          await expect(table.locator("thead th:not([scope=col])")).toHaveCount(0);
          await expect(table.locator("tbody tr:not(:has(> th[scope=row]))")).toHaveCount(0);
          await table.locator("xpath=..").focus();
          await expect(table.locator("xpath=..")).toBeFocused();
        }
      }
    }
  });
});
