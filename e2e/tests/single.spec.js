// The single file of a procedure: moved out of the site, as by mail, it works
// alone, with scripts and without.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect } from "@playwright/test";
import { clearAll } from "./answers.js";
import { checks, languages, runFolder, siteFolder } from "./places.js";

/**
 * open: opens a copy of a single file alone in a folder, and watches that it
 * asks for nothing and breaks no policy.
 * @type {import("@playwright/test").TestType<
 *   import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & {open: (lang: string, flow: string) => Promise<void>},
 *   import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>}
 */
const test = base.extend(/** @type {any} */ ({
  open: async ({ page }, use) => {
    const folder = mkdtempSync(path.join(runFolder, "mail-"));
    /** @type {string[]} */
    const complaints = [];
    let address = "";
    page.on("request", (r) => {
      if (r.url() !== address && !r.url().startsWith("data:")) complaints.push("request: " + r.url());
    });
    page.on("console", (m) => {
      if (m.type() === "error" || m.type() === "warning") complaints.push("console: " + m.text());
    });
    page.on("pageerror", (e) => complaints.push("error: " + e.message));
    await use(async (lang, flow) => {
      const file = path.join(folder, `${flow}-${lang}.html`);
      copyFileSync(path.join(siteFolder, lang, flow, "single.html"), file);
      address = pathToFileURL(file).href;
      await page.goto(address);
    });
    expect(complaints).toEqual([]);
    rmSync(folder, { recursive: true });
  },
}));

for (const lang of languages) {
  test(`each procedure comes to each verdict in its file, ${lang}`, async ({ page, open }) => {
    test.setTimeout(180_000);
    expect(checks().length).toBeGreaterThanOrEqual(3);
    for (const flow of checks()) {
      await open(lang, flow);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Noto Sans");
      const names = new Set(await page.locator("form[data-check] input").evaluateAll((all) => all.map((e) => e.getAttribute("name"))));
      for (const [value, verdict] of [["met", "ready"], ["not-met", "not-ready"], ["unknown", "unknown"]]) {
        for (const name of names) await page.locator(`input[name="${name}"][value="${value}"]`).check();
        await page.locator("[data-action=judge]").click();
        await expect(page.locator(`#verdict-title [data-verdict=${verdict}]`)).toBeVisible();
        await expect(page.locator("#verdict-title [data-verdict]:visible")).toHaveCount(1);
        await expect(page.locator("#verdict .disclaimer")).toBeVisible();
      }
      await expect(page.locator(".step.is-current")).toHaveCount(1); // the way is shown in the steps above
      await clearAll(page);
    }
  });

  test(`its links stay inside, ${lang}`, async ({ page, open }) => {
    for (const flow of checks()) {
      await open(lang, flow);
      const ids = await page.evaluate(() => Array.from(document.querySelectorAll("[id]"), (e) => e.id));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i), flow).toEqual([]);
      const links = await page.evaluate(() => Array.from(document.querySelectorAll("a[href]"), (a) => a.getAttribute("href") ?? ""));
      expect(links.length).toBeGreaterThan(20);
      for (const href of links) expect(ids, `${flow}: ${href}`).toContain(decodeURIComponent(href.slice(1)));
      await page.locator("main .cite-link:visible").first().click();
      await expect(page.locator(":target")).toBeInViewport();
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it is a sheet to tick, on the screen and on paper", async ({ page, open }) => {
    for (const lang of languages) {
      await open(lang, "join");
      await page.locator("form[data-check] input").first().check();
      await expect(page.locator("[data-action=judge]")).toBeHidden();
      await expect(page.locator(".check-rule")).toBeVisible();
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("form[data-check] input").first()).toBeVisible();
      await expect(page.locator(".print-address")).toBeVisible();
      await page.emulateMedia({ media: null });
    }
  });
});
