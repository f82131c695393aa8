// By keyboard alone: every stop is seen, in the order in which one reads, and
// nothing lies over it. In both languages, light and dark.
import { test, expect } from "./fixtures.js";
import { languages, templates } from "./places.js";

/** What has the focus; null when it has left the page. */
function stop() {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const box = e.getBoundingClientRect();
  // A radio's ring is drawn around its label, that of a link which fills a card around the card.
  const rings = [getComputedStyle(e), getComputedStyle(e, "::after"), ...(e.closest("label") ? [getComputedStyle(/** @type {Element} */ (e.closest("label")))] : [])];
  const ringed = rings.some((style) => {
    // A line of 4 px and a ring of 2 px beside it, one black, one yellow: one of the two is seen on any ground.
    const colours = [style.outlineColor, /rgb[^)]*\)/.exec(style.boxShadow)?.[0]].sort().join(" ");
    const line = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) === 4;
    return line && /0px 0px 0px 2px$/.test(style.boxShadow) && colours === "rgb(0, 0, 0) rgb(255, 212, 61)";
  });
  const drawn = e instanceof SVGElement;
  const marked = drawn && parseFloat(getComputedStyle(e).outlineWidth) === 4 && getComputedStyle(e).fill === "rgb(255, 212, 61)"; // a shape is filled
  // The middle of the part of it that the window shows.
  const lines = [...e.getClientRects()];
  const line = lines.find((b) => b.bottom > 0 && b.top < innerHeight) ?? box;
  const middle = [(Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2, (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2];
  const top = document.elementFromPoint(middle[0], middle[1]);
  const covered = Boolean(top && !e.contains(top) && !top.contains(e) && !e.closest("label")?.contains(top) && /fixed|sticky|absolute/.test(getComputedStyle(top).position));
  const order = [...document.querySelectorAll("*")].indexOf(e);
  return {
    what: e.outerHTML.slice(0, 90), order, covered, ringed: ringed || marked,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    top: box.top + scrollY, left: box.left, right: box.right, bottom: box.bottom + scrollY, drawn,
    parts: e instanceof HTMLInputElement && e.type === "date",
    part: ["header", ".side", ".toc", ".pager", "footer"].find((s) => e.closest(s)) ?? "main",
  };
}

/** Lets the browser scroll to what has the focus. @param {import("@playwright/test").Page} page */
const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const [width, height, colorScheme] of /** @type {const} */ ([[1280, 800, "light"], [360, 640, "dark"]])) {
  for (const lang of languages) test(`every stop is seen and in order, ${width} px, ${colorScheme}, ${lang}`, async ({ page, go }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    for (const name of Object.values(templates()).flat().filter((name) => name.startsWith(lang + "/") || (lang === "ja" && !name.includes("/")))) {
      await go(name);
      expect(await page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count(), name).toBe(0);
      /** @type {ReturnType<typeof stop>} */
      let before = null;
      let first = -1;
      let met = 0;
      for (; met < 400; met++) {
        await page.keyboard.press("Tab");
        await settle(page);
        const here = await page.evaluate(stop);
        if (!here || here.order === first) break; // out of the page, or around to its first stop
        if (first < 0) first = here.order;
        expect(here, `${name}: ${here.what}`).toMatchObject({ seen: true, covered: false });
        expect(here.ringed, `${name}: no ring: ${here.what}`).toBe(true);
        if (before) {
          const within = here.parts && here.order === before.order; // year, month, day and calendar of one field
          if (!within) expect(here.order, `${name}: ${here.what} comes after ${before.what}`).toBeGreaterThan(before.order);
          // Down, or in the same lines to the right, or on into a part or column beside.
          const onward = here.bottom > before.top || here.left >= before.right || here.part !== before.part || here.drawn || before.drawn;
          expect(onward, `${name}: ${here.what} is drawn above ${before.what}`).toBe(true);
        }
        before = here;
      }
      expect(met, name).toBeGreaterThan(3);
      expect(met, name).toBeLessThan(400);
      // Back by the same way: what sticks to the top must not cover it either.
      for (let i = 0; i < Math.min(met - 1, 40); i++) {
        await page.keyboard.press("Shift+Tab");
        await settle(page);
        const here = await page.evaluate(stop);
        if (!here) break;
        expect(here, `${name}, back: ${here.what}`).toMatchObject({ seen: true, covered: false });
      }
    }
  });
}
