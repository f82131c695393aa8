// The browser as every test gets it: a way to the site, and a watch over what
// a page must never do.
import { test as base, expect } from "@playwright/test";
import { pathToFileURL } from "node:url";
import { chartsFolder, hallFolder, siteFolder } from "./places.js";
import { serve } from "./server.js";

export { expect };

/**
 * way: "served" (from a folder below the host, with a policy header) or "file";
 * site: address of the site's folder, with a slash at its end; charts: that of
 * the site of e2e/site, hall: of the example; go: opens a page of the site by its
 * path, one of e2e/site below "charts/", one of the example below "hall/"; watch: what the page did that it must not.
 * @type {import("@playwright/test").TestType<
 *   import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & {way: string, site: string, charts: string, hall: string, go: (path: string) => Promise<void>, watch: string[]},
 *   import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions & {server: string, chartsServer: string, hallServer: string}>}
 */
export const test = base.extend(/** @type {any} */ ({
  way: ["served", { option: true }],
  server: [
    async ({}, use) => {
      const server = await serve(siteFolder);
      await use(server.address);
      server.close();
    },
    { scope: "worker" },
  ],
  chartsServer: [
    async ({}, use) => {
      const server = await serve(chartsFolder);
      await use(server.address);
      server.close();
    },
    { scope: "worker" },
  ],
  hallServer: [
    async ({}, use) => {
      const server = await serve(hallFolder);
      await use(server.address);
      server.close();
    },
    { scope: "worker" },
  ],
  hall: async ({ way, hallServer }, use) => {
    await use(way === "file" ? pathToFileURL(hallFolder).href + "/" : hallServer);
  },
  charts: async ({ way, chartsServer }, use) => {
    await use(way === "file" ? pathToFileURL(chartsFolder).href + "/" : chartsServer);
  },
  site: async ({ way, server }, use) => {
    await use(way === "file" ? pathToFileURL(siteFolder).href + "/" : server);
  },
  go: async ({ page, site, charts, hall }, use) => {
    await use(async (name) => {
      const other = Object.entries({ "charts/": charts, "hall/": hall }).find(([below]) => name.startsWith(below));
      await page.goto(other ? other[1] + name.slice(other[0].length) : site + name);
    });
  },
  // Fails a test whose page asked for anything outside the site's folder, broke
  // its policy, stored anything, or complained on the console. A test that
  // means a complaint to happen empties the list.
  watch: [
    async ({ page, site, charts, hall }, use) => {
      /** @type {string[]} */
      const complaints = [];
      await page.addInitScript(tell);
      page.on("request", (r) => {
        if (![site, charts, hall].some((own) => r.url().startsWith(own))) complaints.push("request outside the site: " + r.url());
      });
      page.on("requestfailed", (r) => {
        const why = r.failure()?.errorText;
        // A page that is left while its last files come has nothing wrong with it.
        if (why !== "net::ERR_ABORTED") complaints.push(`request failed: ${r.url()} ${why}`);
      });
      page.on("response", (r) => {
        if (r.status() >= 400) complaints.push(`status ${r.status()}: ${r.url()}`);
      });
      page.on("console", (m) => {
        if (m.type() === "error" || m.type() === "warning") complaints.push(`console: ${m.text()}`);
      });
      page.on("pageerror", (e) => complaints.push("error: " + e.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
}));

/** Runs in every page before its scripts: puts on the console what would else go by in silence. */
function tell() {
  document.addEventListener("securitypolicyviolation", (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
  /** Makes a call complain, then do what it did. @param {any} owner @param {string} name */
  const complain = (owner, name) => {
    const original = owner?.[name];
    if (typeof original !== "function") return;
    owner[name] = function (/** @type {any[]} */ ...given) {
      console.error(`${name} was used`);
      return original.apply(this, given);
    };
  };
  for (const name of ["setItem", "removeItem", "clear"]) complain(Storage.prototype, name);
  complain(IDBFactory.prototype, "open");
  complain(globalThis, "fetch");
  complain(XMLHttpRequest.prototype, "open");
  complain(Navigator.prototype, "sendBeacon");
  for (const name of ["CacheStorage", "ServiceWorkerContainer", "CookieStore"]) {
    const owner = /** @type {any} */ (globalThis)[name]?.prototype;
    for (const call of ["open", "register", "set"]) complain(owner, call);
  }
  const cookie = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Document.prototype, "cookie"));
  Object.defineProperty(document, "cookie", { ...cookie, set: () => console.error("a cookie was set") });
}
