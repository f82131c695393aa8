// The evaluator in the browser agrees with the one that builds the site: both
// are held to the same file of answers and verdicts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const shirube = vm.runInNewContext(`${file("layouts/assets/js/check/30-verdict.js")}\nshirube;`);
const vectors = JSON.parse(file("internal/verdict/testdata/vectors.json"));
const plain = (value) => JSON.parse(JSON.stringify(value)); // out of the other context

test("every verdict of the shared file", () => {
	assert.ok(vectors.length > 100);
	for (const v of vectors) {
		assert.deepEqual(plain(shirube.judge({ ...v, steps: [] }, v.answers)), v.result, `${v.name} ${JSON.stringify(v.answers)}`);
	}
});

test("every verdict of random conditions", () => {
	const words = { u: "unknown", m: "met", n: "not-met" };
	let cases = 0;
	for (const s of JSON.parse(file("internal/verdict/testdata/random.json"))) {
		const indices = (names) => names.map((n) => s.names.indexOf(n)).join(",") || "-";
		for (const c of s.cases) {
			const letters = c.split(" ", 1)[0];
			const word = (l, name) => words[l] || s.values[name][l].id;
			const answers = Object.fromEntries([...letters].flatMap((l, i) => (l === "-" ? [] : [[s.names[i], word(l, s.names[i])]])));
			const r = shirube.judge({ ...s, steps: [] }, answers);
			assert.equal(`${letters} ${r.verdict} ${indices(r.notMet)} ${indices(r.unknown)}`, c, JSON.stringify(s.ready));
			cases++;
		}
	}
	assert.ok(cases >= 10_000);
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

test("of several answers, those not ticked are not given once one is", () => {
	const several = { requirements: [{ id: "a" }, { id: "s", parts: ["s.x", "s.y"], several: true }], ready: { all: [] }, steps: [] };
	const complete = (form) => plain(shirube.complete(several, form));
	assert.deepEqual(complete({ a: "met" }), { a: "met" });
	assert.deepEqual(complete({ "s.x": "met" }), { "s.x": "met", "s.y": "not-met" });
	assert.deepEqual(complete({ s: "none" }), { "s.x": "not-met", "s.y": "not-met" });
	assert.deepEqual(complete({ "s.x": "met", s: "unknown" }), { "s.x": "met" });
});

test("a figure or day is in the last band that begins before it", () => {
	const figures = [{ value: "few", from: "" }, { value: "some", from: "10" }, { value: "many", from: "100" }];
	for (const [figure, want] of [["0", "few"], ["9.5", "few"], ["10", "some"], ["99", "some"], ["1e3", "many"], ["", ""], ["x", ""]]) {
		assert.equal(shirube.band(figures, figure), want, figure);
	}
	const days = [{ value: "old", from: "" }, { value: "new", from: "2027-04-01" }];
	assert.equal(shirube.band(days, "2027-03-31"), "old");
	assert.equal(shirube.band(days, "2027-04-01"), "new");
});

test("an answer of its own leads on by itself, or as it meets what is asked", () => {
	const sized = {
		requirements: [{ id: "size" }], values: { size: [{ id: "small" }, { id: "large", met: true }] }, ready: "size",
		steps: [{ id: "by-answer", asks: "size", answers: { small: "s", large: "by-met" } }, { id: "by-met", asks: "size", answers: { yes: "y", no: "n" } }],
	};
	assert.deepEqual(plain(shirube.way(sized, { size: "small" })), ["by-answer", "s"]);
	assert.deepEqual(plain(shirube.way(sized, { size: "large" })), ["by-answer", "by-met", "y"]);
	assert.deepEqual(plain(shirube.way(sized, {})), ["by-answer"]);
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
