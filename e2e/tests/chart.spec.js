// Charts: the keys follow the lines, what belongs together lights up, and the
// way of the answers is shown.
import { clearAll } from "./answers.js";
import { test, expect } from "./fixtures.js";

/** @param {import("@playwright/test").Page} page */
const step = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-step"));

/** @param {import("@playwright/test").Page} page @param {string} state */
const steps = (page, state) =>
  page.evaluate((s) => Array.from(document.querySelectorAll(`.chart-scroll .node.${s}`), (n) => n.getAttribute("data-step")), state);

test("arrow keys follow the lines", async ({ page, go }) => {
  await go("ja/join.html");
  await page.locator(".chart-scroll .node[data-step=start]").focus();
  await page.keyboard.press("ArrowDown");
  expect(await step(page)).toBe("ask-prospect");
  expect(await steps(page, "is-in")).toEqual(["start"]);
  expect(await steps(page, "is-out")).toEqual(["ask-facility", "no-prospect"]);
  await page.keyboard.press("ArrowDown");
  expect(await step(page)).toBe("ask-facility");
  await page.keyboard.press("ArrowRight");
  expect(await step(page)).toBe("no-facility");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  expect(await step(page)).toBe("ask-prospect");
  await expect(page.locator(".chart-scroll .node[data-step=ask-prospect]")).toBeInViewport();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  expect(await steps(page, "is-in")).toEqual([]);
});

test("the pointer lights what leads in and out", async ({ page, go }) => {
  await go("en/use-staff.html");
  await page.locator(".chart-scroll .node[data-step=ask-contract]").hover();
  expect(await steps(page, "is-in")).toEqual(["ask-terminal"]);
  expect(await steps(page, "is-out")).toEqual(["ask-agreement", "no-contract"]);
});

test("every box and answer leads to its step in words", async ({ page, go }) => {
  await go("ja/use-company.html");
  for (const link of await page.locator(".chart-scroll a").all()) {
    const id = (await link.getAttribute("href"))?.slice(1) ?? "";
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    const name = (await link.getAttribute("aria-label")) ?? (await link.textContent()) ?? "";
    expect(name.trim()).not.toBe("");
  }
});

test("a framed box leads to the procedure that it stands for", async ({ page, go, charts }) => {
  await go("charts/ja/event.html");
  await page.locator(".chart-scroll .node.predefined[data-step=stalls]").click();
  await expect(page).toHaveURL(charts + "ja/stall.html");
  await page.goBack();
  await page.locator(".chart-scroll .node[data-step=fill-in]").click();
  await expect(page).toHaveURL(/event\.html#step-fill-in$/);
});

test("the self-check shows the way of the answers", async ({ page, go }) => {
  await go("ja/join/check.html");
  expect(await steps(page, "is-current")).toEqual([]);
  await page.locator('input[name="prospect"][value=met]').check();
  expect(await steps(page, "is-passed")).toEqual(["start", "ask-prospect"]);
  expect(await steps(page, "is-current")).toEqual(["ask-facility"]);
  await expect(page.locator('.steps [aria-current="step"]')).toHaveAttribute("data-step", "ask-facility");
  await page.locator('input[name="facility"][value=not-met]').check();
  expect(await steps(page, "is-current")).toEqual(["no-facility"]);
  await clearAll(page);
  expect(await steps(page, "is-current")).toEqual([]);
});

test("links within the self-check keep the answers; going back does not bring them again", async ({ page, go }) => {
  await go("ja/join/check.html");
  await page.locator('input[name="prospect"][value=met]').check();
  await page.locator("svg.chart .node[data-step=ask-site]").click();
  await page.locator('.steps a[href="#q-site"]').click();
  expect(new URL(page.url()).hash).toBe("#q-site");
  await expect(page.locator("input:checked")).toHaveCount(1);
  page.once("dialog", (d) => d.accept());
  await page.locator(".crumbs a").first().click();
  await expect(page.locator("form[data-check]")).toHaveCount(0);
  for (let i = 0; i < 4 && !page.url().includes("check.html"); i++) await page.goBack();
  await expect(page.locator("form[data-check]")).toBeVisible();
  await expect(page.locator("input:checked")).toHaveCount(0);
});

test("the language link remembers where one was reading", async ({ page, go }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await go("ja/join.html");
  await page.evaluate(() => document.querySelectorAll(".content > h2[id]")[2].scrollIntoView({ behavior: "instant" }));
  await page.waitForTimeout(1000); // one rests to read
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await page.locator(".languages a[data-language]").click();
  await page.waitForURL(/\/en\/join\.html/); // until it is all there
  const third = await page.evaluate(() => document.querySelectorAll(".content > h2[id]")[2].id);
  expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(third);
});
