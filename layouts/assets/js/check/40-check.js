// The self-check: reads the radios of the sheet, judges them on a button and
// shows the verdict. All words stand in the page; this script only shows and
// hides them. Answers live in the radios alone: nothing is stored, sent or put
// into the address, and neither the browser's restoring of forms nor its
// back-forward cache brings them back.
"use strict";

(() => {
	const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[data-check]"));
	if (!form) return;

	/** @type {Check} */
	const check = JSON.parse(form.dataset.check || "{}");
	const panel = /** @type {HTMLElement} */ (document.getElementById("verdict"));
	const { show, say } = shirubePage;
	let touched = false; // a reader has answered since the page came up
	let judged = false; // the panel shows a verdict

	/** What is ticked, by name. @returns {Answers} */
	function ticked() {
		/** @type {Answers} */
		const given = {};
		for (const [name, value] of new FormData(form || undefined)) given[name] = String(value);
		return given;
	}

	/** @returns {Answers} */
	const answers = () => shirube.complete(check, ticked());

	const answered = () => Object.keys(answers()).length > 0;
	const guard = shirubeLeave(form, answered);

	/** Asks only what concerns the reader, and says how much of it is answered. */
	function showAsked() {
		const who = ticked().audience;
		show("[data-whom]", (e) => !who || (e.dataset.whom || "").split(" ").includes(who));
		show("[data-not-for]", (e) => Boolean(who) && !(e.dataset.notFor || "").split(" ").includes(who));
		const all = [.../** @type {HTMLFormElement} */ (form).querySelectorAll("fieldset")];
		// A set that is off counts for nothing, but keeps its answers for when it is asked again.
		for (const f of all) f.disabled = Boolean(f.closest("[hidden]"));
		const asked = all.filter((f) => !f.disabled);
		const dropped = all.filter((f) => f.disabled && f.querySelector(":checked")).map((f) => f.id);
		show("[data-dropped]", (e) => dropped.includes(e.dataset.dropped || ""));
		show("[data-any-dropped]", () => dropped.length > 0);
		say("[data-progress]", { answered: asked.filter((f) => f.querySelector(":checked")).length, total: asked.length });
	}

	/** Marks the way of the answers in chart and step list. @param {Answers} given */
	function showWay(given) {
		const way = Object.keys(given).length ? shirube.way(check, given) : [];
		const current = way[way.length - 1];
		for (const e of document.querySelectorAll("[data-step]")) {
			const id = e.getAttribute("data-step") || "";
			e.classList.toggle("is-passed", way.includes(id) && id !== current);
			e.classList.toggle("is-current", id === current);
			if (id === current) e.setAttribute("aria-current", "step");
			else e.removeAttribute("aria-current");
		}
		for (const e of document.querySelectorAll("[data-from][data-to]")) {
			const at = way.indexOf(e.getAttribute("data-from") || "");
			e.classList.toggle("is-passed", at >= 0 && way[at + 1] === e.getAttribute("data-to"));
		}
	}

	const verdictClasses = ["verdict--ready", "verdict--not-ready", "verdict--unknown"];

	function judge() {
		const given = answers();
		if (!answered()) return missing();
		const result = shirube.judge(check, given);
		panel.classList.remove(...verdictClasses);
		panel.classList.add(`verdict--${result.verdict}`);
		panel.hidden = false;
		judged = true;
		show("[data-result]", () => true);
		show("[data-stale], [data-no-answer]", () => false);
		show("[data-verdict]", (e) => e.dataset.verdict === result.verdict);
		const gaps = shirube.gaps(check, given);
		show("[data-not-met]", (e) => gaps.includes(e.dataset.notMet || ""));
		show("[data-unknown]", (e) => result.unknown.includes(e.dataset.unknown || ""));
		show("[data-against]", (e) => given[e.dataset.against || ""] === "not-met");
		show("[data-against-met]", (e) => given[e.dataset.againstMet || ""] !== "not-met"); // in a condition with "not", or an answer of its own
		show("[data-unanswered]", (e) => !given[e.dataset.unanswered || ""]);
		show("[data-unsure]", (e) => Boolean(given[e.dataset.unsure || ""]));
		show("[data-any-not-met]", () => gaps.length > 0);
		show("[data-any-timed]", (e) => gaps.some((name) => e.dataset.anyTimed?.split(" ").includes(name)));
		show("[data-any-unknown]", () => result.unknown.length > 0);
		const decides = shirube.decides(check, given);
		const change = shirube.change(check, given); // nothing to one who is ready
		const changes = change ? Object.keys(change) : [];
		show("[data-decided]", (e) => decides.length > 0 && [result.verdict, ""].includes(e.dataset.decided || ""));
		show("[data-decides]", (e) => decides.includes(e.dataset.decides || ""));
		show("[data-given]", (e) => given[e.dataset.of || ""] === e.dataset.given);
		show("[data-changes]", (e) => changes.includes(e.dataset.changes || ""));
		show("[data-wanted]", (e) => Boolean(change?.[e.dataset.of || ""]?.includes(e.dataset.wanted || "")));
		show("[data-can-change]", (e) => (e.dataset.canChange === "yes" ? changes.length > 0 : !change));
		say("[data-change-count]", { count: changes.length });
		announce(result);
		say("[data-tally]", { notMet: gaps.length, unknown: result.unknown.length });
		const heading = document.getElementById("verdict-title");
		if (heading) heading.focus();
	}

	/** Says that there is nothing to judge yet. */
	function missing() {
		const note = /** @type {HTMLElement|null} */ (panel.querySelector("[data-no-answer]"));
		panel.hidden = false;
		show("[data-no-answer]", () => true);
		note?.focus();
	}

	/** Tells the record of the verdict that stands; null: none. @param {Verdict|null} result */
	const announce = (result) => form.dispatchEvent(new CustomEvent("shirube:verdict", { detail: result }));

	/** A verdict that no longer fits the answers must not stand, nor be printed. */
	function withdraw() {
		panel.classList.remove(...verdictClasses);
		panel.hidden = !judged;
		show("[data-result]", () => false);
		show("[data-stale]", () => judged);
		show("[data-no-answer]", () => false);
		for (const e of document.querySelectorAll("[data-tally]")) e.textContent = "";
		announce(null);
	}

	/** Brings the page in line with the answers. */
	function refresh() {
		const given = answers();
		showAsked();
		showWrong();
		showWay(given);
		withdraw();
		guard();
	}

	/** @param {Event} e */
	function changed(e) {
		touched = true;
		if (e.target instanceof HTMLInputElement) settle(e.target);
		refresh();
	}

	/**
	 * Brings what belongs to an input in line with it: "none of these" excludes all
	 * others, and a figure ticks its band.
	 * @param {HTMLInputElement} input
	 */
	function settle(input) {
		const set = input.closest("fieldset");
		if (!set) return;
		const boxes = /** @type {HTMLInputElement[]} */ ([...set.querySelectorAll("input[name]")]);
		if (input.type === "checkbox" && input.checked) {
			const alone = input.value === "none";
			for (const box of boxes) if (box !== input && (alone || box.value === "none")) box.checked = false;
		}
		if (input.name) {
			for (const figure of /** @type {NodeListOf<HTMLInputElement>} */ (set.querySelectorAll("[data-figure]"))) figure.value = "";
			return;
		}
		const typed = input.value !== "" || input.validity.badInput;
		for (const b of typed ? boxes : bandsOf(set)) b.checked = b.value === bandOf(input);
	}

	/** @param {Element} set */
	const bandsOf = (set) => /** @type {HTMLInputElement[]} */ ([...set.querySelectorAll("input[data-from]")]);

	/** The band of a figure that is typed; "" for none. @param {HTMLInputElement} figure */
	function bandOf(figure) {
		const bands = bandsOf(/** @type {Element} */ (figure.closest("fieldset")));
		return shirube.band(bands.map((b) => ({ value: b.value, from: b.dataset.from || "" })), figure.value);
	}

	/** Says beside a figure that is in no band what is wrong with it; it stays as it was typed. */
	function showWrong() {
		for (const figure of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=number][data-figure]"))) {
			const wrong = (figure.value !== "" || figure.validity.badInput) && !bandOf(figure);
			show(`#${figure.id}-wrong`, () => wrong);
			figure.setAttribute("aria-invalid", String(wrong));
			figure.setAttribute("aria-describedby", wrong ? `${figure.id}-wrong` : "");
		}
	}

	function clear() {
		if (form) form.reset();
		touched = judged = false;
		refresh();
	}

	/** @type {Object<string, () => void>} */
	const actions = {
		judge,
		clear: () => {
			if (answered() && !window.confirm(form.dataset.clear)) return;
			clear();
			focusFirst();
			for (const e of document.querySelectorAll("[data-tally]")) e.textContent = form.dataset.cleared || "";
		},
		print: () => window.print(),
	};

	function focusFirst() {
		const first = /** @type {HTMLElement|null} */ (form && form.querySelector("input"));
		if (first) first.focus();
	}

	form.addEventListener("change", changed);
	form.addEventListener("submit", (e) => e.preventDefault());
	document.addEventListener("click", (e) => {
		const button = e.target instanceof Element ? e.target.closest("button[data-action]") : null;
		const action = button && actions[button.getAttribute("data-action") || ""];
		if (action) action();
	});
	window.addEventListener("pageshow", (e) => {
		if (e.persisted || !touched) clear();
	});
	show("[data-scripted]", () => true);
	clear();
})();
