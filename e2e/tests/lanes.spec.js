// Charts with lanes, wider and higher than the window: the heads of lanes and
// phases stay in view, cover nothing that has the focus, and say nothing twice.
import { test, expect } from "./fixtures.js";

/** Scrolls a chart sideways and the page down into it. @param {import("@playwright/test").Page} page @param {number} x @param {number} y */
async function scroll(page, x, y) {
  await page.evaluate(([left, down]) => {
    const region = /** @type {Element} */ (document.querySelector(".chart-scroll"));
    region.scrollLeft = left;
    window.scrollTo({ top: region.getBoundingClientRect().top + window.scrollY + down, behavior: "instant" });
  }, [x, y]);
  await page.screenshot(); // a frame is drawn, with scripts or without
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("heads of lanes stay in view and over their lanes, those of phases at the side", async ({ page, go }) => {
      for (const name of ["charts/ja/event.html", "charts/en/event.html"]) {
        await go(name);
        for (const width of [768, 1280]) {
          await page.setViewportSize({ width, height: 700 });
          await scroll(page, 300, 500);
          const found = await page.evaluate(() => {
            const boxes = (/** @type {string} */ s) => [...document.querySelectorAll(s)].map((e) => e.getBoundingClientRect());
            const region = boxes(".chart-scroll")[0];
            const [heads, lanes] = [boxes(".chart-lanes text"), boxes(".chart-scroll > svg .lane text")];
            return {
              apart: heads.map((h, i) => Math.abs(h.x - lanes[i].x)),
              tops: heads.map((h) => h.top),
              side: boxes(".chart-bands svg")[0].x - region.x,
              cut: lanes.some((l) => l.bottom > 0), // the drawing's own heads are out of sight
            };
          });
          expect(found.apart.length).toBe(5);
          expect(Math.max(...found.apart), `${name} at ${width}`).toBeLessThan(1.5);
          expect(Math.min(...found.tops)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...found.tops)).toBeLessThan(80);
          expect(Math.abs(found.side)).toBeLessThan(10);
          expect(found.cut).toBe(false);
        }
      }
    });
  });
}

test("heads cover no box or answer in focus, and Tab stops nowhere else", async ({ page, go }) => {
  await page.setViewportSize({ width: 768, height: 700 });
  for (const name of ["charts/ja/event.html", "charts/en/event.html"]) {
    await go(name);
    await page.locator(".chart-scroll").focus();
    const stops = await page.locator(".chart-scroll > svg a").count();
    for (let i = 0; i < stops; i++) {
      await page.keyboard.press("Tab");
      const [stop, covered] = await page.evaluate(() => {
        const at = /** @type {Element} */ (document.activeElement);
        const box = at.getBoundingClientRect();
        const lanes = /** @type {Element} */ (document.querySelector(".chart-lanes")).getBoundingClientRect();
        const bands = /** @type {Element} */ (document.querySelector(".chart-bands")).getBoundingClientRect();
        return [at.matches("svg.chart a"), box.top < lanes.bottom - 1 || box.left < bands.right - 1];
      });
      expect(stop, `${name}: stop ${i + 1}`).toBe(true);
      expect(covered, `${name}: stop ${i + 1}`).toBe(false);
    }
  }
});

test("heads that stay in view are for the eye on a screen only", async ({ page, go }) => {
  await go("charts/ja/event.html");
  for (const heads of await page.locator(".chart-lanes, .chart-bands").all()) {
    await expect(heads).toBeVisible();
    await expect(heads).toHaveAttribute("aria-hidden", "true");
    await expect(heads.locator("[id], a, [tabindex]")).toHaveCount(0);
  }
  await page.emulateMedia({ media: "print" });
  for (const heads of await page.locator(".chart-lanes, .chart-bands").all()) await expect(heads).toBeHidden();
});

test("a chart never captures the page's scrolling", async ({ page, go }) => {
  await page.setViewportSize({ width: 768, height: 700 });
  await go("charts/ja/event.html");
  await scroll(page, 100, 100);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.move(400, 400);
  await expect(async () => { // a browser that is busy may lose a turn of the wheel
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => window.scrollY), { timeout: 5_000 }).toBeGreaterThan(before);
  }).toPass({ timeout: 60_000 });
  expect(await page.locator(".chart-scroll").evaluate((e) => e.scrollTop)).toBe(0);
});

test("a chart wider than its place can be fitted to it, another need not", async ({ page, go }) => {
  await page.setViewportSize({ width: 768, height: 700 });
  await go("charts/ja/event.html");
  const fit = page.locator("[data-fit]");
  const wider = () => page.locator(".chart-scroll").evaluate((e) => e.scrollWidth > e.clientWidth);
  await expect(fit).toBeVisible();
  expect((await fit.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await wider()).toBe(true);
  await fit.click();
  await expect(fit).toHaveAttribute("aria-pressed", "true");
  expect(await wider()).toBe(false);
  await fit.click();
  expect(await wider()).toBe(true);
  await go("ja/join.html");
  await expect(page.locator("[data-fit]")).toBeHidden();
});
