// What a record of a self-check lacks, for a plan: the answers come back as the
// form had them, and count as the page of the self-check counts them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (name) => readFileSync(new URL(`../../layouts/assets/js/${name}`, import.meta.url), "utf8");
const { shirube, record, gaps } = vm.runInNewContext(
	`${["record/30-verdict.js", "record/34-record.js", "gaps/36-gaps.js"].map(file).join("\n")}\n({ shirube, record: shirubeRecord, gaps: shirubeGaps });`,
);
const plain = (value) => JSON.parse(JSON.stringify(value)); // out of the other context

const yesNo = ["met", "not-met", "unknown"];
const questions = [
	{ id: "audience", values: ["resident", "company"] },
	{ id: "people", values: ["few", "many", "unknown"], bands: [{ value: "few", from: "" }, { value: "many", from: "100" }] },
	{ id: "tools", values: ["tools.piano", "tools.fire", "none", "unknown"], several: true },
	{ id: "room.key", values: yesNo },
	{ id: "room.quiet", values: yesNo, whom: ["company"] },
	{ id: "office", values: yesNo, whom: ["company"] },
	{ id: "common:insurance", values: [...yesNo, "practice"] },
].map((q) => ({ title: q.id, fingerprint: `f-${q.id}`, ...q }));
const guide = { flow: "hall", language: "ja", site: "手引", edition: "1.0", editionDate: "2026-10", rules: "aaa", documents: [], questions };
const company = (/** @type {string} */ name) => ({ any: [{ answer: "audience", is: ["resident"] }, name] });
const check = {
	requirements: [
		{ id: "audience" }, { id: "people" }, { id: "tools", parts: ["tools.piano", "tools.fire"], several: true },
		{ id: "room", parts: ["room.key", "room.quiet"] }, { id: "office" }, { id: "common:insurance" },
	],
	values: {
		audience: [{ id: "resident" }, { id: "company" }], people: [{ id: "few", met: true }, { id: "many" }],
		"common:insurance": [{ id: "met", met: true }, { id: "not-met" }, { id: "practice", met: true }],
	},
	ready: { all: ["people", { not: "tools.fire" }, "room.key", company("room.quiet"), company("office"), "common:insurance"] },
	steps: [],
};
const good = { audience: "company", people: "few", tools: "none", "room.key": "met", "room.quiet": "met", office: "met", "common:insurance": "practice" };

/** What is lacking when a form is saved, and opened by a guide that may be another by then. */
function lacking(/** @type {any} */ form, /** @type {any} */ of = guide) {
	const asked = (/** @type {any} */ q) => !q.whom || !form.audience || q.whom.includes(form.audience);
	const given = record.given(questions, form, {}, asked);
	const opened = record.read(record.write(guide, given, "2026-11-28"), of);
	assert.notEqual(typeof opened, "string", opened);
	return plain(gaps.lacking(check, of.questions, opened));
}

test("what a record says is what the form said, without what this reader is not asked", () => {
	for (const [form, same] of /** @type {[any, any][]} */ ([
		[{}, {}],
		[good, good],
		[{ tools: "unknown", "tools.piano": "met" }, { tools: "unknown", "tools.piano": "met" }],
		[{ ...good, tools: undefined, "tools.fire": "met", audience: "resident" }, { audience: "resident", people: "few", "tools.fire": "met", "room.key": "met", "common:insurance": "practice" }],
	])) {
		const given = record.given(questions, form, {}, () => true);
		assert.deepEqual(plain(record.said(questions, given)), same);
	}
});

test("what is lacking is what the verdict names", () => {
	for (const [name, form, verdict, notMet, unknown] of /** @type {[string, any, string, string[], string[]][]} */ ([
		["all met", good, "ready", [], []],
		["a part, and a shared requirement", { ...good, "room.key": "not-met", "common:insurance": "not-met" }, "not-ready", ["room.key", "common:insurance"], []],
		["a band", { ...good, people: "many" }, "not-ready", ["people"], []],
		["one of several", { ...good, tools: undefined, "tools.fire": "met" }, "not-ready", ["tools.fire"], []],
		["not met, but not asked of a resident", { ...good, audience: "resident", office: "not-met", "room.quiet": "not-met" }, "ready", [], []],
		["the same of a company", { ...good, office: "not-met", "room.quiet": "not-met" }, "not-ready", ["room.quiet", "office"], []],
		["not known beside not met", { ...good, office: "unknown", people: "many", "common:insurance": undefined }, "not-ready", ["people"], ["office", "common:insurance"]],
		["not known alone", { ...good, office: "unknown" }, "unknown", [], ["office"]],
		["others of several not known", { ...good, tools: "unknown", "tools.piano": "met" }, "unknown", [], ["tools.fire"]],
	])) {
		const found = lacking(form);
		assert.deepEqual([found.verdict, found.notMet, found.unknown, found.again], [verdict, notMet, unknown, 0], name);
		assert.ok(found.kept > 0);
	}
});

test("what is not asked as it was then is not known", () => {
	const form = { ...good, office: "not-met", "room.key": "not-met" };
	const other = { ...guide, questions: [...questions.map((q) => (q.id === "office" ? { ...q, fingerprint: "new" } : q)), { id: "waste", title: "", fingerprint: "f8", values: yesNo }] };
	const found = lacking(form, other);
	assert.deepEqual([found.notMet, found.unknown, found.kept, found.again], [["room.key"], ["office"], 6, 2]);
	const none = lacking(form, { ...guide, questions: questions.map((q) => ({ ...q, fingerprint: "new" })) });
	assert.deepEqual([none.verdict, none.notMet, none.kept, none.again], ["unknown", [], 0, questions.length]);
});

/** Numbers from 0 to below n, always the same ones. */
let state = 1;
const random = (/** @type {number} */ n) => (state = (state * 48271) % 2147483647) % n;

test("a record lacks what the form lacks that it was saved from, for random answers", () => {
	const verdicts = new Set();
	for (let i = 0; i < 2000; i++) {
		/** @type {any} */
		const form = {};
		for (const q of questions) {
			if (q.several) for (const v of q.values.slice(0, 2)) random(4) === 0 && (form[v] = "met");
			const value = [...q.values, undefined][random(q.values.length + 1)];
			if (!q.several) form[q.id] = value;
			else if (!Object.keys(form).some((k) => k.startsWith("tools."))) form.tools = [undefined, "none", "unknown"][random(3)];
		}
		// As the page of the self-check does: a set that is not asked counts for nothing.
		const asked = Object.fromEntries(Object.entries(form).filter(([name, value]) => value && (form.audience !== "resident" || !["office", "room.quiet"].includes(name))));
		const answers = shirube.complete(check, asked);
		const want = shirube.judge(check, answers);
		const found = lacking(form);
		assert.deepEqual([found.verdict, found.notMet, found.unknown], plain([want.verdict, shirube.gaps(check, answers), want.unknown]), JSON.stringify(form));
		verdicts.add(found.verdict);
	}
	assert.deepEqual([...verdicts].sort(), ["not-ready", "ready", "unknown"]);
});
