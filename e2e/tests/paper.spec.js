// Each template on A4: no page without text, no more pages than its text needs,
// no drawing cut through by the end of a page, and the notice and the addresses
// of links on paper.
import { test, expect } from "./fixtures.js";
import { typeSizes } from "./paper.js";
import { templates } from "./places.js";

for (const lang of ["ja", "en"]) {
  test(`each template prints on a sane number of pages, ${lang}`, async ({ page, go }) => {
    for (const [template, names] of Object.entries(templates())) {
      for (const name of names.filter((p) => p.startsWith(`${lang}/`) || (lang === "ja" && !p.includes("/")))) {
        await go(name);
        await page.emulateMedia({ media: "print" });
        const [letters, drawings, begun] = await page.evaluate(() => [
          document.body.innerText.length,
          document.querySelectorAll(".chart-print, .chart-scroll > svg").length,
          [...document.querySelectorAll("main *")].filter((e) => getComputedStyle(e).breakBefore === "page").length,
        ]);
        await page.emulateMedia({ media: null });
        const sheets = typeSizes(await page.pdf({ format: "A4", preferCSSPageSize: true }));
        for (const [i, sizes] of sheets.entries()) expect(sizes.size, `${name}: page ${i + 1} is empty`).toBeGreaterThan(0);
        // A page of A4 holds some 1,000 letters of Japanese or 2,500 of English, lists and tables half of it.
        // A part that begins on a page of its own leaves half of the one before.
        const most = 2 + drawings + Math.ceil(begun / 2) + Math.ceil(letters / (lang === "ja" ? 450 : 1000));
        expect(sheets.length, `${name} (${template}), ${letters} letters, ${drawings} drawings`).toBeLessThanOrEqual(most);
      }
    }
  });
}

test("paper shows what it came from and hides what only a screen can use", async ({ page, go }) => {
  await page.emulateMedia({ media: "print" });
  for (const name of Object.values(templates()).flat().filter((p) => p.includes("/"))) {
    await go(name);
    await expect(page.locator("nav:not(.stepnav, .contents):visible, button:visible, summary:visible, .skip:visible"), name).toHaveCount(0);
    // The whole document says both on its cover, a file to keep below its title.
    expect(await page.locator(":is(.print-address, .cover, .single-note):visible").count(), `${name}: where it came from`).toBeGreaterThan(0);
    expect(await page.locator(":is(.unofficial, .cover-mark):visible").count(), `${name}: that it is unofficial`).toBeGreaterThan(0);
    const coloured = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(coloured, name).toBe("rgb(0, 0, 0)");
  }
});

test("no drawing is cut by the end of a page", async ({ page, go }) => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 672, height: 1005 }); // what A4 leaves between its margins
  for (const name of Object.values(templates()).flat()) {
    await go(name);
    for (const drawing of await page.locator(":is(.chart-scroll, .chart-print):visible").all()) {
      await expect(drawing, name).toHaveCSS("break-inside", "avoid");
      expect((await drawing.boundingBox())?.height, name).toBeLessThanOrEqual(1005);
    }
  }
});
