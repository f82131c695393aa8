// The record keeps the rules of every page in the states that only a reader
// brings about: filled in, in two languages, opened, refused.
import { input } from "./answers.js";
import { test, expect } from "./fixtures.js";
import { broken } from "./rules.js";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`a record that is filled in keeps the rules, ${colorScheme}`, async ({ page, go }, info) => {
    await page.emulateMedia({ colorScheme });
    await go("ja/join/check.html");
    for (const [name, value] of [["prospect", "met"], ["facility", "not-met"], ["site", "unknown"]]) await input(page, name, value).check();
    await page.locator("[data-action=judge]").click();
    await page.locator(".record-language select").selectOption("en");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-action=save]").click()]);
    const file = info.outputPath("record.json");
    await download.saveAs(file);
    page.on("dialog", (d) => d.accept());
    const choose = page.locator(".record input[type=file]");
    for (const [name, act] of /** @type {[string, () => Promise<void>][]} */ ([
      ["filled", async () => {}],
      ["opened", async () => {
        await choose.setInputFiles(file);
        await expect(page.locator("[data-opened]")).toBeVisible();
      }],
      ["refused", async () => {
        await choose.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
        await expect(page.locator("[data-refused]:visible")).toHaveCount(1);
        await page.locator(".privacy-why summary").click();
      }],
    ])) {
      await act();
      for (const width of [1280, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await broken(page, /./), `${name} at ${width} px`).toEqual({});
      }
    }
  });
}
