// Judges the answers of a self-check and finds the way that they take through
// the procedure. It reads and writes nothing but its arguments; what it says
// is what package verdict says, held together by that package's test vectors.
"use strict";

/**
 * What a reader said about a requirement; no answer is the same as "unknown".
 * @typedef {"met"|"not-met"|"unknown"} Answer
 *
 * A requirement with parts is met when all its parts are; its answers are
 * kept by part.
 * @typedef {{id: string, parts?: string[]}} Requirement
 *
 * A requirement or part, or exactly one of the keys.
 * @typedef {string|{all?: Condition[], any?: Condition[], not?: Condition}} Condition
 *
 * A step asks a requirement and goes on by its answer, or has one next step.
 * @typedef {{id: string, asks?: string, answers?: Object<string, string>, next?: string}} Step
 *
 * @typedef {{requirements: Requirement[], ready: Condition, steps: Step[]}} Check
 * @typedef {Object<string, Answer>} Answers
 * @typedef {{verdict: "ready"|"not-ready"|"unknown", notMet: string[], unknown: string[]}} Verdict
 */

/**
 * What is found about a condition: its state, what stands against it and what
 * is not known.
 * @typedef {{state: "holds"|"fails"|"open", against: string[], unknown: string[]}} Finding
 */

const shirube = (() => {
	/**
	 * @param {Finding["state"]} state @param {string[]} against @param {string[]} unknown
	 * @returns {Finding}
	 */
	const finding = (state, against = [], unknown = []) => ({ state, against, unknown });

	/**
	 * @param {Finding["state"]} state @param {Finding[]} of @returns {Finding}
	 */
	const sum = (state, of) => finding(state, of.flatMap((f) => f.against), of.flatMap((f) => f.unknown));

	/**
	 * Holds when each one does; of nothing it is open, so that an empty condition
	 * makes nobody ready.
	 * @param {Finding[]} found
	 */
	function every(found) {
		if (found.some((f) => f.state === "fails")) return sum("fails", found);
		return sum(found.length && found.every((f) => f.state === "holds") ? "holds" : "open", found);
	}

	/**
	 * Holds when one does. While it is open, those that fail are no reasons:
	 * another one may do.
	 * @param {Finding[]} found
	 */
	function some(found) {
		if (found.some((f) => f.state === "holds")) return finding("holds");
		const open = found.filter((f) => f.state === "open");
		return open.length || !found.length ? sum("open", open) : sum("fails", found);
	}

	/**
	 * wanted is false inside a "not".
	 * @param {Answers} answers @param {string} name @param {boolean} wanted
	 */
	function answer(answers, name, wanted) {
		const given = answers[name] || "unknown";
		if (given === "unknown") return finding("open", [], [name]);
		return (given === "met") === wanted ? finding("holds") : finding("fails", [name]);
	}

	/**
	 * A requirement or part. An answer about a whole counts where those about its
	 * parts leave it open.
	 * @param {Check} check @param {Answers} answers @param {string} name @param {boolean} wanted
	 */
	function requirement(check, answers, name, wanted) {
		const whole = check.requirements.find((r) => r.id === name);
		const parts = (whole && whole.parts) || [];
		if (!parts.length) return answer(answers, name, wanted);
		const found = parts.map((part) => answer(answers, part, wanted));
		const f = wanted ? every(found) : some(found);
		return f.state === "open" && answers[name] && answers[name] !== "unknown" ? answer(answers, name, wanted) : f;
	}

	/**
	 * @param {Check} check @param {Answers} answers @param {Condition} c @param {boolean} wanted
	 * @returns {Finding}
	 */
	function judged(check, answers, c, wanted) {
		if (typeof c === "string") return requirement(check, answers, c, wanted);
		if (c.not) return judged(check, answers, c.not, !wanted);
		const found = (c.all || c.any || []).map((e) => judged(check, answers, e, wanted));
		return Boolean(c.all) === wanted ? every(found) : some(found);
	}

	/**
	 * The verdict and what it hangs on, in the order of the requirements.
	 * @param {Check} check @param {Answers} answers @returns {Verdict}
	 */
	function judge(check, answers) {
		const f = judged(check, answers, check.ready, true);
		const order = check.requirements.flatMap((r) => [r.id, ...(r.parts || [])]);
		/** @param {string[]} names */
		const inOrder = (names) => [...new Set([...order.filter((n) => names.includes(n)), ...names])];
		/** @type {Object<string, Verdict["verdict"]>} */
		const verdicts = { holds: "ready", fails: "not-ready", open: "unknown" };
		return { verdict: verdicts[f.state], notMet: inOrder(f.against), unknown: inOrder(f.unknown) };
	}

	/**
	 * The steps that the answers lead through, from the first step to the
	 * question that is still open or to the outcome. A step that asks nothing is
	 * walked through; a question with answers of its author's own is open.
	 * @param {Check} check @param {Answers} answers @returns {string[]}
	 */
	function way(check, answers) {
		const steps = new Map(check.steps.map((s) => [s.id, s]));
		/** @type {string[]} */
		const passed = [];
		let id = check.steps.length ? check.steps[0].id : "";
		while (id && !passed.includes(id)) {
			passed.push(id);
			const step = steps.get(id);
			if (!step) break; // an outcome
			id = step.answers ? followed(check, answers, step) : step.next || "";
		}
		return passed;
	}

	/** @param {Check} check @param {Answers} answers @param {Step} step */
	function followed(check, answers, step) {
		if (!step.asks || !step.answers) return "";
		const { state } = requirement(check, answers, step.asks, true);
		return (state === "holds" && step.answers.yes) || (state === "fails" && step.answers.no) || "";
	}

	return { judge, way };
})();
