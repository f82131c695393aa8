// Pages in the hands of readers who set up their browser: larger text, wider
// spacing, 400% of zoom, colours of their own, no motion.
import { test, expect } from "./fixtures.js";
import { templates } from "./places.js";
import { broken } from "./rules.js";

const tried = () => Object.values(templates()).flat();

/** @param {import("@playwright/test").Page} page @param {string} css */
async function readersOwn(page, css) {
  await page.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** The override of WCAG 1.4.12. */
const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";
const loses = /window|words are cut|lie over/;

test("wider text spacing loses nothing", async ({ page, go }) => {
  for (const name of tried()) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await go(name);
      await readersOwn(page, spacing);
      expect(await broken(page, loses), `${name} at ${width} px`).toEqual({});
      // Words in a chart stay within the drawing and apart from others.
      const over = await page.locator(".chart-scroll > svg").evaluateAll((all) => all.filter((svg) => svg.checkVisibility()).flatMap((svg) => {
        const sheet = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll(".node text")];
        return texts.filter((t) => {
          const b = t.getBoundingClientRect();
          if (b.left < sheet.left - 1 || b.right > sheet.right + 1) return true;
          return texts.some((o) => {
            if (o.closest(".node") === t.closest(".node")) return false;
            const c = o.getBoundingClientRect();
            return Math.min(b.right, c.right) - Math.max(b.left, c.left) > 1 && Math.min(b.bottom, c.bottom) - Math.max(b.top, c.top) > 1;
          });
        }).map((t) => t.textContent);
      }));
      expect(over, `${name} at ${width} px`).toEqual([]);
    }
  }
});

test("text of 200% loses nothing", async ({ page, go }) => {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.enable");
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const name of tried()) {
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await go(name);
      expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)), name).toBeGreaterThanOrEqual(32);
      expect(await broken(page, loses), `${name} at ${width} px`).toEqual({});
    }
  }
});

test("zoom of 400% leaves one column, and no part stands in the way", async ({ page, go }) => {
  await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024 at 400%
  for (const name of tried()) {
    await go(name);
    expect(await broken(page, loses), name).toEqual({});
    const kept = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && e.checkVisibility() && e.getBoundingClientRect().height > 64).map((e) => e.className));
    expect(kept, `${name}: parts that stay on the screen`).toEqual([]);
  }
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`forced colours keep apart what colours told, ${colorScheme}`, async ({ page, go }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await go("ja/join/check.html");
    const frame = (/** @type {string} */ s) => page.locator(s).first().evaluate((e) => {
      const style = getComputedStyle(e);
      return { border: parseFloat(style.borderTopWidth) * Number(style.borderTopStyle !== "none"), outline: parseFloat(style.outlineWidth) * Number(style.outlineStyle !== "none") };
    });
    const groups = page.locator("fieldset");
    for (const group of await groups.all()) await group.locator("input").first().check();
    expect((await frame(".answer:has(input:checked)")).outline, "a chosen answer").toBeGreaterThan((await frame(".answer:not(:has(input:checked))")).outline);
    expect((await frame(".check-actions button")).border, "a button").toBeGreaterThan(0);
    await page.locator("[data-action=judge]").click();
    await expect(page.locator("#verdict-title")).toBeFocused();
    expect((await frame("#verdict")).border, "a verdict").toBeGreaterThan(0);
    await expect(page.locator("#verdict-title [data-verdict=ready]")).toBeVisible();
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle);
    expect(focus, "the focus").not.toBe("none");
    for (const name of tried()) {
      await go(name);
      expect(await broken(page, /underlined|window/), name).toEqual({});
      const current = page.locator(".nav-list a[aria-current]:visible");
      if (await current.count()) expect((await current.first().evaluate((e) => getComputedStyle(e).outlineStyle)), name).not.toBe("none");
    }
  });
}

test("a number stays with the word that counts: 第8", async ({ page, go }) => {
  await go("ja/join/step/ask-facility.html");
  for (let width = 320; width <= 1280; width += 40) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await page.locator("h1 .ordinal").evaluateAll((all) => all.map((e) => [e.textContent, e.getClientRects().length]));
    expect(lines, `${width} px`).toEqual([["第8", 1]]);
  }
});

test("nothing moves for those who ask for rest", async ({ page, go }) => {
  for (const name of tried()) {
    await go(name);
    const moving = await page.evaluate(() => {
      const slow = (/** @type {string} */ s) => s.split(",").some((t) => parseFloat(t) > 0);
      const found = [...document.querySelectorAll("*")].filter((e) => {
        const style = getComputedStyle(e);
        return (slow(style.transitionDuration) && style.transitionProperty !== "none") || slow(style.animationDuration) || style.scrollBehavior === "smooth";
      });
      return [...found.map((e) => e.className), ...document.getAnimations().map((a) => a.id)];
    });
    expect(moving, name).toEqual([]);
  }
});
