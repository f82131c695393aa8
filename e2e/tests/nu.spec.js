// The Nu HTML checker finds no error on any page.
import path from "node:path";
import { createRequire } from "node:module";
import { test, expect } from "./fixtures.js";
import { pages, siteFolder } from "./places.js";
import { java } from "./machine.js";

test("the Nu HTML checker finds no error", async () => {
  test.setTimeout(300_000);
  const jar = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  const files = pages().map((name) => path.join(siteFolder, name));
  expect(files.length).toBeGreaterThan(50);
  const { status, output } = java(["-Xss4m", "-jar", jar, "--errors-only", ...files]);
  expect(output.replaceAll(siteFolder, "").split("\n").filter(Boolean)).toEqual([]);
  expect(status).toBe(0);
});
