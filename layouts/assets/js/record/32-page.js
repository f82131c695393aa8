// What the scripts of a self-check, and of a plan that opens its record, do to the
// page: all its words stand there already, so that they show and hide them, and
// fill in figures and days.
"use strict";

const shirubePage = (() => {
	/**
	 * Shows or hides the elements that a selector finds.
	 * @param {string} selector @param {(e: HTMLElement) => boolean} visible @param {ParentNode} [within]
	 */
	function show(selector, visible, within = document) {
		for (const e of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector))) e.hidden = !visible(e);
	}

	/**
	 * Writes an element's text from the pattern in its data-text.
	 * @param {string} selector @param {Object<string, number>} values
	 */
	function say(selector, values) {
		for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) {
			e.textContent = (e.dataset.text || "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
		}
	}

	/**
	 * Writes a day into an element as a language writes days.
	 * @param {HTMLElement} e @param {string} day 2026-11-28 @param {{locales: string[], pattern: string}} form
	 */
	function date(e, day, { locales, pattern }) {
		const at = new Date(day + "T00:00:00");
		const time = document.createElement("time");
		time.dateTime = day;
		time.textContent = locales.reduce((text, name, i) => text.replace(`%${i + 1}`, at.toLocaleDateString(name, { dateStyle: "long" })), pattern);
		e.replaceChildren(time);
	}

	return { show, say, date };
})();
