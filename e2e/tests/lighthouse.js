// Lighthouse, on the built site with an address of its own: as a library for
// tests, and for figures of speed as a program (npm run lighthouse).
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { connect } from "puppeteer-core";
import { chromium } from "./machine.js";
import { command, root, runFolder } from "./places.js";
import { serve } from "./server.js";

/**
 * Builds the site as one that is published at an address, serves it there and
 * opens a browser; gives a way to look at pages, and an end.
 */
export async function prepare() {
  const folder = path.join(runFolder, `published-${process.pid}`);
  const [source, site] = [path.join(folder, "source"), path.join(folder, "site")];
  mkdirSync(site, { recursive: true });
  const server = await serve(site, { compress: true, below: "/" });
  for (const name of ["config.toml", "content", "flows"]) cpSync(path.join(root, name), path.join(source, name), { recursive: true });
  const config = readFileSync(path.join(source, "config.toml"), "utf8");
  writeFileSync(path.join(source, "config.toml"), `base_url = "${server.address.replace(/\/$/, "")}"\n${config}`);
  execFileSync(command, ["build", "--lang", "en", "--source", source, "--destination", path.join(folder, "out")], { stdio: "ignore" });
  cpSync(path.join(folder, "out"), site, { recursive: true });
  const chrome = await launch({ chromePath: chromium(), chromeFlags: ["--headless=new", "--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"], logLevel: "silent" });
  const browser = await connect({ browserURL: `http://127.0.0.1:${chrome.port}`, defaultViewport: null });
  return {
    /**
     * Looks at a page as a phone would show it.
     * @param {string} name @param {string[]} categories
     */
    look: async (name, categories) => {
      const page = await browser.newPage();
      await page.setBypassCSP(true); // it asks for robots.txt from within the page, whose policy forbids every connection
      const result = await lighthouse(server.address + name, { output: "json", logLevel: "silent", onlyCategories: categories }, undefined, page);
      await page.close();
      if (!result) throw new Error(`Lighthouse gave nothing for ${name}`);
      if (result.lhr.runtimeError) throw new Error(`${name}: ${result.lhr.runtimeError.message}`);
      return result.lhr;
    },
    end: () => {
      void browser.disconnect();
      chrome.kill();
      server.close();
    },
  };
}
