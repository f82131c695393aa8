// Every page: it loads without a complaint (fixtures.js), is named, and is in
// the language that it says.
import { test, expect } from "./fixtures.js";
import { pages } from "./places.js";

test("every page opens without a complaint and is named", async ({ page, go }) => {
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

test.describe("a browser of another language", () => {
  test.use({ locale: "en-US" });
  test("is led nowhere by itself", async ({ page, go, site }) => {
    for (const name of ["index.html", "ja/join.html"]) {
      await go(name);
      await page.waitForLoadState("networkidle");
      expect(page.url()).toBe(site + name);
      await expect(page.locator("html")).toHaveAttribute("lang", "ja");
    }
  });
});
