// Where things are, and what the built site holds.
import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

export const root = path.resolve(here, "../..");

/**
 * A folder of this run's own, so that two runs at once don't disturb each
 * other; workers inherit it by the environment. remove.js clears it away.
 */
export const runFolder = (process.env.SHIRUBE_E2E ??= mkdtempSync(path.join(realpathSync(tmpdir()), "shirube-e2e-")));
export const siteFolder = path.join(runFolder, "site");
/** The site of e2e/site, whose charts have everything that one can have; its pages are "charts/ja/event.html". */
export const chartsFolder = path.join(runFolder, "charts");
/** The example of a self-check that asks everything; its pages are "hall/ja/hall.html". */
export const hallFolder = path.join(runFolder, "hall");
export const command = path.join(runFolder, "shirube" + (process.platform === "win32" ? ".exe" : ""));

export const languages = ["ja", "en"];

/** Files of the built site with an ending, by path; read when a test runs, after the build. @param {string} ending */
export function files(ending) {
  const manifest = JSON.parse(readFileSync(path.join(siteFolder, ".shirube.json"), "utf8"));
  return Object.keys(manifest.files).filter((name) => name.endsWith(ending));
}

/** Every page of the built site. */
export const pages = () => files(".html");

/** Pages with ways to others: all but the files that a reader keeps and mails. */
export const linked = () => pages().filter((p) => !p.endsWith("/single.html"));

/** The flows that have a self-check, as ids. */
export function checks() {
  return pages()
    .filter((p) => p.startsWith("ja/") && p.endsWith("/check.html"))
    .map((p) => p.slice("ja/".length, -"/check.html".length));
}

/** Into how many parts tests that go through all pages are cut, so that workers share them. */
export const parts = 4;

/** The nth part of all pages. @param {number} n */
export const part = (n) => pages().filter((_, i) => i % parts === n);

/**
 * One page of each template in each language, by the template's name: the kind
 * of page, and "procedure" for a topic with a chart.
 * @returns {Record<string, string[]>}
 */
export function templates() {
  /** @type {Record<string, string[]>} */
  const found = {};
  const taken = new Set();
  for (const name of pages()) {
    if (name === "index.html") continue; // the home of the first language
    const html = readFileSync(path.join(siteFolder, name), "utf8");
    const kind = /<body class="page page--([\w-]+)/.exec(html)?.[1];
    if (!kind) continue; // an address that moved
    const template = kind === "topic" && /<svg class="?chart"? /.test(html) ? "procedure" : kind;
    const key = `${template} ${name.split("/")[0]}`;
    if (taken.has(key)) continue;
    taken.add(key);
    (found[template] ??= []).push(name);
  }
  return found;
}
