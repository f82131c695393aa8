// On every page: what only readers without scripts need goes away, and the
// link to another language keeps the reader's place.
"use strict";

(() => {
	for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".no-script"))) e.hidden = true;

	const headings = () => Array.from(document.querySelectorAll(".content :is(h2, h3, h4, h5, h6)[id]"));

	/** The last heading above the middle of the window; -1 before the first. */
	function reading() {
		const middle = window.innerHeight / 2;
		return headings().filter((h) => h.getBoundingClientRect().top < middle).length - 1;
	}

	/**
	 * The id of the same place on the page in the other language. Headings have
	 * ids of their own there, listed in data-places; all other ids (steps,
	 * requirements) are the same in every language.
	 * @param {HTMLAnchorElement} link
	 */
	function place(link) {
		const ids = headings().map((h) => h.id);
		const theirs = (link.dataset.places || "").split(" ").filter(Boolean);
		const here = decodeURIComponent(location.hash.slice(1));
		const target = here && document.getElementById(here);
		if (target && !ids.includes(here)) return inView(target) ? here : matching(theirs, ids, reading());
		const at = target && inView(target) ? ids.indexOf(here) : reading();
		return matching(theirs, ids, at);
	}

	/** @param {string[]} theirs @param {string[]} ids @param {number} at */
	const matching = (theirs, ids, at) => (theirs.length === ids.length && theirs[at]) || "";

	/** @param {Element} e */
	function inView(e) {
		const box = e.getBoundingClientRect();
		return box.bottom > 0 && box.top < window.innerHeight;
	}

	document.addEventListener(
		"click",
		(e) => {
			const link = e.target instanceof Element ? e.target.closest(".languages a[hreflang]") : null;
			if (!(link instanceof HTMLAnchorElement)) return;
			const id = place(link);
			link.hash = id; // empty: no fragment
		},
		true,
	);
})();
