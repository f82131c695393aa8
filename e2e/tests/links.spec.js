// Every link of every page leads to a file and a place that are there, below a
// folder of a host and from a folder of a disk.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { pages, siteFolder } from "./places.js";

/** @type {Map<string, Set<string>>} */
const known = new Map();

/** The ids of a page of the site. @param {string} name */
function ids(name) {
  const html = readFileSync(path.join(siteFolder, name), "utf8");
  return new Set([...html.matchAll(/\sid=(?:"([^"]+)"|([^\s">]+))/g)].map((m) => m[1] ?? m[2]));
}

test("every link of every page leads somewhere", async ({ page, go, site }) => {
  /** @type {string[]} */
  const dead = [];
  let count = 0;
  for (const name of pages()) {
    if (name === "404.html") continue; // shown at any address, it begins at the host's root
    await go(name);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), `${name}: its style`).toBe("0px");
    const addresses = await page.locator("[href], [src]").evaluateAll((all) => all.map((e) => new URL(e.getAttribute("href") ?? e.getAttribute("src") ?? "", document.baseURI).href));
    for (const address of new Set(addresses)) {
      count++;
      if (/^(mailto|tel|data):/.test(address) || (/^https?:/.test(address) && new URL(address).host !== new URL(site).host)) continue;
      const [file, place] = address.split("#");
      const at = file.startsWith(site) ? decodeURIComponent(file.slice(site.length)) : "";
      if (!at || !existsSync(path.join(siteFolder, at))) dead.push(`${name}: ${address}`);
      else if (place && at.endsWith(".html")) {
        if (!known.has(at)) known.set(at, ids(at));
        if (!known.get(at)?.has(decodeURIComponent(place))) dead.push(`${name}: ${address} (no such place)`);
      }
    }
  }
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});
