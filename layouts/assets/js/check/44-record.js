// The record of a self-check on the page: shows what is answered and why it
// decides, saves it where the reader chooses, and puts a saved one back into the
// form. All words stand in the page. A file is made and read by the browser
// alone; nothing is asked for over a network.
"use strict";

(() => {
	const root = /** @type {HTMLElement|null} */ (document.querySelector("[data-record]"));
	const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[data-check]"));
	if (!root || !form) return;
	const { sheet, record } = { sheet: form, record: root };

	/** @type {Check} */
	const check = JSON.parse(sheet.dataset.check || "{}");
	/** @type {Guide} */
	const guide = JSON.parse(record.dataset.record || "{}");
	const { show } = shirubePage;
	/** @type {Verdict|null} */
	let result = null; // null: there is none, or it no longer fits the answers

	/** @param {string} selector @param {ParentNode} [within] */
	const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

	/** What the form says, without what is not asked. @returns {Answers} */
	const ticked = () => Object.fromEntries([...new FormData(sheet)].map(([name, value]) => [name, String(value)]));

	/** What is ticked, asked or not: who reads may be changed back. @returns {Answers} */
	const kept = () => Object.fromEntries(guide.questions.flatMap(inputs).filter((i) => i.checked).map((i) => [i.name, i.value]));

	/** Inputs of a question. @param {Question} q */
	const inputs = (q) => /** @type {HTMLInputElement[]} */ (all("input[name]", sheet).filter((e) => {
		const { name } = /** @type {HTMLInputElement} */ (e);
		return name === q.id || (q.several && q.values.includes(name));
	}));

	/** @param {Question} q */
	const set = (q) => /** @type {HTMLFieldSetElement|null} */ (inputs(q)[0].closest("fieldset"));

	/** @param {Question} q */
	const figure = (q) => /** @type {HTMLInputElement|null|undefined} */ (set(q)?.querySelector("[data-figure]"));

	/** @returns {Given} */
	function given() {
		/** @type {Object<string, string>} */
		const figures = {};
		for (const q of guide.questions) figures[q.id] = figure(q)?.value || "";
		return shirubeRecord.given(guide.questions, kept(), figures, (q) => !set(q)?.disabled);
	}

	/** @type {Object<string, {locales: string[], pattern: string}>} */
	const days = JSON.parse(record.dataset.days || "{}");

	/** @param {HTMLElement} e */
	const language = (e) => e.closest("[lang]")?.getAttribute("lang") || "";

	/** Writes a day into an element as its language writes days. @param {HTMLElement} e @param {string} day */
	const date = (e, day) => shirubePage.date(e, day, days[language(e)]);

	/** A number with the groups of digits of a language, and all that was typed of it. @param {string} typed @param {string} lang */
	const grouped = (typed, lang) => typed && new Intl.NumberFormat(lang, { maximumFractionDigits: 20 }).format(/** @type {any} */ (typed)); // text is taken exactly where browsers know how, else as a number

	/** Today by the reader's clock: 2026-11-28. */
	function today() {
		const now = new Date();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
	}

	/** Brings the record in line with the form. */
	function refresh() {
		const now = given();
		const form = ticked();
		const filled = [...now.values()].some((g) => g.answers.length);
		const why = result && shirubeRecord.reasons(check, guide.questions, form, result);
		show("[data-filled]", () => filled);
		show("[data-empty]", () => !filled);
		document.documentElement.classList.toggle("is-filled", filled);
		show("[data-record-verdict]", (e) => e.dataset.recordVerdict === (result ? result.verdict : ""));
		for (const e of all("[data-today]")) date(e, today());
		for (const q of guide.questions) {
			const row = record.querySelector(`[data-row="${q.id}"]`);
			if (row) showRow(row, q, now, why ? why.get(q.id) || "" : "");
		}
	}

	/** @param {Element} row @param {Question} q @param {Given} now @param {Reason} why */
	function showRow(row, q, now, why) {
		const { answers, figure } = now.get(q.id) || { answers: [], figure: "" };
		const asked = !set(q)?.disabled;
		const shown = !asked ? ["-", ...answers] : answers.length ? answers : [""];
		show("[data-value]", (e) => shown.includes(e.dataset.value || ""), row);
		show("[data-and]", (e) => e.parentElement?.dataset.value !== answers[answers.length - 1], row);
		show("[data-uncounted]", () => !asked && answers.length > 0, row);
		show("[data-reason]", (e) => asked && e.dataset.reason === why, row);
		show("[data-change]", () => asked, row);
		show("[data-why]", () => asked && why !== "open", row);
		show("[data-typed-figure]", () => Boolean(figure), row);
		for (const e of all("[data-typed]", row)) {
			if (figure && /^\d{4}-/.test(figure)) date(e, figure);
			else e.textContent = grouped(figure || "", language(e));
		}
	}

	/** Gives the reader a file. @param {string} ending @param {string} type @param {string} text */
	function save(ending, type, text) {
		const link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob([text], { type }));
		link.download = `${guide.flow}-${today()}.${ending}`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // once the browser has begun to write
	}

	/** The words of an element that are not hidden. @param {Element|null} e */
	function words(e) {
		const copy = /** @type {Element|undefined} */ (e?.cloneNode(true));
		for (const hidden of copy ? all("[hidden]", copy) : []) hidden.remove();
		for (const cite of copy ? all(".cite + .cite", copy) : []) (cite.previousSibling || cite).textContent = record.dataset.separator || "";
		return (copy?.textContent || "").replace(/\s+/g, " ").trim();
	}

	/**
	 * Head and questions of the record as rows of a table; of what was typed, also
	 * the bare value, with which a spreadsheet can reckon.
	 */
	function table() {
		const now = given();
		const side = record.querySelector(".record-head > .record-side");
		const head = side ? all(".fact", side).map((f) => [words(f.querySelector("dt")), words(f.querySelector("dd"))]) : [];
		const rows = all("[data-row]", record).map((row) => [...all("[data-cell]", row.querySelector(".record-side") || row).map(words), now.get(row.dataset.row || "")?.figure || ""]);
		return [...head, [], (record.dataset.columns || "").split("|"), ...rows];
	}

	const file = /** @type {HTMLInputElement} */ (record.querySelector("input[type=file]"));

	/** Reads the file that was chosen. */
	function chosen() {
		show("[data-refused]", () => false);
		shirubeFile.read(file, guide, open, (why) => show("[data-refused]", (e) => e.dataset.refused === why));
	}

	/** How many questions a file answers. @param {Opened} opened */
	const usable = (opened) => [...opened.given.values()].filter((g) => g.answers.length).length;

	/** Puts a record in place of the answers; one without any of use leaves these as they are. @param {Opened} opened */
	function open(opened) {
		if (!usable(opened)) return tell(opened);
		if (document.documentElement.classList.contains("is-filled") && !window.confirm(record.dataset.replace)) return;
		restore(opened.given);
		tell(opened);
	}

	/** Puts answers into the form in place of those that are there. @param {Given} saved */
	function restore(saved) {
		sheet.reset();
		for (const q of guide.questions) {
			const said = saved.get(q.id);
			if (!said) continue;
			for (const input of inputs(q)) input.checked = said.answers.includes(input.name === q.id ? input.value : input.name);
			const typed = figure(q);
			if (typed) typed.value = said.figure || "";
		}
		sheet.dispatchEvent(new Event("change"));
	}

	/** Says what was put back and what has to be looked at again. @param {Opened} opened */
	function tell(opened) {
		const kept = usable(opened);
		/** @type {Object<string, string>} */
		const values = { edition: opened.edition, kept: String(kept), gone: opened.gone.join(record.dataset.separator) };
		for (const e of all("[data-told]", record)) {
			if (e.dataset.told === "date") date(e, opened.date);
			else e.textContent = values[e.dataset.told || ""];
		}
		const again = [...opened.changed, ...opened.added];
		show("[data-opened]", () => true);
		show("[data-opened-kept]", () => kept > 0);
		show("[data-opened-none]", () => !kept);
		show("[data-opened-edition]", () => opened.edition !== guide.edition);
		show("[data-opened-again]", () => again.length > 0);
		show("[data-again]", (e) => again.includes(e.dataset.again || ""));
		show("[data-again-changed]", (e) => opened.changed.includes(e.dataset.againChanged || ""));
		show("[data-again-added]", (e) => opened.added.includes(e.dataset.againAdded || ""));
		show("[data-opened-gone]", () => opened.gone.length > 0);
		show("[data-opened-rules]", () => opened.rules);
		show("[data-opened-revised]", () => opened.revised.length > 0);
		show("[data-revised]", (e) => opened.revised.includes(e.dataset.revised || ""));
		/** @type {HTMLElement|null} */ (record.querySelector("[data-opened] [tabindex]"))?.focus();
	}

	/** Shows the language that is chosen beside the page's own. */
	function showTongue() {
		const { value = "" } = /** @type {HTMLSelectElement|null} */ (record.querySelector("select")) || {};
		record.classList.toggle("is-both", value !== "");
		show("[data-tongue]", (e) => e.dataset.tongue === value);
	}

	/** Goes to the answer of a question that is to be changed. @param {string} id */
	function change(id) {
		const q = guide.questions.find((q) => q.id === id);
		const all = q ? inputs(q) : [];
		(all.find((i) => i.checked) || all[0])?.focus();
	}

	/** @type {Object<string, () => void>} */
	const actions = {
		save: () => save("json", "application/json", shirubeRecord.write(guide, given(), today())),
		csv: () => save("csv", "text/csv;charset=utf-8", shirubeRecord.csv(table())),
		open: () => file.click(),
	};

	record.addEventListener("click", (e) => {
		const on = e.target instanceof Element ? e.target.closest("button[data-action], [data-change] a") : null;
		const row = on?.closest("[data-row]");
		if (row) setTimeout(() => change(row.getAttribute("data-row") || "")); // after the link has moved the page
		else actions[on?.getAttribute("data-action") || ""]?.();
	});
	record.addEventListener("change", (e) => {
		if (e.target === file) chosen();
		else showTongue();
	});
	window.addEventListener("pageshow", showTongue); // a browser may bring back the choice, after its scripts have run
	sheet.addEventListener("shirube:verdict", (e) => {
		result = /** @type {CustomEvent<Verdict|null>} */ (e).detail;
		refresh();
	});
	sheet.addEventListener("reset", () => show("[data-opened], [data-refused]", () => false));
	refresh();
})();
