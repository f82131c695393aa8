// Scripts add to pages that are whole without them: with scripts off, and with
// scripts that fail, nothing is missing and nothing is dead.
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { files, languages, linked, pages, siteFolder, templates } from "./places.js";

/** Pages to try: one of each template in each language. */
const tried = () => Object.values(templates()).flat();

/** What a page shows, line by line, its boxes to tick among it. @param {import("@playwright/test").Page} page */
const shows = (page) => page.evaluate(() => [...document.body.innerText.split("\n").map((s) => s.trim()).filter(Boolean), `${[...document.querySelectorAll("input, button, summary, svg.chart")].filter((e) => e.checkVisibility()).length} parts`]);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing is dead, and nothing stays hidden but what scripts bring", async ({ page, go }) => {
    for (const name of pages()) {
      const html = readFileSync(path.join(siteFolder, name), "utf8");
      if (!/<button|\shidden|<input/.test(html) && name !== "ja/index.html") continue;
      await go(name);
      await expect(page.locator("button:visible"), `${name}: a button that does nothing`).toHaveCount(0);
      const hidden = page.locator("main [hidden]");
      for (const e of await hidden.all()) expect(await e.evaluate((e) => Boolean(e.closest("[data-scripted], #verdict, :has(> [data-fit]), [data-past], [data-beyond], .plan-picture"))), `${name}: ${await e.textContent()}`).toBe(true);
      await expect(page.locator("main h1"), name).toBeVisible();
    }
  });

  for (const lang of languages) {
    test(`the keyboard alone leads to the other language, ${lang}`, async ({ page, go }) => {
      const other = lang === "ja" ? "en" : "ja";
      for (const name of tried().filter((p) => p.startsWith(`${lang}/`) && linked().includes(p))) {
        await go(name);
        for (let i = 0; i < 12 && !(await page.evaluate((l) => document.activeElement?.matches(`.languages a[lang=${l}]`), other)); i++) await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect(page.locator("html"), name).toHaveAttribute("lang", other);
        expect(page.url(), name).toContain(name.replace(`${lang}/`, `${other}/`));
      }
    });
  }
});

test("a script that fails leaves its page whole", async ({ page, go, browser, site, watch }) => {
  const scripts = files(".js");
  expect(scripts.length).toBeGreaterThan(0);
  const off = await browser.newContext({ javaScriptEnabled: false });
  const plain = await off.newPage();
  for (const name of tried()) {
    const html = readFileSync(path.join(siteFolder, name), "utf8");
    await plain.goto(site + name);
    const whole = await shows(plain);
    for (const script of scripts.filter((s) => html.includes(path.basename(s)))) {
      await page.route(`**/${path.basename(script)}`, (route) => route.fulfill({ contentType: "text/javascript", body: 'throw new Error("as if it were broken");' }));
      await go(name);
      expect(await shows(page), `${name} without ${script}`).toEqual(whole);
      await page.unrouteAll();
    }
  }
  await off.close();
  expect(watch.every((c) => c.includes("as if it were broken"))).toBe(true);
  watch.length = 0;
});
