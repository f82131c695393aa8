// The dates of a plan: pinned by hand where the law has a rule, held to what
// they promise over random plans, and the calendar file as others write it.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const plan = vm.runInNewContext(`${file("layouts/assets/js/plan/30-plan.js")}\nshirubePlan;`, { TextEncoder });
const plain = (value) => JSON.parse(JSON.stringify(value)); // out of the other context

const calendar = file("layouts/calendar.toml").replace(/^#.*$/gm, "");
const found = (/** @type {RegExp} */ form) => form.exec(calendar)?.[1] ?? "";
const off = {
	from: Number(found(/^from *= (\d+)$/m)),
	until: Number(found(/^until *= (\d+)$/m)),
	days: found(/^days *= \[([^\]]*)\]/m).match(/\d{4}-\d\d-\d\d/g),
	closed: [...found(/^closed *= \[(.*)\]$/m).matchAll(/"(.*?)"/g)].map((m) => m[1]),
};

test("the holidays are those that others know", () => {
	const known = Object.keys(createRequire(import.meta.url)("@holiday-jp/holiday_jp/lib/holidays"))
		.filter((d) => Number(d.slice(0, 4)) >= off.from && Number(d.slice(0, 4)) <= off.until);
	assert.ok(known.length >= 16 * 2);
	assert.deepEqual(off.days, known.sort());
});

test("days that are none are no days", () => {
	for (const text of ["", "2026-02-30", "2026-13-01", "2026-1-1", "20260101", "2026-01-01T00:00:00Z", "x"]) assert.equal(plan.day(text), null, text);
	for (const text of ["1970-01-01", "2028-02-29", "2026-12-31"]) assert.equal(plan.iso(plan.day(text)), text);
});

test("periods end as the Civil Code has it", () => {
	for (const [from, n, unit, way, want] of [
		["2026-11-30", 3, "month", 1, "2027-03-01"], // 28 February is a Sunday
		["2026-08-31", 1, "month", 1, "2026-09-30"], // September has no 31st
		["2026-04-01", 2, "week", 1, "2026-04-15"],
		["2026-12-18", 2, "week", 1, "2027-01-04"], // 1 to 3 January are closed
		["2026-04-28", 1, "working day", 1, "2026-04-30"],
		["2026-04-30", 2, "working day", 1, "2026-05-07"], // over the holidays of May
		["2026-12-28", 1, "working day", 1, "2027-01-04"],
		["2027-01-04", 1, "working day", -1, "2026-12-28"],
		["2024-02-29", 1, "year", 1, "2025-02-28"],
		["2027-05-31", 3, "month", -1, "2027-02-26"], // 28 February is a Sunday
		["2026-09-24", 3, "day", -1, "2026-09-18"], // three holidays and a weekend
		["0001-01-31", 1, "month", 1, "0001-02-28"], // a year that some functions take for one of the 20th century
	]) {
		assert.equal(plan.iso(plan.move(off, plan.day(from), { n, unit }, way)), want, `${n} ${unit} from ${from}`);
	}
});

/** Rows as text: "id begin–end" with each side as "shorter..longer", ~ for about, + for open. */
const told = (list) =>
	plain(list).map((r) => {
		const side = ({ days, about, open }) => [...new Set(days)].map(plan.iso).join("..") + (about ? "~" : "") + (open ? "+" : "");
		return `${r.id} ${side(r.begin)} ${side(r.end)}`;
	});

const tasks = [
	{ id: "prepare", from: { n: 2, unit: "week" }, before: true },
	{ id: "consider" },
	{ id: "join", from: { n: 3, unit: "month" }, to: { n: 4, unit: "month" }, about: true },
	{ id: "use", from: { n: 5, unit: "working day" } },
];

test("from a first day on", () => {
	assert.deepEqual(told(plan.rows(off, tasks, plan.day("2026-11-28"), false)), [
		"prepare 2026-11-30 2026-12-14", // the first day is a Saturday
		"consider 2026-12-14 2026-12-14+",
		"join 2026-12-14+ 2027-03-15..2027-04-14~+",
		"use 2027-03-15..2027-04-14~+ 2027-03-23..2027-04-21~+",
	]);
});

