// Reckons the dates of a plan: when each step can be done from a first day on,
// or by when it has to begin for a last day to hold. It reads and writes nothing
// but its arguments; a day is a whole number, counted from 1 January 1970.
//
// A period begins on the day after the one from which it runs, and ends on the
// day of the same number, where a month has none on its last day (Civil Code
// of Japan, articles 140 and 143). Where an end falls on a day off, the next
// working day counts (article 142).
"use strict";

/**
 * Days off besides Saturdays and Sundays: holidays ("2026-01-01") are known for
 * the years from … until, closed days ("12-29") are those of every year.
 * @typedef {{from: number, until: number, days: string[], closed: string[]}} Off
 *
 * @typedef {{n: number, unit: string}} Span of time; unit: day, working day, week, month or year
 *
 * What is to be done. Without a "from" nobody has said how long it takes; "to"
 * is there where the time is a range. What comes "before" is done at one time
 * with all else that does, ahead of the steps, which follow one another.
 * @typedef {{id: string, from?: Span, to?: Span, about?: boolean, before?: boolean}} Task
 *
 * The days of a task, first when all takes the shorter time, then when all takes
 * the longer. A side is "about" where a time on the way to it is, and "open"
 * where one is not known.
 * @typedef {{days: [number, number], about: boolean, open: boolean}} Side
 * @typedef {{id: string, begin: Side, end: Side}} Row
 */

