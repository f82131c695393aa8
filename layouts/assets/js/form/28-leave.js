// Warns a reader who leaves a page while what was entered would be lost. The browser
// asks by itself where it may; before a link leads away the page asks in its own words,
// since some browsers never ask.
"use strict";

const shirubeLeave = (() => {
	/** @param {Element} link @param {MouseEvent} e */
	function stays(link, e) {
		if (e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return true;
		if (link.hasAttribute("download") || link.hasAttribute("target")) return true;
		const to = new URL(link.getAttribute("href") || "", document.baseURI);
		if (!/^(https?|file):$/.test(to.protocol)) return true; // mailto, tel
		return to.hash !== "" && to.href.split("#")[0] === location.href.split("#")[0];
	}

	/**
	 * Watches a form whose data-leave is the question. What it returns is to be called
	 * whenever that which is entered may have become something, or nothing.
	 * @param {HTMLElement} form @param {() => boolean} entered whether there is something to lose
	 */
	return (form, entered) => {
		let leaving = false; // the reader has agreed to lose it
		/** @param {BeforeUnloadEvent} e */
		function warn(e) {
			if (leaving) return;
			e.preventDefault();
			e.returnValue = ""; // older browsers ask only then
		}
		document.addEventListener("click", (e) => {
			const link = e.target instanceof Element ? e.target.closest("a[href]") : null;
			if (!link || !entered() || stays(link, e)) return;
			leaving = window.confirm(form.dataset.leave);
			if (!leaving) e.preventDefault();
		});
		return () => {
			leaving = false;
			// Listened to only while it is needed: a page with it is not kept for the way back.
			if (entered()) window.addEventListener("beforeunload", warn);
			else window.removeEventListener("beforeunload", warn);
		};
	};
})();
