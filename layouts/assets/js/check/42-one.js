// One question at a time: of the sheet, shows the question that the reader is at.
// It only hides and shows what stands in the page, so that answers stay where they
// are and nothing has to be carried from page to page.
"use strict";

(() => {
	const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[data-check]"));
	const place = /** @type {HTMLElement|null} */ (document.querySelector("[data-place]"));
	if (!form || !place) return;
	const sheet = form;

	/** @type {HTMLFieldSetElement|null} */
	let current = null; // null: all questions are shown

	/** @returns {HTMLFieldSetElement[]} */
	const asked = () => [...sheet.querySelectorAll("fieldset")].filter((set) => !set.disabled);

	/** @param {string} selector @param {boolean} shown */
	function show(selector, shown) {
		for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) e.hidden = !shown;
	}

	function draw() {
		const list = asked();
		const at = current ? list.indexOf(current) : -1;
		sheet.classList.toggle("is-one", Boolean(current));
		for (const e of sheet.querySelectorAll("fieldset, .question-item")) e.classList.toggle("is-here", Boolean(current && e.contains(current)));
		show("[data-one]", Boolean(current));
		show("[data-all]", !current);
		show("[data-action=back]", at > 0);
		show("[data-action=next]", Boolean(current) && at < list.length - 1);
		show("[data-last]", Boolean(current) && at === list.length - 1);
		const values = new Map([["number", at + 1], ["total", list.length]]);
		if (place) place.textContent = (place.dataset.text || "").replace(/\{(\w+)\}/g, (_, name) => String(values.get(name)));
	}

	/** @param {HTMLFieldSetElement|undefined} set */
	function go(set) {
		if (!set) return;
		current = set;
		draw();
		const input = /** @type {HTMLElement|null} */ (set.querySelector("input:checked") || set.querySelector("input"));
		input?.focus();
	}

	/** The first question without an answer, or the first of all. */
	const first = () => asked().find((set) => !set.querySelector(":checked")) || asked()[0];

	/** @param {number} by */
	function move(by) {
		const list = asked();
		go(current ? list[list.indexOf(current) + by] : undefined);
	}

	/** @type {Object<string, () => void>} */
	const actions = {
		one: () => go(first()),
		all: () => {
			const was = current;
			current = null;
			draw();
			was?.scrollIntoView({ block: "nearest" });
			/** @type {HTMLElement|null|undefined} */ (was?.querySelector("input:checked, input"))?.focus();
		},
		back: () => move(-1),
		next: () => move(1),
		clear: () => {
			if (current) current = asked()[0];
			draw();
		},
	};

	/** A link to a question leads to it, also while another one is shown. @param {Element} link */
	function follow(link) {
		const to = document.getElementById(decodeURIComponent((link.getAttribute("href") || "").slice(1)));
		const set = /** @type {HTMLFieldSetElement|null|undefined} */ (to?.closest("fieldset") || to?.querySelector("fieldset"));
		if (!current || !set || set.disabled || !sheet.contains(set)) return;
		current = set;
		draw();
	}

	sheet.addEventListener("change", () => {
		if (current?.disabled) current = asked()[0];
		draw(); // who reads changes what is asked
	});
	// Before the sheet's own script, which brings the focus to the first question.
	document.addEventListener(
		"click",
		(e) => {
			const at = e.target instanceof Element ? e.target : null;
			actions[at?.closest("button[data-action]")?.getAttribute("data-action") || ""]?.();
			const link = at?.closest("a[href^='#']");
			if (link) follow(link);
		},
		true,
	);
	draw();
})();
