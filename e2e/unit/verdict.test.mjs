// The evaluator in the browser agrees with the one that builds the site: both
// are held to the same file of answers and verdicts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const shirube = vm.runInNewContext(`${file("layouts/assets/verdict.js")}\nshirube;`);
const vectors = JSON.parse(file("internal/verdict/testdata/vectors.json"));
const plain = (value) => JSON.parse(JSON.stringify(value)); // out of the other context

test("every verdict of the shared file", () => {
	assert.ok(vectors.length > 100);
	for (const v of vectors) {
		assert.deepEqual(plain(shirube.judge({ ...v, steps: [] }, v.answers)), v.result, `${v.name} ${JSON.stringify(v.answers)}`);
	}
});

const check = {
	requirements: [{ id: "a" }, { id: "b", parts: ["b.x", "b.y"] }],
	ready: { all: ["a", "b"] },
	steps: [
		{ id: "start", next: "ask-a" },
		{ id: "ask-a", asks: "a", answers: { yes: "between", no: "no-a", unsure: "read" } },
		{ id: "between", next: "ask-b" },
		{ id: "ask-b", asks: "b", answers: { yes: "done", no: "no-b" } },
		{ id: "read", next: "ask-a" },
	],
};
const way = (answers) => plain(shirube.way(check, answers));

test("the way stops at the first question that is open", () => {
	assert.deepEqual(way({}), ["start", "ask-a"]);
	assert.deepEqual(way({ a: "unknown", "b.x": "not-met" }), ["start", "ask-a"]);
	assert.deepEqual(way({ a: "met", "b.x": "met" }), ["start", "ask-a", "between", "ask-b"]);
});

test("the way ends at an outcome", () => {
	assert.deepEqual(way({ a: "not-met" }), ["start", "ask-a", "no-a"]);
	assert.deepEqual(way({ a: "met", "b.x": "met", "b.y": "met" }), ["start", "ask-a", "between", "ask-b", "done"]);
	assert.deepEqual(way({ a: "met", "b.y": "not-met" }).at(-1), "no-b");
});

test("a circle and a procedure without steps come to an end", () => {
	const circle = { requirements: [], ready: { all: [] }, steps: [{ id: "x", next: "y" }, { id: "y", next: "x" }] };
	assert.deepEqual(plain(shirube.way(circle, {})), ["x", "y"]);
	assert.deepEqual(plain(shirube.way({ ...circle, steps: [] }, {})), []);
});

test("a question with answers of its author's own is left open", () => {
	const choice = { requirements: [], ready: { all: [] }, steps: [{ id: "pick", answers: { left: "l", right: "r" } }] };
	assert.deepEqual(plain(shirube.way(choice, {})), ["pick"]);
});
