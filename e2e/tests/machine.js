// What the tests need of the machine; a missing part says how to install it.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

/** The Chromium of the system; CHROMIUM names another. @returns {string} */
export function chromium() {
  const path = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(path)) {
    throw new Error(`There is no Chromium at ${path}. Install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.`);
  }
  return path;
}

/** Runs Java and returns what it printed. @param {string[]} args */
export function java(args) {
  const run = spawnSync("java", args, { encoding: "utf8", maxBuffer: 64 << 20 });
  if (run.error) {
    throw new Error(`Java does not run (${run.error.message}). Install it: apt-get install default-jre-headless`);
  }
  return { status: run.status, output: run.stdout + run.stderr };
}
