// The record of a self-check on the page of a plan: a reader opens the file, and
// what is not met is ticked among what has to be put in order first. All words
// stand in the page. Who does not open a record ticks by hand.
"use strict";

(() => {
	const root = /** @type {HTMLElement|null} */ (document.querySelector("[data-gaps]"));
	const form = /** @type {HTMLFormElement|null|undefined} */ (root?.closest("form"));
	if (!root || !form) return;
	const [part, plan] = [root, form];

	/** @type {{check: Check, guide: Guide}} */
	const { check, guide } = JSON.parse(part.dataset.gaps || "{}");
	/** @type {Object<string, {locales: string[], pattern: string}>} */
	const days = JSON.parse(part.dataset.days || "{}");
	const { show } = shirubePage;
	const file = /** @type {HTMLInputElement} */ (part.querySelector("input[type=file]"));
	const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (plan.querySelectorAll("input[data-gap]"));

	/** Ticks what a record lacks, and nothing else; nothing where it has no answer of use. @param {Opened} opened */
	function open(opened) {
		const found = shirubeGaps.lacking(check, guide.questions, opened);
		/** @param {HTMLInputElement} box */
		const wanted = (box) => found.notMet.includes(box.dataset.gap || "");
		if (found.kept && [...boxes].some((b) => b.checked && !wanted(b)) && !window.confirm(part.dataset.replace)) return;
		if (found.kept) for (const box of boxes) box.checked = wanted(box);
		tell(opened, found, [...boxes].filter(wanted).length);
		plan.dispatchEvent(new Event("input")); // the dates follow, and there is something to lose
	}

	/** @param {Opened} opened @param {Lacking} found @param {number} ticked */
	function tell(opened, found, ticked) {
		const values = { edition: opened.edition, gaps: found.notMet.length, ticked, again: found.again };
		for (const e of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-told]"))) {
			if (e.dataset.told === "date") shirubePage.date(e, opened.date, days[document.documentElement.lang]);
			else e.textContent = String(values[/** @type {keyof typeof values} */ (e.dataset.told)]);
		}
		const open = [...boxes].filter((b) => found.unknown.includes(b.dataset.gap || "")).map((b) => b.dataset.gap);
		const other = guide.edition !== "" && opened.edition !== guide.edition;
		/** @type {Object<string, boolean>} what there is to tell */
		const told = {
			edition: Boolean(opened.edition), "no-edition": !opened.edition,
			none: !found.kept, ready: found.verdict === "ready", unknown: found.kept > 0 && found.verdict === "unknown",
			ticked: found.verdict === "not-ready" && ticked > 0, "not-ticked": found.verdict === "not-ready" && !ticked,
			open: found.kept > 0 && open.length > 0,
			other: other || opened.rules || found.again > 0 || opened.revised.length > 0,
			"other-edition": other, rules: opened.rules, again: found.again > 0, revised: opened.revised.length > 0,
		};
		show("[data-told-of]", (e) => told[e.dataset.toldOf || ""], part);
		show("[data-open]", (e) => open.includes(e.dataset.open), part);
	}

	part.addEventListener("click", (e) => {
		if (e.target instanceof Element && e.target.closest("button")) file.click();
	});
	file.addEventListener("change", () => {
		show("[data-refused]", () => false, part);
		shirubeFile.read(file, guide, open, (why) => show("[data-refused]", (e) => e.dataset.refused === why, part));
	});
	plan.addEventListener("reset", () => show("[data-told-of], [data-refused]", () => false, part));
})();
