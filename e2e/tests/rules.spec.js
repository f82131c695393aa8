// Every page keeps every rule of ../rules as an office PC shows it, and those on
// what is drawn at 320 px, which is also what 400% of zoom leaves of 1280 px.
// A page of each template keeps them at every width and in dark.
import { test, expect } from "./fixtures.js";
import { part, parts, templates } from "./places.js";
import { broken, ofLook } from "./rules.js";

for (let n = 0; n < parts; n++) {
  test(`every page keeps the rules, part ${n + 1}`, async ({ page, go }) => {
    /** @type {Record<string, Record<string, string[]>>} */
    const found = {};
    for (const name of part(n)) {
      await go(name);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const here = await broken(page, width === 1280 ? /./ : ofLook);
        if (Object.keys(here).length) found[`${name} at ${width} px`] = here;
      }
    }
    expect(found).toEqual({});
  });
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`each template keeps the rules at every width, ${colorScheme}`, async ({ page, go }) => {
    await page.emulateMedia({ colorScheme });
    /** @type {Record<string, Record<string, string[]>>} */
    const found = {};
    for (const name of Object.values(templates()).flat()) {
      await go(name);
      for (const width of [1920, 1024, 768, 640, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const here = await broken(page, ofLook);
        if (Object.keys(here).length) found[`${name} at ${width} px`] = here;
      }
    }
    expect(found).toEqual({});
  });
}
