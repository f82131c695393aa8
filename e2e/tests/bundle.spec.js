// The archive for transfer: unpacked and checked by the usual programs, it
// opens from the page at its top.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test, expect } from "@playwright/test";
import { command, languages, root, runFolder } from "./places.js";

test("the archive unpacks, is whole, and opens from its first page", async ({ page }) => {
  const folder = mkdtempSync(path.join(runFolder, "bundle-"));
  execFileSync(command, ["build", "--bundle", "--lang", "en", "--destination", path.join(folder, "guide")], { cwd: root });
  /** @param {string} dir @param {string} name @param {string[]} args */
  const run = (dir, name, ...args) => execFileSync(name, args, { cwd: dir, encoding: "utf8" });
  expect(run(folder, "sha256sum", "-c", "guide.zip.sha256")).toBe("guide.zip: OK\n");
  const out = path.join(folder, "received", "資料");
  mkdirSync(out, { recursive: true });
  run(folder, "unzip", "-q", "guide.zip", "-d", out);
  expect(readdirSync(out).sort()).toEqual(["SHA256SUMS", "START.html", "site"]);
  const checked = run(out, "sha256sum", "--strict", "-c", "SHA256SUMS").trim().split("\n");
  expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);
  expect(run(out, "find", ".", "-type", "f").trim().split("\n").length).toBe(checked.length + 1);

  /** @type {string[]} */
  const complaints = [];
  page.on("requestfailed", (r) => complaints.push("request failed: " + r.url()));
  page.on("console", (m) => complaints.push("console: " + m.text()));
  const start = pathToFileURL(path.join(out, "START.html")).href;
  for (const [i, lang] of languages.entries()) {
    await page.goto(start);
    expect(await page.locator("section").count()).toBe(languages.length);
    await page.locator("a.open").nth(i).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px"); // the style is there
    await page.locator(".content a[href]").first().click();
    await expect(page.locator("h1")).toBeVisible();
    await page.waitForLoadState("networkidle"); // a page that is left earlier drops what is still to come
    await page.goto(start);
    await page.locator(`section[lang=${lang}] li a`).first().click();
    expect(page.url()).toContain("/single.html");
    await expect(page.locator("h1")).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(complaints).toEqual([]);
  rmSync(folder, { recursive: true });
});
