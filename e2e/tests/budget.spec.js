// What a page weighs: all that the browser asks for when it opens the page for
// the first time, as it travels compressed by gzip, with its headers.
import { statSync } from "node:fs";
import path from "node:path";
import { test, expect } from "./fixtures.js";
import { siteFolder, templates } from "./places.js";
import { serve } from "./server.js";

/** The most that a page of each template may be, in bytes and requests. */
const prose = { all: 16_000, script: 3_000, requests: 4 };
const procedure = { ...prose, all: 40_000 };
const check = { ...procedure, script: 12_000 };
const whole = { ...check, all: 150_000 }; // all pages of a language in one
/** @type {Record<string, typeof prose>} */
const budgets = { print: whole, home: procedure, topic: prose, procedure, question: prose, outcome: prose, check, plan: check, 404: { all: 5_000, script: 0, requests: 1 } };

test("no page is heavier than its budget", async ({ browser }) => {
  const server = await serve(siteFolder, { compress: true });
  /** @type {string[]} */
  const over = [];
  for (const [template, names] of Object.entries(templates())) {
    const budget = budgets[template] ?? procedure;
    for (const name of names) {
      const context = await browser.newContext(); // nothing kept from the page before
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send("Network.enable");
      /** @type {Map<string, string>} */
      const kinds = new Map();
      let [all, script, requests] = [0, 0, 0];
      const asked = new Set();
      network.on("Network.responseReceived", (e) => {
        kinds.set(e.requestId, e.type);
        asked.add(e.response.url);
      });
      network.on("Network.loadingFinished", (e) => {
        if (!e.encodedDataLength) return; // kept since it was asked for: an icon that is in the page too
        requests++;
        all += e.encodedDataLength;
        if (kinds.get(e.requestId) === "Script") script += e.encodedDataLength;
      });
      await page.goto(server.address + name, { waitUntil: "networkidle" });
      // A browser with a window asks for the icon too.
      const icon = await page.evaluate(() => document.querySelector("link[rel=icon]")?.getAttribute("href"));
      if (icon && !icon.startsWith("data:") && !asked.has(new URL(icon, page.url()).href)) {
        requests++;
        all += statSync(path.join(siteFolder, path.dirname(name), icon)).size;
      }
      await context.close();
      const is = { all, script, requests };
      for (const what of /** @type {const} */ (["all", "script", "requests"])) {
        if (is[what] > budget[what]) over.push(`${name} (${template}): ${what} ${is[what]}, budget ${budget[what]}`);
      }
      expect(requests, name).toBeGreaterThan(0);
      test.info().annotations.push({ type: "weight", description: `${name}: ${JSON.stringify(is)}` });
    }
  }
  server.close();
  expect(over).toEqual([]);
});
