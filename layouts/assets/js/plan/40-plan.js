// The page of a plan: reads a day, fills in the dates of each step and the
// picture, and saves them as a calendar file. All words stand in the page. Days
// live in the form alone: nothing is stored, sent or put into the address.
"use strict";

(() => {
	const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[data-plan]"));
	if (!form) return;

	/** @typedef {ReturnType<typeof shirubePlan.rows>} Rows */
	/** @type {{flow: string, off: Parameters<typeof shirubePlan.rows>[0], tasks: Parameters<typeof shirubePlan.rows>[1]}} */
	const plan = JSON.parse(form.dataset.plan || "{}");
	const lang = document.documentElement.lang;
	const words = form.dataset;
	const input = /** @type {HTMLInputElement} */ (document.getElementById("plan-day"));
	const wrong = /** @type {HTMLElement} */ (document.getElementById("plan-day-range"));
	const save = /** @type {HTMLButtonElement} */ (form.querySelector("[data-action=save]"));
	const picture = /** @type {HTMLElement} */ (document.querySelector(".plan-picture"));

	/**
	 * Every element that a selector finds.
	 * @param {string} selector @param {(e: HTMLElement) => void} each
	 */
	const all = (selector, each) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector)).forEach(each);

	/**
	 * A text in pieces: a date is one of its own, which no line may tear; day is the
	 * one that it tells of (2027-04-01).
	 * @typedef {(string|{date: string, day: string})[]} Pieces
	 */

	/**
	 * A pattern of the page with its placeholders filled.
	 * @param {string|undefined} pattern @param {Object<string, Pieces>} values @returns {Pieces}
	 */
	const fill = (pattern, values) => (pattern || "").split(/\{(\w+)\}/).flatMap((s, i) => (i % 2 ? values[s] || [] : s ? [s] : []));

	/** @param {Pieces} pieces */
	const plain = (pieces) => pieces.map((p) => (typeof p === "string" ? p : p.date)).join("");

	/** @param {Element|null} e @param {Pieces} pieces */
	function show(e, pieces) {
		e?.replaceChildren(
			...pieces.map((p) => {
				if (typeof p === "string") return p;
				const time = document.createElement("time");
				time.className = "plan-date";
				time.dateTime = p.day;
				time.textContent = p.date;
				return time;
			}),
		);
	}

	const locale = lang === "en" ? "en-GB" : lang;
	const inFull = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
	const ofWeek = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
	const inMonths = new Intl.DateTimeFormat(lang, { year: "numeric", month: "short", timeZone: "UTC" });
	const inDays = new Intl.DateTimeFormat(lang, { month: "short", day: "numeric", timeZone: "UTC" });

	/** A day in words. @param {number} d @param {boolean} about @returns {Pieces} */
	function told(d, about) {
		const at = shirubePlan.date(d);
		const date = fill(words.weekday, { date: [inFull.format(at)], weekday: [ofWeek.format(at)] });
		return [{ date: plain(about ? fill(words.about, { date }) : date), day: shirubePlan.iso(d) }];
	}

	/**
	 * The days of a side in words. Counted back, the longer time gives the day that
	 * counts.
	 * @param {Rows[number]["begin"]} side @param {boolean} back @returns {Pieces}
	 */
	function dates({ days: [short, long], about, open }, back) {
		const a = told(short, about);
		if (!back) {
			const range = short === long ? a : fill(words.range, { from: a, to: told(long, about) });
			return open ? fill(words.early, { dates: range }) : range;
		}
		const by = fill(open ? words.before : words.late, { date: told(long, about) });
		return short === long ? by : fill(words.short, { dates: by, short: a });
	}

	/** Whether the reader counts back from the last day. */
	const back = () => Boolean(/** @type {HTMLInputElement|null} */ (document.getElementById("plan-last"))?.checked);

	/** The tasks that the reader's plan has. */
	function tasks() {
		const ticked = new FormData(form || undefined).getAll("before");
		return plan.tasks.filter((t) => !t.before || ticked.includes(t.id));
	}

	/** The day, once all of it is entered: while a year is typed it is one of another age. */
	const entered = () => (input.validity.valid ? shirubePlan.day(input.value) : null);

	/** @returns {Rows} empty without a day */
	function rows() {
		const d = entered();
		return d === null ? [] : shirubePlan.rows(plan.off, tasks(), d, back());
	}

	/** @param {Rows} list */
	const last = (list) => list.reduce((a, b) => (b.end.days[1] >= a.end.days[1] ? b : a));
	/** @param {Rows} list */
	const first = (list) => list.reduce((a, b) => (b.begin.days[1] < a.begin.days[1] ? b : a));

	/** The reader's own today, as a day. */
	function today() {
		const now = new Date();
		return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
	}

	/** Whether there is a day, a tick or an opened record that would be lost. */
	const any = () => Boolean(!input.validity.valid || input.value || form.querySelector("[name=before]:checked, [data-told-of]:not([hidden])"));
	const watch = shirubeLeave(form, any);

	function refresh() {
		const list = rows();
		const counted = back();
		const wanted = tasks().map((t) => t.id);
		all("[data-row], [data-bar]", (e) => {
			const id = e.dataset.row || e.dataset.bar || "";
			e.hidden = !wanted.includes(id) && Boolean(list.length);
			const row = list.find((r) => r.id === id);
			for (const side of /** @type {const} */ (["begin", "end"])) {
				show(e.querySelector(`[data-${side}]`), row ? dates(row[side], counted) : []);
			}
		});
		draw(list);
		const side = list.length ? (counted ? first(list).begin : last(list).end) : null;
		show(document.querySelector(".plan-result"), side ? fill(counted ? words.latest : words.done, { dates: dates(side, counted) }) : []);
		all("[data-past]", (e) => (e.hidden = !counted || !list.some((r) => r.begin.days[1] < today())));
		all("[data-beyond]", (e) => (e.hidden = !list.length || !shirubePlan.beyond(plan.off, list)));
		save.disabled = !list.length;
		if (input.validity.valid) wrong.hidden = true;
		watch();
	}

	/** Draws the bars on one scale of days. @param {Rows} list */
	function draw(list) {
		picture.hidden = !list.length;
		if (!list.length) return;
		const { from, to, ticks, months } = shirubePlan.scale(list);
		const share = (/** @type {number} */ d) => `${(((d - from) / (to - from)) * 100).toFixed(2)}%`;
		/** @param {Element} e @param {number} a @param {number} b */
		const stretch = (e, a, b) => {
			e.setAttribute("x", share(a));
			e.setAttribute("width", share(from + b - a));
		};
		for (const row of list) {
			const bar = picture.querySelector(`[data-bar="${CSS.escape(row.id)}"]`);
			const [longer, sure] = [bar?.querySelector(".leadtime-longer"), bar?.querySelector(".leadtime-sure")];
			if (!longer || !sure) continue;
			for (const [i, bar] of [sure, longer].entries()) {
				stretch(bar, row.begin.days[i], row.end.days[i]);
				if (row.begin.days[i] === row.end.days[i]) bar.setAttribute("width", "3"); // a day that nothing is known to take
			}
			longer.toggleAttribute("hidden", row.begin.days[0] === row.begin.days[1] && row.end.days[0] === row.end.days[1]);
		}
		const form = months ? inMonths : inDays;
		/** @param {Element} e @param {number|undefined} d */
		const mark = (e, d) => {
			e.toggleAttribute("hidden", d === undefined);
			for (const name of ["x1", "x2"]) e.setAttribute(name, share(d ?? from));
		};
		picture.querySelectorAll("[data-tick]").forEach((tick, i) => {
			const [line, text] = tick.children;
			mark(line, ticks[i]);
			text.setAttribute("x", share(ticks[i] ?? from));
			text.textContent = ticks[i] === undefined ? "" : form.format(shirubePlan.date(ticks[i]));
			text.classList.toggle("leadtime-text--last", ticks[i] !== undefined && (ticks[i] - from) / (to - from) > 0.85);
			text.classList.toggle("leadtime-text--between", i % 2 === 1);
			text.classList.toggle("is-first", ticks[i] !== undefined && (ticks[i] - from) / (to - from) < 0.15);
		});
		for (const bar of picture.querySelectorAll("[data-bar]")) bar.querySelectorAll("[data-line]").forEach((line, i) => mark(line, ticks[i]));
	}

	/** The name of a row and its lead time, as the table has them. @param {string} id */
	function named(id) {
		const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
		const text = (/** @type {string} */ selector) => (row?.querySelector(selector)?.textContent || "").trim().replace(/\s+/g, " ");
		return { step: (row?.querySelector("th")?.firstChild?.textContent || "").trim(), takes: text(".duration") };
	}

	/**
	 * What the calendar gets: each task from its first day to its last, or, counted
	 * back, the days by which each has to begin, and the one by which all is wanted.
	 */
	function events() {
		const counted = back();
		const list = rows().map((r) => {
			const { step, takes } = named(r.id);
			const text = plain(fill(words.note, { begin: dates(r.begin, counted), end: dates(r.end, counted), takes: [takes] }));
			const title = counted ? (r.begin.open ? words.deadlineOpen : words.deadline) : words.event;
			return { id: r.id, from: r.begin.days[Number(counted)], to: (counted ? r.begin : r.end).days[1], title: plain(fill(title, { step: [step] })), text };
		});
		const d = entered();
		if (!counted || d === null) return list;
		const title = plain(fill(words.lastDay, { flow: [words.flow || ""] }));
		return [...list, { id: "last.day", from: d, to: d, title, text: document.querySelector(".plan-result")?.textContent || "" }];
	}

	function download() {
		const link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob([shirubePlan.ics(events(), `${plan.flow}.${back() ? "last" : "first"}`, new Date())], { type: "text/calendar" }));
		link.download = `${plan.flow}-plan.ics`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading it
	}

	/** @type {Object<string, () => void>} */
	const actions = {
		save: download,
		print: () => window.print(),
		clear: () => {
			form.reset();
			refresh();
			input.focus();
		},
	};

	form.addEventListener("input", refresh);
	input.addEventListener("blur", () => (wrong.hidden = input.validity.valid));
	form.addEventListener("submit", (e) => e.preventDefault());
	form.addEventListener("click", (e) => {
		const button = e.target instanceof Element ? e.target.closest("button[data-action]") : null;
		actions[button?.getAttribute("data-action") || ""]?.();
	});
	window.addEventListener("pageshow", () => {
		form.reset(); // browsers bring back what was typed
		refresh();
	});
	all("[data-scripted]", (e) => (e.hidden = false));
	refresh();
})();
