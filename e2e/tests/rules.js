// The rules of ../rules, brought into the open page.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./places.js";

const folder = path.join(root, "e2e/rules");
const files = readdirSync(folder).filter((name) => name.endsWith(".js")).sort((a, b) => (a === "common.js" ? -1 : b === "common.js" ? 1 : a < b ? -1 : 1));
const text = files.map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");

/**
 * Every rule, or those of some files, that the open page breaks, with what
 * breaks it. The page's policy lets no script in but its own, so the rules come
 * by the debugger.
 * @param {import("@playwright/test").Page} page
 * @param {RegExp} [named] only rules whose names match
 * @returns {Promise<Record<string, string[]>>}
 */
export function broken(page, named = /./) {
  return page.evaluate(`(() => {
    ${text}
    const named = new RegExp(${JSON.stringify(named.source)});
    return Object.fromEntries(Object.entries(rules).filter(([name]) => named.test(name)).map(([name, rule]) => [name, rule().slice(0, 8)]).filter(([, found]) => found.length));
  })()`);
}

/** The rules that are read off the drawn page, at any width. */
export const ofLook = /window|words are cut|lie over|targets|controls|frame of|scrolls by itself/;
