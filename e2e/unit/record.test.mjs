// The record of a self-check as a file and as a table: what is written is read
// back, a guide that has changed is told, and what is not a record is refused.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (name) => readFileSync(new URL(`../../layouts/assets/js/record/${name}`, import.meta.url), "utf8");
const { record } = vm.runInNewContext(`${file("30-verdict.js")}\n${file("34-record.js")}\n({ record: shirubeRecord });`);

const yesNo = ["met", "not-met", "unknown"];
const guide = {
	flow: "hall", language: "ja", site: "手引", edition: "1.0", editionDate: "2026-10", rules: "aaa",
	documents: [{ id: "manual", title: "要領", revision: "2026-04" }],
	questions: [
		{ id: "office", title: "1 事業所", fingerprint: "f1", values: yesNo },
		{ id: "people", title: "2 人数", fingerprint: "f2", values: ["few", "many", "unknown"], bands: [{ value: "few", from: "" }, { value: "many", from: "100" }] },
		{ id: "tools", title: "3 設備", fingerprint: "f3", values: ["tools.piano", "tools.fire", "none", "unknown"], several: true },
		{ id: "day", title: "4 日", fingerprint: "f4", values: ["old", "new", "unknown"], bands: [{ value: "old", from: "" }, { value: "new", from: "2027-04-01" }] },
	],
};
const form = { office: "unknown", people: "many", "tools.piano": "met", "tools.fire": "met", day: "old" };
const given = record.given(guide.questions, form, { people: "250", office: "", tools: "", day: "2027-03-31" }, () => true);
const text = record.write(guide, given, "2026-11-28");
const plain = (opened) => JSON.parse(JSON.stringify(typeof opened === "string" ? opened : { ...opened, given: [...opened.given] }));
const read = (source, of = guide) => plain(record.read(source, of));
/** The file with something else in it. */
const changed = (change) => {
	const value = JSON.parse(text);
	return JSON.stringify(change(value) ?? value);
};
const question = (id, change) => ({ ...guide, questions: guide.questions.map((q) => (q.id === id ? { ...q, ...change } : q)) });

test("a file holds every question with its answer, and is read back", () => {
	const value = JSON.parse(text);
	assert.deepEqual(Object.keys(value), ["format", "version", "date", "flow", "language", "site", "edition", "editionDate", "rules", "documents", "questions"]);
	assert.deepEqual(value.questions.map((q) => [q.id, q.fingerprint, q.answers, q.figure]), [
		["office", "f1", ["unknown"], undefined], ["people", "f2", ["many"], "250"],
		["tools", "f3", ["tools.piano", "tools.fire"], undefined], ["day", "f4", ["old"], "2027-03-31"],
	]);
	const opened = read("\ufeff" + text);
	assert.deepEqual(opened.given, [
		["office", { answers: ["unknown"] }], ["people", { answers: ["many"], figure: "250" }],
		["tools", { answers: ["tools.piano", "tools.fire"] }], ["day", { answers: ["old"], figure: "2027-03-31" }],
	]);
	assert.deepEqual([opened.date, opened.changed, opened.added, opened.gone, opened.rules, opened.revised], ["2026-11-28", [], [], [], false, []]);
});

test("nothing answered is nothing given, and a figure without its band is none", () => {
	const empty = record.given(guide.questions, {}, { people: "x" }, () => false);
	assert.deepEqual(plain(record.read(record.write(guide, empty, "2026-11-28"), guide)).given.map(([, g]) => g), guide.questions.map(() => ({ answers: [] })));
});

test("an answer to what is not asked is kept, says that it does not count, and comes back", () => {
	const unasked = record.given(guide.questions, form, { people: "250" }, (q) => !["people", "tools"].includes(q.id));
	const written = record.write(guide, unasked, "2026-11-28");
	assert.deepEqual(JSON.parse(written).questions.map((q) => [q.answers.length > 0, q.counts]), [[true, undefined], [true, false], [true, false], [true, undefined]]);
	assert.deepEqual(read(written).given.slice(0, 2), [["office", { answers: ["unknown"] }], ["people", { answers: ["many"], figure: "250" }]]);
});

test("of a guide that has changed, only answers to what is the same come back", () => {
	const opened = read(text, {
		...question("people", { fingerprint: "new", values: ["any", "unknown"] }), rules: "bbb", edition: "2.0", documents: [{ id: "manual", title: "要領", revision: "2027-04" }],
	});
	assert.deepEqual([opened.changed, opened.given.map(([id]) => id), opened.rules, opened.revised, opened.edition], [["people"], ["office", "tools", "day"], true, ["manual"], "1.0"]);
	const other = { ...guide, questions: [...guide.questions.slice(1), { id: "waste", title: "5 ごみ", fingerprint: "f5", values: yesNo }] };
	const after = read(text, other);
	assert.deepEqual([after.gone, after.added, after.changed], [["1 事業所"], ["waste"], []]);
});

