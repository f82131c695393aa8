// The evaluator in the browser agrees with the one that builds the site: both
// are held to the same file of answers and verdicts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const shirube = vm.runInNewContext(`${file("layouts/assets/js/record/30-verdict.js")}\nshirube;`);
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

/** Every way to choose so many of a list. */
const choose = (list, n) => (n === 0 ? [[]] : list.flatMap((e, i) => choose(list.slice(i + 1), n - 1).map((rest) => [e, ...rest])));

/** Sheets with answers that a form can give: to parts, not to what has parts. */
function* formCases(limit) {
	const words = { u: "unknown", m: "met", n: "not-met" };
	for (const s of JSON.parse(file("internal/verdict/testdata/random.json"))) {
		const whole = s.requirements.filter((r) => r.parts?.length).map((r) => r.id);
		const names = s.names.filter((n) => !whole.includes(n));
		const sheet = { ...s, steps: [] };
		for (const c of s.cases.slice(0, limit)) {
			const letters = [...c.split(" ", 1)[0]];
			const answers = Object.fromEntries(letters.flatMap((l, i) => (l === "-" || whole.includes(s.names[i]) ? [] : [[s.names[i], words[l] || s.values[s.names[i]][l].id]])));
			yield { sheet, names, answers };
		}
	}
}
const values = (sheet, name) => (sheet.values?.[name] ?? [{ id: "met" }, { id: "not-met" }]).map((v) => v.id);

test("a smallest set of answers decides, over random conditions", () => {
	let cases = 0;
	for (const { sheet, names, answers } of formCases(12)) {
		const { verdict } = shirube.judge(sheet, answers);
		const set = plain(shirube.decides(sheet, answers));
		if (verdict === "unknown") {
			assert.deepEqual(set, []);
			continue;
		}
		const alone = (some) => shirube.judge(sheet, Object.fromEntries(some.map((n) => [n, answers[n]]))).verdict;
		const told = JSON.stringify([sheet.ready, answers, set]);
		assert.equal(alone(set), verdict, told);
		for (const fewer of set.length ? choose(names, set.length - 1) : []) assert.notEqual(alone(fewer.filter((n) => answers[n])), verdict, `${told}: ${fewer} would do`);
		cases++;
	}
	assert.ok(cases > 1000, String(cases));
});

/** All ways to give each question one of its answers. */
function* any(wanted) {
	const [[name, list] = [], ...rest] = Object.entries(wanted);
	if (!name) return void (yield {});
	for (const value of list) for (const given of any(Object.fromEntries(rest))) yield { ...given, [name]: value };
}

/** What nobody tells how to change, then what has to be changed. */
const hardship = (sheet, answers, names) =>
	names.filter((n) => (answers[n] ?? "unknown") !== "unknown").reduce((sum, n) => sum + (sheet.remedied.includes(n) ? 1 : 1000), 0);

test("a smallest set of changes makes ready, over random conditions", () => {
	let cases = 0;
	for (const { sheet, names, answers } of formCases(3)) {
		if (names.length > 6) continue;
		sheet.remedied = names.filter((_, i) => i % 2);
		const wanted = plain(shirube.change(sheet, answers));
		const set = wanted && Object.keys(wanted);
		const told = JSON.stringify([sheet.ready, answers, wanted]);
		/** Whether new answers to these questions can make the sheet ready. */
		const can = (some, given = answers) =>
			some.length === 0
				? shirube.judge(sheet, given).verdict === "ready"
				: values(sheet, some[0]).some((v) => can(some.slice(1), { ...given, [some[0]]: v }));
		if (set === null) {
			assert.ok(!can(names), told);
		} else {
			for (const given of any(wanted)) assert.equal(shirube.judge(sheet, { ...answers, ...given }).verdict, "ready", `${told}: not by ${JSON.stringify(given)}`);
			for (const fewer of set.length ? choose(names, set.length - 1) : []) assert.ok(!can(fewer), `${told}: ${fewer} would do`);
			for (const other of choose(names, set.length)) assert.ok(!can(other) || hardship(sheet, answers, set) <= hardship(sheet, answers, other), `${told}: ${other} is easier`);
		}
		cases++;
	}
	assert.ok(cases > 500, String(cases));
});

test("of forty requirements with many ways, the cheapest is found at once", () => {
	const ids = Array.from({ length: 40 }, (_, i) => `r${i}`);
	const sheet = { requirements: ids.map((id) => ({ id })), ready: { at_least: 20, of: ids }, steps: [] };
	const answers = Object.fromEntries(ids.slice(0, 17).map((id) => [id, "met"]));
	assert.equal(Object.keys(shirube.change(sheet, answers)).length, 3);
	assert.equal(shirube.decides(sheet, Object.fromEntries(ids.slice(0, 25).map((id) => [id, "not-met"]))).length, 21);
	assert.deepEqual(plain(shirube.change({ ...sheet, ready: { answer: "audience", is: ["company"] } }, { audience: "staff" })), null);
});

test("who reads is a gap only where no other answers would do", () => {
	const sheet = (ready) => ({ requirements: ["audience", "office", "a"].map((id) => ({ id })), values: { audience: [{ id: "group" }, { id: "company" }] }, ready, steps: [] });
	const office = { any: [{ answer: "audience", is: ["group"] }, "office"] };
	const answers = { audience: "company", office: "not-met", a: "not-met" };
	assert.deepEqual(plain(shirube.gaps(sheet({ all: [office, "a"] }), answers)), ["office", "a"]);
	assert.deepEqual(plain(shirube.gaps(sheet({ all: [{ answer: "audience", is: ["group"] }, "a"] }), answers)), ["audience", "a"]);
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
	for (const [figure, want] of [["0", "few"], ["9", "few"], ["10", "some"], ["99", "some"], ["1e3", "many"], ["", ""], ["x", ""], ["9.5", ""], ["-1", ""]]) {
		assert.equal(shirube.band(figures, figure), want, figure);
	}
	const cold = [{ value: "frost", from: "" }, { value: "cool", from: "-5" }, { value: "warm", from: "10" }];
	for (const [figure, want] of [["-6", "frost"], ["-5", "cool"], ["10", "warm"], ["9.5", ""]]) assert.equal(shirube.band(cold, figure), want, figure);
	const fine = [{ value: "low", from: "" }, { value: "high", from: "0.5" }];
	for (const [figure, want] of [["0.49", "low"], ["0.5", "high"], ["-0.5", ""]]) assert.equal(shirube.band(fine, figure), want, figure);
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
