// Ways around the site, with scripts and without, by mouse and by keyboard.
import { test, expect } from "./fixtures.js";
import { pages } from "./places.js";

/** @param {string} url @param {string} site */
const pathOf = (url, site) => url.slice(site.length).split("#")[0];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the language link leads to the same page and back", async ({ page, go, site }) => {
      test.setTimeout(120_000);
      for (const name of pages().filter((p) => p.startsWith("ja/"))) {
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

test("every stop of the keyboard is seen", async ({ page, go }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const name of ["ja/join.html", "en/join/check.html"]) {
    await go(name);
    const seen = new Set();
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press("Tab");
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // scrolled
      const stop = await page.evaluate(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const box = e.getBoundingClientRect();
        // A radio's ring is drawn around its whole label.
        const ringed = [e, e.closest("label")].some((x) => x && getComputedStyle(x).outlineStyle !== "none" && getComputedStyle(x).outlineWidth !== "0px");
        const around = e instanceof SVGElement || ringed;
        return { what: e.outerHTML.slice(0, 120), seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight, around };
      });
      if (!stop) break;
      expect(stop, stop.what).toMatchObject({ seen: true, around: true });
      seen.add(stop.what);
    }
    expect(seen.size, name).toBeGreaterThan(20);
  }
});

test("switching the language keeps the place on the page", async ({ page, go }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await go("ja/join.html#requirements");
  await page.locator("#requirements").scrollIntoViewIfNeeded();
  // Not by a click, for which the browser would first scroll up to the link.
  await page.locator('.languages a[lang="en"]').evaluate((a) => /** @type {HTMLElement} */ (a).click());
  await expect(page).toHaveURL(/en\/join\.html#./);
  await expect(page.locator(":target")).toBeInViewport();
});
