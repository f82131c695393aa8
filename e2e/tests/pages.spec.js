// Every page: it loads without a complaint (fixtures.js), is named, and is in
// the language that it says.
import { test, expect } from "./fixtures.js";
import { pages } from "./places.js";

test("every page opens without a complaint and is named", async ({ page, go }) => {
  test.setTimeout(300_000);
  /** @type {Map<string, string>} */
  const titles = new Map();
  for (const name of pages()) {
    await go(name);
    const title = await page.title();
    const lang = name.includes("/") ? name.split("/")[0] : "ja";
    await expect(page.locator("html"), name).toHaveAttribute("lang", lang);
    await expect(page.locator("h1"), name).toHaveCount(1);
    await expect(page.locator("h1"), name).toBeVisible();
    expect(title, name).not.toBe("");
    const twin = titles.get(title);
    if (name !== "index.html" && twin !== "index.html") expect(twin, `${name} has the title of another page`).toBeUndefined();
    titles.set(title, name);
  }
});

test("the home opens at the top of the site's folder", async ({ page, go, site }) => {
  await go("index.html");
  await page.locator(".content a[href]").first().click();
  expect(page.url().startsWith(site + "ja/")).toBe(true);
});
