// The Nu HTML checker finds nothing, no warning either, in any page, drawing
// and stylesheet of the site.
import path from "node:path";
import { createRequire } from "node:module";
import { test, expect } from "./fixtures.js";
import { java } from "./machine.js";
import { files, siteFolder } from "./places.js";

const jar = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** What the checker's list of properties is too old for. */
const unknown = /“container(-type)?”|“@container”|“@layer”|“@page”|@bottom|“text-wrap”|“(scroll-|animation-)?timeline(-scope)?”|“auto” is not a “animation” value|\(100cqi|“text-spacing-trim”|“word-break”/;

/**
 * What the checker says of files of the site. It asks the server for pages: by
 * the address it knows what their policy lets in.
 * @param {string} site address or folder, with its end @param {string[]} names @param {string[]} options
 */
async function messages(site, names, ...options) {
  expect(names.length).toBeGreaterThan(0);
  const output = await java(["-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--format", "json", ...options, ...names.map((name) => site + name)]);
  /** @type {{messages: {type: string, subType?: string, url: string, message: string, extract?: string}[]}} */
  const said = JSON.parse(output);
  return said.messages.map((m) => `${m.url.split(site).at(-1)}: ${m.subType ?? m.type}: ${m.message} ${m.extract ?? ""}`);
}

test("the Nu HTML checker finds nothing in pages", async ({ site }) => {
  // A file to keep has its style in itself.
  expect((await messages(site, files(".html"))).filter((m) => !(m.includes("CSS: ") && unknown.test(m)))).toEqual([]);
});

test("the Nu HTML checker finds nothing in drawings", async () => {
  expect(await messages(siteFolder + path.sep, files(".svg"), "--svg")).toEqual([]);
});

test("the Nu HTML checker finds nothing in stylesheets", async ({ site }) => {
  expect((await messages(site, files(".css"), "--css")).filter((m) => !unknown.test(m))).toEqual([]);
});