const shirubePlan = (() => {
	const length = 86_400_000; // ms of a day

	/** @param {string} iso "2026-01-31" @returns {number|null} null for what is no day */
	function day(iso) {
		const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso + "T00:00:00Z") : NaN;
		// Some engines roll 30 February on.
		return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : at / length;
	}

	/** @param {number} d */
	const date = (d) => new Date(d * length);
	/** @param {number} d */
	const iso = (d) => date(d).toISOString().slice(0, 10);

	/** @param {Off} off @param {number} d */
	function isOff(off, d) {
		const text = iso(d);
		return date(d).getUTCDay() % 6 === 0 || off.closed.includes(text.slice(5)) || off.days.includes(text);
	}

	/**
	 * The day itself if it is a working day, else the nearest in that direction.
	 * @param {Off} off @param {number} d @param {1|-1} way
	 */
	function open(off, d, way) {
		// More days off in a row than a year has would mean that the office never opens.
		for (let i = 0; i < 366 && isOff(off, d); i++) d += way;
		return d;
	}

	/** @param {number} d @param {number} months */
	function addMonths(d, months) {
		const [from, to] = [date(d), date(d)];
		// Not by Date.UTC, which takes the years up to 99 for those of a later century.
		to.setUTCFullYear(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0); // the last day of that month
		to.setUTCDate(Math.min(from.getUTCDate(), to.getUTCDate()));
		return to.getTime() / length;
	}

	/**
	 * So much time after (way 1) or before (way -1) a day, on a working day.
	 * @param {Off} off @param {number} d @param {Span} span @param {1|-1} way
	 */
	function move(off, d, { n, unit }, way) {
		if (unit === "month" || unit === "year") return open(off, addMonths(d, way * n * (unit === "year" ? 12 : 1)), way);
		if (unit !== "working day") return open(off, d + way * n * (unit === "week" ? 7 : 1), way);
		for (let i = 0; i < n; i++) d = open(off, d + way, way);
		return d;
	}

	/**
	 * The last working day from which so much time is over by d. Months differ in
	 * length: that may be later than the day of the same number.
	 * @param {Off} off @param {number} d @param {Span} span
	 */
	function latest(off, d, span) {
		let found = move(off, d, span, -1);
		for (let next = found; move(off, next, span, 1) <= d; next = open(off, next + 1, 1)) found = next;
		return found;
	}

	/** @param {Task} task @param {0|1} longer */
	const time = (task, longer) => (longer && task.to) || task.from;

	/**
	 * The days on which each task begins and ends, one after the other from a day on.
	 * @param {Off} off @param {Task[]} tasks @param {number} start @param {0|1} longer
	 * @returns {[number, number][]}
	 */
	function onward(off, tasks, start, longer) {
		const first = open(off, start, 1);
		/** @param {Task} task @param {number} d */
		const ends = (task, d) => {
			const takes = time(task, longer);
			return takes ? move(off, d, takes, 1) : d;
		};
		let at = Math.max(first, ...tasks.filter((t) => t.before).map((t) => ends(t, first)));
		return tasks.map((task) => {
			if (task.before) return [first, ends(task, first)];
			const begin = at;
			at = ends(task, begin);
			return [begin, at];
		});
	}

	/**
	 * The last days on which each task can begin and end, for all to have ended on a day.
	 * @param {Off} off @param {Task[]} tasks @param {number} last @param {0|1} longer
	 * @returns {[number, number][]}
	 */
	function backward(off, tasks, last, longer) {
		let at = open(off, last, -1);
		/** @type {[number, number][]} */
		const days = [];
		for (const i of order(tasks).reverse()) {
			const takes = time(tasks[i], longer);
			const begin = takes ? latest(off, at, takes) : at;
			days[i] = [begin, at];
			if (!tasks[i].before) at = begin;
		}
		return days;
	}

	/** The places of the tasks, those that come before all first. @param {Task[]} tasks */
	const order = (tasks) => [...tasks.keys()].sort((a, b) => Number(Boolean(tasks[b].before)) - Number(Boolean(tasks[a].before)) || a - b);

	/**
	 * What is known of the ways to each side of each task: from the first day on, or
	 * from the last day back.
	 * @param {Task[]} tasks @param {boolean} back
	 */
	function known(tasks, back) {
		/** @type {{begin: {about: boolean, open: boolean}, end: {about: boolean, open: boolean}}[]} */
		const sides = [];
		const so = { about: false, open: false };
		const places = order(tasks);
		for (const i of back ? places.reverse() : places) {
			const task = tasks[i];
			const near = task.before && !back ? { about: false, open: false } : { ...so };
			const far = { about: near.about || Boolean(task.about), open: near.open || !task.from };
			sides[i] = back ? { begin: far, end: near } : { begin: near, end: far };
			if (task.before && back) continue; // nothing comes before it
			so.about ||= far.about;
			so.open ||= far.open;
		}
		return sides;
	}

	/**
	 * @param {Off} off @param {Task[]} tasks @param {number} d first day, or with back the last one
	 * @param {boolean} back @returns {Row[]}
	 */
	function rows(off, tasks, d, back) {
		const reckon = back ? backward : onward;
		const [short, long] = [reckon(off, tasks, d, 0), reckon(off, tasks, d, 1)];
		const sides = known(tasks, back);
		return tasks.map((task, i) => ({
			id: task.id,
			begin: { days: [short[i][0], long[i][0]], ...sides[i].begin },
			end: { days: [short[i][1], long[i][1]], ...sides[i].end },
		}));
	}

	/** Every day that rows tell. @param {Row[]} list */
	const days = (list) => list.flatMap((r) => [...r.begin.days, ...r.end.days]);

	/** Whether some day is of a year whose holidays are not known. @param {Off} off @param {Row[]} list */
	const beyond = (off, list) => days(list).some((d) => date(d).getUTCFullYear() < off.from || date(d).getUTCFullYear() > off.until);

	const mostTicks = 4;

	/**
	 * Days for a scale from the first to the last of the rows: Mondays, or first days
	 * of months.
	 * @param {Row[]} list @returns {{from: number, to: number, ticks: number[], months: boolean}}
	 */
	function scale(list) {
		const from = Math.min(...days(list));
		const to = Math.max(from + 7, ...days(list));
		const months = to - from > 60;
		for (let step = 1; ; step++) {
			const ticks = [];
			if (months) for (let d = addMonths(from - date(from).getUTCDate() + 1, 1); d <= to; d = addMonths(d, step)) ticks.push(d);
			else for (let d = from + ((8 - date(from).getUTCDay()) % 7); d <= to; d += 7 * step) ticks.push(d);
			if (ticks.length <= mostTicks) return { from, to, ticks, months };
		}
	}

	const encoder = new TextEncoder();

	/** A line of a calendar file: at most 75 bytes, then it goes on after a space. @param {string} line */
	function fold(line) {
		let [out, bytes] = ["", 0];
		for (const c of line) {
			const size = encoder.encode(c).length;
			if (bytes + size > 75) [out, bytes] = [out + "\r\n ", 1];
			[out, bytes] = [out + c, bytes + size];
		}
		return out;
	}

	/** @param {string} text */
	const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

	/**
	 * A calendar file (RFC 5545) of whole days; "to" is the last of them.
	 * @param {{id: string, from: number, to: number, title: string, text: string}[]} events
	 * @param {string} plan a name for all of them @param {Date} now when it is written
	 */
	function ics(events, plan, now) {
		const compact = (/** @type {number} */ d) => iso(d).replaceAll("-", "");
		const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shirube//Plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
		for (const e of events) {
			lines.push(
				"BEGIN:VEVENT",
				`UID:${plan}.${e.id}@plan.shirube.invalid`, // a plan that is saved again takes the place of the one before
				`DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
				`DTSTART;VALUE=DATE:${compact(e.from)}`,
				`DTEND;VALUE=DATE:${compact(e.to + 1)}`, // the day after the last one
				`SUMMARY:${escaped(e.title)}`,
				`DESCRIPTION:${escaped(e.text)}`,
				"TRANSP:TRANSPARENT",
				"END:VEVENT",
			);
		}
		return [...lines, "END:VCALENDAR", ""].map(fold).join("\r\n");
	}

	return { day, iso, date, isOff, open, move, rows, days, beyond, scale, ics };
})();
