// One question at a time: of the sheet, shows the question that the reader is at.
// It only hides and shows what stands in the page, so that answers stay where they
// are and nothing has to be carried from page to page.
"use strict";

(() => {
	const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[data-check]"));
	if (!form) return;
	const sheet = form;
	const { show, say } = shirubePage;

	/** @type {HTMLFieldSetElement|null} */
	let current = null; // null: all questions are shown

	/** @returns {HTMLFieldSetElement[]} */
	const asked = () => [...sheet.querySelectorAll("fieldset")].filter((set) => !set.disabled);

	function draw() {
		const list = asked();
		const at = current ? list.indexOf(current) : -1;
		const one = at >= 0;
		sheet.classList.toggle("is-one", one);
		for (const e of sheet.querySelectorAll("fieldset, .question-item")) e.classList.toggle("is-here", one && e.contains(current));
		show("[data-one]", () => one);
		show("[data-all]", () => !one);
		show("[data-action=back]", () => at > 0);
		const [more, judge] = [one && at < list.length - 1, sheet.querySelector("[data-action=judge]")];
		show("[data-action=next]", () => more);
		judge?.classList.toggle("button--quiet", more); // until the last question, the way on is the next one
		say("[data-place]", { number: at + 1, total: list.length });
	}

	/** @param {HTMLFieldSetElement} set */
	function go(set) {
		current = set;
		draw();
		/** @type {HTMLElement|null} */ (set.querySelector("input:checked") || set.querySelector("input"))?.focus();
	}

	/** @param {number} by */
	function move(by) {
		const list = asked();
		if (current) go(list[list.indexOf(current) + by]);
	}

	/** @type {Object<string, () => void>} */
	const actions = {
		one: () => {
			if (!current) return go(asked().find((set) => !set.querySelector(":checked")) || asked()[0]);
			current = null;
			draw();
		},
		back: () => move(-1),
		next: () => move(1),
	};

	/** A link to a question leads to it, also while another one is shown; a link of HTML or of a chart (SVG). @param {Element} link */
	function follow(link) {
		const to = document.getElementById(decodeURIComponent((link.getAttribute("href") || "").slice(1)));
		const set = asked().find((set) => to && (set.contains(to) || to.contains(set)));
		if (!current || !set || !sheet.contains(to)) return;
		current = set;
		draw();
	}

	sheet.addEventListener("change", () => {
		if (current?.disabled) current = asked()[0];
		draw(); // who reads changes what is asked
	});
	// When all answers are removed or a record takes their place, from the beginning.
	sheet.addEventListener("reset", () => {
		if (current) current = asked()[0];
		draw();
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
