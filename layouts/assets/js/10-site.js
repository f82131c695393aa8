// On every page: what only readers without scripts need goes away, and the
// link to another language keeps the reader's place.
"use strict";

(() => {
	for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".no-script"))) e.hidden = true;

	/** The headings of the page's author, not those inside what is placed there. */
	const headings = () => Array.from(document.querySelectorAll(".content > :is(h2, h3, h4, h5, h6)[id]"));

	/** The last heading above the eye; -1 at the top of the page. */
	function reading() {
		const bar = document.querySelector(".languages");
		if (!bar || bar.getBoundingClientRect().bottom > 0) return -1;
		const line = window.innerHeight / 4;
		return headings().filter((h) => h.getBoundingClientRect().top < line).length - 1;
	}

	// The link stands at the top of the page, so whoever wants it has just left
	// the place where they were reading: the last one where scrolling rested.
	const RESTED = 700; // ms
	const GONE = 15000; // ms after which a place at the top is meant
	let rested = { at: -1, until: 0 };
	let timer = 0;

	function rest() {
		const at = reading();
		if (at >= 0) rested = { at, until: Infinity };
	}

	function scrolled() {
		if (rested.until === Infinity) rested.until = Date.now();
		clearTimeout(timer);
		timer = window.setTimeout(rest, RESTED);
	}

	/** The heading under which the reader is, or just was. */
	function place() {
		const at = reading();
		if (at >= 0) return at;
		return Date.now() - rested.until < GONE ? rested.at : -1;
	}

	/**
	 * The id of the same place on the page in the other language. Headings have
	 * ids of their own there, listed in data-places; all other ids (steps,
	 * requirements) are the same in every language, and one that the address
	 * names is kept.
	 * @param {HTMLAnchorElement} link
	 */
	function there(link) {
		const ids = headings().map((h) => h.id);
		const theirs = (link.dataset.places || "").split(" ").filter(Boolean);
		const named = decodeURIComponent(location.hash.slice(1));
		const at = place() >= 0 ? place() : ids.indexOf(named);
		if (named && !ids.includes(named) && document.getElementById(named)) return named;
		return (theirs.length === ids.length && theirs[at]) || "";
	}

	window.addEventListener("scroll", scrolled, { passive: true });
	rest();
	document.addEventListener(
		"click",
		(e) => {
			const link = e.target instanceof Element ? e.target.closest(".languages a[hreflang]") : null;
			if (!(link instanceof HTMLAnchorElement)) return;
			link.hash = there(link); // empty: no fragment
		},
		true,
	);
})();
