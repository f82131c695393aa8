// What the tests need of the machine; a missing part says how to install it.
import { existsSync } from "node:fs";
import { spawn } from "node:child_process";

/** The Chromium of the system; CHROMIUM names another. @returns {string} */
export function chromium() {
  const path = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(path)) {
    throw new Error(`There is no Chromium at ${path}. Install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM.`);
  }
  return path;
}

/** Runs Java and returns what it printed. @param {string[]} args @returns {Promise<string>} */
export async function java(args) {
  // Not spawnSync: what runs may ask the tests' own server.
  const run = spawn("java", args);
  let output = "";
  run.stdout.on("data", (b) => (output += b));
  run.stderr.on("data", (b) => (output += b));
  await new Promise((done, fail) => {
    run.on("close", done);
    run.on("error", (e) => fail(new Error(`Java does not run (${e.message}). Install it: apt-get install default-jre-headless`)));
  });
  return output;
}
