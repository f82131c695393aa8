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
export const command = path.join(runFolder, "shirube" + (process.platform === "win32" ? ".exe" : ""));

export const languages = ["ja", "en"];

/** Every page of the built site, by path; read when a test runs, after the build. */
export function pages() {
  const manifest = JSON.parse(readFileSync(path.join(siteFolder, ".shirube.json"), "utf8"));
  return Object.keys(manifest.files).filter((name) => name.endsWith(".html"));
}

/** The flows that have a self-check, as ids. */
export function checks() {
  return pages()
    .filter((p) => p.startsWith("ja/") && p.endsWith("/check.html"))
    .map((p) => p.slice("ja/".length, -"/check.html".length));
}
