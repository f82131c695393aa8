// The table of contents follows the reader: the line of the section that is
// being read is marked. Without this script it is a list of links.
"use strict";

(() => {
	const toc = /** @type {HTMLElement|null} */ (document.querySelector(".toc"));
	if (!toc) return;

	/** @type {{link: Element, heading: HTMLElement}[]} */
	const lines = [];
	for (const link of toc.querySelectorAll("a[href^='#']")) {
		const heading = document.getElementById(decodeURIComponent((link.getAttribute("href") || "").slice(1)));
		if (heading) lines.push({ link, heading });
	}

	/** The last heading above the eye; the last of all at the end of the page. */
	function reading() {
		const root = document.documentElement;
		if (root.scrollTop > 0 && root.scrollTop + window.innerHeight >= root.scrollHeight - 2) return lines[lines.length - 1];
		const eye = window.innerHeight / 4;
		return lines.filter((l) => l.heading.getBoundingClientRect().top < eye).pop();
	}

	/** @type {Element|undefined} */
	let marked;
	let waiting = false;

	function mark() {
		waiting = false;
		const line = reading();
		if (line && line.link === marked) return;
		if (marked) marked.removeAttribute("aria-current");
		marked = line && line.link;
		if (!marked || !toc) return;
		marked.setAttribute("aria-current", "location");
		// Moves nothing but the list itself, where that is longer than the window.
		if (toc.scrollHeight > toc.clientHeight) {
			toc.scrollTop += marked.getBoundingClientRect().top - toc.getBoundingClientRect().top - toc.clientHeight / 2;
		}
	}

	function later() {
		if (!waiting) requestAnimationFrame(mark);
		waiting = true;
	}

	window.addEventListener("scroll", later, { passive: true });
	window.addEventListener("resize", later);
	mark();
})();
