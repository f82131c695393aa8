// Accepts the pictures that the last run took and found changed, all or those
// whose names begin with a word of the command line.
//
//	npm run pictures && npm run accept [-- NAME ...]
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { gone, kept, noticed, results, taken } from "./tests/pictures.js";

const names = process.argv.slice(2);
const asked = (/** @type {string} */ name) => !names.length || names.some((n) => name.startsWith(n));
if (!results().length) {
  console.error("There are no pictures yet: npm run pictures takes them.");
  process.exit(1);
}
mkdirSync(kept, { recursive: true });
for (const { name, share } of results()) {
  const to = path.join(kept, `${name}.webp`);
  if (!asked(name) || (share <= noticed && existsSync(to))) continue;
  copyFileSync(path.join(taken, `${name}.new.webp`), to);
  console.log(`accepted ${name}`);
}
for (const file of gone().filter(asked)) {
  rmSync(path.join(kept, file));
  console.log(`removed ${file}, of a page that is gone`);
}
