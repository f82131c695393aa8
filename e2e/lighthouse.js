// Prints what Lighthouse finds, for a phone, on a page of each template: the
// median of five runs each.
//
//	npm run lighthouse
import { rmSync } from "node:fs";
import build from "./tests/build.js";
import { prepare } from "./tests/lighthouse.js";
import { runFolder, templates } from "./tests/places.js";

const runs = 5;
const categories = ["performance", "accessibility", "best-practices", "seo"];

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

build();
const { look, end } = await prepare();
try {
  console.log(`median of ${runs} runs`.padEnd(44), "perf. / acc. / best / SEO   largest paint");
  for (const [template, [name]] of Object.entries(templates())) {
    if (template === "404") continue;
    const found = [];
    for (let i = 0; i < runs; i++) found.push(await look(name, categories));
    const scores = categories.map((c) => Math.round(median(found.map((f) => f.categories[c].score ?? 0)) * 100));
    const paint = median(found.map((f) => f.audits["largest-contentful-paint"].numericValue ?? NaN));
    console.log(`${template}: ${name}`.padEnd(44), `${scores.join(" / ")}   ${(paint / 1000).toFixed(2)} s`);
  }
} finally {
  end();
  rmSync(runFolder, { recursive: true, force: true });
}
