// The evaluator in the browser and the way that it finds through a procedure
// agree with what the build says of every combination of answers, and with
// where the linked question pages lead.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const shirube = vm.runInNewContext(`${file("layouts/assets/js/record/30-verdict.js")}\nshirube;`);
const plain = (value) => JSON.parse(JSON.stringify(value)); // out of the other context

test("every answer to every self-check of the guide, and where it leads", () => {
	const words = { u: "unknown", m: "met", n: "not-met" };
	let cases = 0;
	for (const { flow, check, names, cases: all } of JSON.parse(file("internal/render/testdata/answers.json"))) {
		assert.equal(all.length, 3 ** names.length, flow);
		const indices = (list) => list.map((n) => names.indexOf(n)).join(",") || "-";
		for (const c of all) {
			const letters = c.split(" ", 1)[0];
			const answers = Object.fromEntries([...letters].map((l, i) => [names[i], words[l]]));
			const r = shirube.judge(check, answers);
			const end = plain(shirube.way(check, answers)).at(-1);
			assert.equal(`${letters} ${r.verdict} ${indices(r.notMet)} ${indices(r.unknown)} ${end}`, c, flow);
			cases++;
		}
	}
	assert.ok(cases > 250);
});
