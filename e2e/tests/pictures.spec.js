// How a page of each template looks, beside how it looked when somebody
// accepted it. Small changes are only reported, since content and browsers
// change; a page that looks like another one fails until it is accepted.
import { test, expect } from "./fixtures.js";
import { compare, report, tolerated } from "./pictures.js";
import { languages, templates } from "./places.js";

const widths = [360, 1280];
const longest = 1400; // px that a picture shows of a page

for (const lang of languages) {
  test(`pages look as they were accepted, ${lang}`, async ({ page, go, browser }) => {
    const tool = await browser.newPage();
    /** @type {string[]} */
    const strange = [];
    for (const [template, names] of Object.entries(templates())) {
      const name = names.find((n) => n.startsWith(`${lang}/`));
      if (!name) continue;
      for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await go(name);
          await page.evaluate(() => document.fonts.ready);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          const png = await page.screenshot({ fullPage: true, animations: "disabled", clip: { x: 0, y: 0, width, height: Math.min(height, longest) } });
          const { isNew, share, grown } = await compare(tool, `${template}-${lang}-${width}-${colorScheme}`, png);
          if (isNew) strange.push(`${name} at ${width} px, ${colorScheme}: nobody has accepted a picture of it`);
          else if (share > tolerated || grown > 2 || grown < 0.5) strange.push(`${name} at ${width} px, ${colorScheme}: ${(share * 100).toFixed(0)}% differ`);
        }
      }
    }
    await tool.close();
    report();
    expect(strange, `look at e2e/test-results/pictures/index.html; to accept: cd e2e && npm run accept`).toEqual([]);
  });
}