test("what is not a record of this procedure is refused with its reason", () => {
	for (const [why, source] of /** @type {[string, string][]} */ ([
		["unreadable", ""], ["unreadable", text.slice(0, -20)], ["unreadable", "null"], ["unreadable", "[]"], ["unreadable", '"shirube-record"'],
		["unreadable", changed((v) => void (v.format = "other"))], ["unreadable", "PK\u0003\u0004"], ["unreadable", '{"__proto__": {"format": "shirube-record"}}'],
		["newer", changed((v) => void (v.version = 2))], ["newer", changed(() => ({ format: "shirube-record", version: 7, anything: {} }))],
		["flow", changed((v) => void (v.flow = "join"))],
		["flow", changed((v) => void v.questions.forEach((q) => (q.id += "-of-another-site")))],
	])) assert.equal(read(source), why, source.slice(0, 60));
});

test("a record with anything wrong in it is refused as a whole", () => {
	const wrong = {
		"version as text": (v) => (v.version = "1"), "version 0": (v) => (v.version = 0), "no date": (v) => delete v.date,
		"a day that is none": (v) => (v.date = "2026-02-30"), "a key more": (v) => (v.note = "x"), "a key of a question more": (v) => (v.questions[0].note = "x"),
		"questions as an object": (v) => (v.questions = {}), "a question as a list": (v) => (v.questions[0] = []), "no questions": (v) => delete v.questions,
		"answers as text": (v) => (v.questions[0].answers = "met"), "an answer as a number": (v) => (v.questions[0].answers = [1]),
		"an answer that there is not": (v) => (v.questions[0].answers = ["perhaps"]), "an answer of the prototype": (v) => (v.questions[0].answers = ["constructor"]),
		"two answers to one": (v) => (v.questions[0].answers = ["met", "not-met"]), "an answer twice": (v) => (v.questions[2].answers = ["tools.fire", "tools.fire"]),
		"none beside another": (v) => (v.questions[2].answers = ["tools.fire", "none"]), "a question twice": (v) => v.questions.push(v.questions[0]),
		"a figure of another band": (v) => (v.questions[1].figure = "9"), "a figure that is none": (v) => (v.questions[1].figure = "many"),
		"a part of a person": (v) => (v.questions[1].figure = "250.5"), "a figure below 0": (v) => Object.assign(v.questions[1], { answers: ["few"], figure: "-5" }),
		"a figure as a number": (v) => (v.questions[1].figure = 250), "a figure where none is asked": (v) => (v.questions[0].figure = "1"),
		"an answer that is said to count": (v) => (v.questions[0].counts = true), "a figure without an answer": (v) => (v.questions[1].answers = []), "a line break in a title": (v) => (v.questions[0].title = "a\nb"),
		"a long title": (v) => (v.questions[0].title = "a".repeat(1001)), "reversed text": (v) => (v.questions[0].title = "\u202eabc"),
		"a document as text": (v) => (v.documents = ["manual"]), "too many questions": (v) => (v.questions = Array(1001).fill(v.questions[0])),
	};
	for (const [name, change] of Object.entries(wrong)) assert.equal(read(changed((v) => void change(v))), "damaged", name);
	assert.equal(read(text.replace('"version": 1,', '"version": 1, "__proto__": {"polluted": true},')), "damaged");
	assert.equal({}.polluted, undefined);
	assert.equal(read(text.replace('"id": "office",', '"id": "office", "__proto__": [],')), "damaged");
});

test("each answer says why it decides", () => {
	const check = {
		requirements: [{ id: "office" }, { id: "a" }, { id: "b" }, { id: "tools", parts: ["tools.piano", "tools.fire"], several: true }],
		ready: { all: ["office", { any: ["a", "b"] }, { not: "tools.fire" }] }, steps: [],
	};
	const questions = ["office", "a", "b"].map((id) => ({ id, title: id, fingerprint: "", values: yesNo })).concat([guide.questions[2]]);
	const vm2 = vm.runInNewContext(`${file("30-verdict.js")}\n${file("34-record.js")}\n({ shirube, shirubeRecord });`);
	const reasons = (form) => {
		const result = vm2.shirube.judge(check, vm2.shirube.complete(check, form));
		return [result.verdict, ...[...vm2.shirubeRecord.reasons(check, questions, form, result).values()]];
	};
	assert.deepEqual(reasons({ office: "met", a: "met", tools: "none" }), ["ready", "decides", "decides", "open", "decides"]);
	assert.deepEqual(reasons({ office: "met", a: "met", b: "met", "tools.piano": "met" }), ["ready", "decides", "decides", "same", "decides"]);
	assert.deepEqual(reasons({ office: "not-met", a: "met", "tools.fire": "met" }), ["not-ready", "against", "same", "open", "against"]);
	assert.deepEqual(reasons({ office: "met", b: "unknown" }), ["unknown", "same", "unknown", "unknown", "unknown"]);
});

test("a table is UTF-8 with its mark, CRLF, and nothing that runs", () => {
	assert.equal(record.csv([["番号", 'say "yes", no'], []]), '\ufeff"番号","say ""yes"", no"\r\n\r\n');
	for (const cell of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", " =1", "＝1", "＋1", "－1", "＠A", "\u200b=1"]) {
		assert.equal(record.csv([[cell]]), `\ufeff"'${cell}"\r\n`, JSON.stringify(cell));
	}
	for (const cell of ["1-1", "(1)", "要件", "2027-04-01", ""]) assert.equal(record.csv([[cell]]), `\ufeff"${cell}"\r\n`);
});