test("from a last day back", () => {
	assert.deepEqual(told(plan.rows(off, tasks, plan.day("2027-04-21"), true)), [
		"prepare 2026-12-28..2026-11-30~+ 2027-01-14..2026-12-14~+",
		"consider 2027-01-14..2026-12-14~+ 2027-01-14..2026-12-14~",
		"join 2027-01-14..2026-12-14~ 2027-04-14",
		"use 2027-04-14 2027-04-21",
	]);
});

/** Numbers from 0 to below n, always the same ones. */
let state = 1;
const random = (n) => (state = (state * 48271) % 2147483647) % n;

test("the last day to begin is the last one, for random plans", () => {
	const units = ["day", "working day", "week", "month", "year"];
	let held = 0;
	for (let i = 0; i < 3000; i++) {
		const span = () => ({ n: 1 + random(i % 9 ? 12 : 200), unit: units[random(units.length)] });
		const list = Array.from({ length: 1 + random(5) }, (_, id) => ({ id: String(id), from: random(5) ? span() : undefined, before: random(6) === 0 }));
		const last = plan.day("2026-06-01") + random(900);
		const back = plain(plan.rows(off, list, last, true));
		const first = Math.min(...back.map((r) => r.begin.days[1]));
		const end = (start) => Math.max(...plain(plan.rows(off, list, start, false)).map((r) => r.end.days[1]));
		assert.ok(!plan.isOff(off, first), "begins on a working day");
		assert.ok(end(first) <= last, `begun on ${plan.iso(first)}, over on ${plan.iso(end(first))}, wanted by ${plan.iso(last)}: ${JSON.stringify(list)}`);
		const next = plan.open(off, first + 1, 1);
		assert.ok(end(next) > last, `a day later would do: ${plan.iso(next)}, ${JSON.stringify(list)}, ${plan.iso(last)}`);
		held++;
	}
	assert.equal(held, 3000);
});

test("a plan beyond the known holidays says so", () => {
	for (const [start, beyond] of /** @type {[string, boolean][]} */ ([["2026-01-05", false], ["2027-10-01", true], ["2025-12-26", true]])) {
		assert.equal(plan.beyond(off, plan.rows(off, tasks, plan.day(start), false)), beyond, start);
	}
});

test("a scale holds all days and has few marks", () => {
	for (const [start, n, unit] of [["2026-11-30", 2, "day"], ["2026-11-30", 2, "week"], ["2026-11-30", 2, "month"], ["2026-01-01", 30, "month"], ["2026-11-30", 40, "year"]]) {
		const list = plan.rows(off, [{ id: "a", from: { n, unit } }], plan.day(start), false);
		const { from, to, ticks, months } = plan.scale(list);
		assert.ok(ticks.length >= 1 && ticks.length <= 4, `${n} ${unit}: ${ticks.map(plan.iso)}`);
		for (const d of [...plan.days(list), ...ticks]) assert.ok(d >= from && d <= to);
		for (const d of ticks) assert.equal(months ? plan.date(d).getUTCDate() : plan.date(d).getUTCDay(), 1);
	}
});

test("the calendar file is one that calendars read", () => {
	const text = plan.ics([{ id: "join", from: plan.day("2026-12-28"), to: plan.day("2027-01-04"), title: "加入の手続；A,B;C\\", text: "約3〜4か月\n".repeat(12) }], "overview.first", new Date("2026-11-28T01:02:03.456Z"));
	assert.ok(!/[^\r]\n|\r[^\n]/.test(text), "lines end with CR LF");
	assert.ok(text.endsWith("END:VCALENDAR\r\n"));
	for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes("\ufffd"), line);
	const whole = text.replaceAll("\r\n ", "").split("\r\n");
	for (const line of ["DTSTAMP:20261128T010203Z", "DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20270105", "SUMMARY:加入の手続；A\\,B\\;C\\\\", `DESCRIPTION:${"約3〜4か月\\n".repeat(12)}`, "UID:overview.first.join@plan.shirube.invalid"]) {
		assert.ok(whole.includes(line), line);
	}
});
