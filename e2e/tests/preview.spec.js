// The preview of `shirube serve`: it reloads what is saved, keeps the place on
// the page, and lays mistakes over the last good site.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { command, root, siteFolder } from "./places.js";

/**
 * A served copy of the site's source.
 * @type {import("@playwright/test").TestType<
 *   import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & {source: string, preview: {url: string, terminal: () => string}},
 *   import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>}
 */
const test = base.extend(/** @type {any} */ ({
  source: async ({}, use) => {
    const folder = mkdtempSync(path.join(path.dirname(siteFolder), "source-"));
    for (const name of ["config.toml", "content", "flows"]) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  preview: async ({ source }, use) => {
    const server = spawn(command, ["serve", "--source", source, "--port", "0", "--no-open", "--lang", "ja"]);
    let said = "";
    server.stdout.on("data", (b) => (said += b));
    server.stderr.on("data", (b) => (said += b));
    await expect.poll(() => said).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? "";
    await use({ url, terminal: () => said });
    server.kill("SIGINT");
    const [code] = server.exitCode === null ? await once(server, "exit") : [server.exitCode];
    expect(code).toBe(0);
  },
}));

/** Changes a file of the source. @param {string} source @param {string} name @param {(text: string) => string} change */
function edit(source, name, change) {
  const file = path.join(source, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

test("a saved page is shown, and the place on it kept", async ({ page, source, preview }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(preview.url + "ja/glossary.html");
  await page.evaluate(() => scrollTo(0, 300));
  edit(source, "content/ja/glossary.md", (text) => text + "\n\n保存した文です。\n");
  await expect(page.getByText("保存した文です。")).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
});

test("a mistake is laid over the last good site until it is mended", async ({ page, source, preview }) => {
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
  await page.goto(preview.url + "ja/join.html");
  const good = readFileSync(path.join(source, "flows/join.toml"), "utf8");
  edit(source, "flows/join.toml", (text) => text.replace('no    = "no-site"', 'no    = "no-sight"'));
  const overlay = page.locator("#shirube-mistakes");
  await expect(overlay.getByRole("alert")).toBeVisible();
  await expect(overlay.locator("pre")).toContainText("flows/join.toml:");
  await expect(overlay.locator("pre")).toContainText("no-site");
  await expect(overlay.locator("pre")).toContainText("^^^^^^^^^^");
  const told = (await overlay.locator("pre").textContent()) ?? "";
  expect(preview.terminal()).toContain(told.trim());
  await expect(page.locator("h1")).toBeVisible(); // the last good site
  await overlay.getByRole("button").click();
  await expect(overlay).toHaveCount(0);
  writeFileSync(path.join(source, "flows/join.toml"), good.replace("加入の流れ", "加入への道"));
  await expect(page.getByText("加入への道").first()).toBeAttached();
  await expect(overlay).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a site that starts with a mistake comes alive when it is mended", async ({ page, source }) => {
  const config = readFileSync(path.join(source, "config.toml"), "utf8");
  writeFileSync(path.join(source, "config.toml"), config.replace("languages", "langages"));
  const server = spawn(command, ["serve", "--source", source, "--port", "0", "--no-open", "--lang", "en"]);
  let said = "";
  server.stdout.on("data", (b) => (said += b));
  try {
    await expect.poll(() => said).toMatch(/http:\S+/);
    await page.goto(/http:\S+/.exec(said)?.[0] ?? "");
    await expect(page.locator("pre")).toContainText('did you mean "languages"?');
    writeFileSync(path.join(source, "config.toml"), config);
    await expect(page.locator("main h1")).toContainText("DSG");
    await expect(page.locator("pre")).toHaveCount(0);
  } finally {
    server.kill("SIGINT");
    await once(server, "exit");
  }
});
