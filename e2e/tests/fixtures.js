// The browser as every test gets it: a way to the site, and a watch over what
// a page must never do.
import { test as base, expect } from "@playwright/test";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { siteFolder } from "./places.js";

export { expect };

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".pdf": "application/pdf" };

/** Serves the built site as any web server does, with no more than types. */
async function serveFolder() {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).replace(/\/$/, "/index.html");
    if (name === "/favicon.ico") return void response.writeHead(204).end(); // asked for by a drawing on its own
    try {
      const body = await readFile(path.join(siteFolder, path.normalize(name)));
      response.writeHead(200, { "Content-Type": types[/** @type {keyof typeof types} */ (path.extname(name))] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": types[".html"] });
      response.end(await readFile(path.join(siteFolder, "404.html")));
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  return server;
}

/**
 * way: "served" or "file"; base: address of the site's folder, with a slash at
 * its end; go: opens a page of the site by its path.
 * @type {import("@playwright/test").TestType<
 *   import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & {way: string, site: string, go: (path: string) => Promise<void>, watch: void},
 *   import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions & {server: string}>}
 */
export const test = base.extend(/** @type {any} */ ({
  way: ["served", { option: true }],
  server: [
    async ({}, use) => {
      const server = await serveFolder();
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      await use(`http://127.0.0.1:${address.port}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  site: async ({ way, server }, use) => {
    await use(way === "file" ? pathToFileURL(siteFolder).href + "/" : server);
  },
  go: async ({ page, site }, use) => {
    await use(async (name) => {
      await page.goto(site + name);
    });
  },
  // Fails a test whose page asked for anything outside the site's folder, or
  // complained on the console.
  watch: [
    async ({ page, site }, use) => {
      /** @type {string[]} */
      const complaints = [];
      page.on("request", (r) => {
        if (!r.url().startsWith(site)) complaints.push("request outside the site: " + r.url());
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
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
}));
