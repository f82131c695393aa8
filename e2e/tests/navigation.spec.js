// Ways around the site, with scripts and without, by mouse and by keyboard.
import { test, expect } from "./fixtures.js";
import { linked } from "./places.js";

/** @param {string} url @param {string} site */
const pathOf = (url, site) => url.slice(site.length).split("#")[0];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the language link leads to the same page and back", async ({ page, go, site }) => {
      for (const name of linked().filter((p) => p.startsWith("ja/"))) {
        await go(name);
        await page.locator('.languages a[lang="en"]').click();
        expect(pathOf(page.url(), site), name).toBe(name.replace(/^ja/, "en"));
        await page.locator('.languages a[lang="ja"]').click();
        expect(pathOf(page.url(), site), name).toBe(name);
      }
    });

    test("the navigation leads to each of its pages and marks it", async ({ page, go, site }) => {
      await go("ja/about.html");
      const links = page.locator(".side a");
      const count = await links.count();
      expect(count).toBeGreaterThan(5);
      for (let i = 0; i < count; i++) {
        const link = links.nth(i);
        const href = await link.evaluate((a) => /** @type {HTMLAnchorElement} */ (a).href);
        await go(pathOf(href, site));
        if (await page.locator(".side").count()) await expect(page.locator(".side a[aria-current=page]")).toHaveCount(1);
        await go("ja/about.html");
      }
    });

    test("the breadcrumb leads up to the home", async ({ page, go, site }) => {
      await go("ja/join/step/ask-facility.html");
      expect(await page.locator(".crumbs a").count()).toBeGreaterThan(1);
      await page.locator(".crumbs a").first().click();
      expect(pathOf(page.url(), site)).toBe("ja/index.html");
    });

    test("next leads on and previous back", async ({ page, go }) => {
      await go("ja/about.html");
      const start = page.url();
      await page.locator(".pager a[rel=next]").click();
      expect(page.url()).not.toBe(start);
      await page.locator(".pager a[rel=prev]").click();
      expect(page.url()).toBe(start);
    });

    test("the menu opens on a phone", async ({ page, go }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await go("ja/join.html");
      await expect(page.locator(".side")).toBeHidden();
      await page.locator(".menu summary").click();
      await expect(page.locator(".menu-panel a").first()).toBeVisible();
      await page.locator(".menu-panel a").last().click();
      await expect(page.locator("h1")).toBeVisible();
    });

    test("the skip link comes first and leads to the main part", async ({ page, go }) => {
      await go("ja/join.html");
      await page.keyboard.press("Tab");
      await expect(page.locator("a.skip")).toBeFocused();
      await expect(page.locator("a.skip")).toBeInViewport();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest("main")))).toBe(true);
    });

    test("a step of the chart leads to its page", async ({ page, go, site }) => {
      await go("ja/join.html");
      const step = page.locator("svg a:visible").first();
      await step.focus();
      await page.keyboard.press("Enter");
      await expect(page).not.toHaveURL(site + "ja/join.html");
      await expect(page.locator("h1")).toBeVisible();
    });

    test("a citation leads to the page of its document", async ({ page, go, site }) => {
      await go("ja/join.html");
      await page.locator("main .cite-link").first().click();
      expect(page.url()).toMatch(new RegExp(`^${site.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}ja/sources\\.html#`));
      await expect(page.locator(":target")).toBeInViewport();
    });
  });
}

test("switching the language keeps the place on the page", async ({ page, go }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await go("ja/join.html#requirements");
  await page.locator("#requirements").scrollIntoViewIfNeeded();
  // Not by a click, for which the browser would first scroll up to the link.
  await page.locator('.languages a[lang="en"]').evaluate((a) => /** @type {HTMLElement} */ (a).click());
  await expect(page).toHaveURL(/en\/join\.html#./);
  await expect(page.locator(":target")).toBeInViewport();
});

test("help stands in the same place on every page", async ({ page, go }) => {
  /** @type {Map<string, string[][]>} */
  const lists = new Map();
  for (const name of linked().filter((p) => p.includes("/"))) { // the home at the top repeats that of the first language
    await go(name);
    const here = await page.evaluate(() => [".menu-panel", ".footer-nav"].map((s) => [...document.querySelectorAll(`${s} a`)].map((a) => /** @type {HTMLAnchorElement} */ (a).href)));
    const lang = name.split("/")[0];
    const first = lists.get(lang) ?? here;
    expect(first.flat().some((href) => href.includes("/contact.html")), name).toBe(true);
    expect(here, name).toEqual(first);
    lists.set(lang, first);
    const places = await page.evaluate(() => ["main", ".site-footer"].map((s) => [...document.querySelectorAll("*")].indexOf(/** @type {Element} */ (document.querySelector(s)))));
    expect(places[1], name).toBeGreaterThan(places[0]);
  }
});
