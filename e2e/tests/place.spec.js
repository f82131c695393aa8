// Where the reader is on a page: the table of contents follows, and a button
// beside each heading copies the address of that place.
import { test, expect } from "./fixtures.js";

const name = "ja/about.html";
const contents = ".toc a[aria-current=location]";

/** @param {import("@playwright/test").Page} page */
const headings = (page) => page.locator(".content > h2[id]");

test("the table of contents follows the reader, and stays in the window", async ({ page, go }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await go(name);
  await expect(page.locator(contents)).toHaveCount(0);
  const count = await headings(page).count();
  expect(count).toBeGreaterThan(3);
  for (let i = 0; i < count; i++) {
    const heading = headings(page).nth(i);
    const id = await heading.evaluate((h) => (h.scrollIntoView({ block: "start" }), h.id));
    const last = await page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 2);
    if (last) break;
    await expect(page.locator(contents)).toHaveAttribute("href", `#${id}`);
    await expect(page.locator(contents)).toBeInViewport();
  }
  await page.keyboard.press("End");
  await expect(page.locator(contents)).toHaveAttribute("href", await page.locator(".toc a").last().evaluate((a) => a.getAttribute("href") ?? ""));
  await page.locator(".to-top a").click();
  await expect(page.locator(contents)).toHaveCount(0);
});

test("a button beside a heading copies the address of the place and says so", async ({ page, go, context, way }) => {
  if (way === "served") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await go(name);
  const count = await headings(page).count();
  const heading = headings(page).nth(2);
  const id = await heading.getAttribute("id");
  const words = await heading.innerText();
  await expect(page.locator(".anchor")).toHaveCount(count + (await page.locator(".content > h3[id]").count()));
  await expect(page.getByRole("heading", { name: words.trim(), exact: true })).toHaveCount(1); // its name is its words alone
  const button = heading.getByRole("button", { name: `リンクをコピー： ${words.trim()}` });
  const box = await button.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await button.focus();
  await expect(button).toHaveCSS("opacity", "1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "リンク" })).toHaveText(/^リンクをコピーしました$/);
  expect(page.url()).toMatch(new RegExp(`${name}#${id}$`));
  if (way === "served") expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("where nothing may be copied, the address bar shows the place", async ({ page, go }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await go(name);
  const heading = headings(page).first();
  await heading.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "リンク" })).toHaveText("アドレス欄に、この場所へのリンクを表示しました");
  expect(page.url()).toContain(`#${await heading.getAttribute("id")}`);
});

test("what the script adds moves nothing", async ({ browser, site }) => {
  /** @type {number[][]} */
  const places = [];
  for (const javaScriptEnabled of [true, false]) {
    for (const width of [320, 1280]) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(site + name);
      places.push(await page.locator("h1, h2, h3, p, li").evaluateAll((all) => all.filter((e) => !e.matches(".told")).map((e) => Math.round(e.getBoundingClientRect().top))));
      await context.close();
    }
  }
  expect(places[0]).toEqual(places[2]);
  expect(places[1]).toEqual(places[3]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the table of contents is a list of links, and no button promises anything", async ({ page, go }) => {
    await go(name);
    await expect(page.locator(".anchor, .told, .toc [aria-current]")).toHaveCount(0);
    await page.locator(".toc a").nth(2).click();
    expect(page.url()).toContain("#");
  });
});
