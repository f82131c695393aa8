// What the scripts of a self-check do to the page: all its words stand there
// already, so that they show and hide them, and fill in figures.
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

	return { show, say };
})();
