// Judges the answers of a self-check and finds the way that they take through
// the procedure. It reads and writes nothing but its arguments; what it says
// is what package verdict says, held together by that package's test vectors.
"use strict";

/**
 * What a reader said about a requirement: "met", "not-met" or the id of an answer
 * that its author names; no answer is the same as "unknown".
 * @typedef {string} Answer
 *
 * A requirement with parts is met when all its parts are; its answers are
 * kept by part. The parts of "several" are the answers of which any may be given.
 * @typedef {{id: string, parts?: string[], several?: boolean}} Requirement
 *
 * An answer, and whether it meets what is asked.
 * @typedef {{id: string, met?: boolean}} Value
 *
 * A requirement or part, or exactly one of the keys; "at_least" goes with "of",
 * "answer" with "is".
 * @typedef {string|{all?: Condition[], any?: Condition[], at_least?: number, of?: Condition[], not?: Condition, answer?: string, is?: string[]}} Condition
 *
 * A step asks a requirement and goes on by its answer, or has one next step.
 * @typedef {{id: string, asks?: string, answers?: Object<string, string>, next?: string}} Step
 *
 * The author tells how to meet those that are remedied.
 * @typedef {{requirements: Requirement[], values?: Object<string, Value[]>, ready: Condition, steps: Step[], remedied?: string[]}} Check
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
	 * Holds when so many do; of nothing it is open, so that an empty condition
	 * makes nobody ready. While it is open, those that fail are no reasons: others
	 * may do. Once it fails, all that do not hold are.
	 * @param {number} need @param {Finding[]} found @returns {Finding}
	 */
	function atLeast(need, found) {
		/** @param {Finding["state"]} state */
		const those = (state) => found.filter((f) => f.state === state);
		if (!found.length) return finding("open");
		if (those("holds").length >= need) return finding("holds");
		if (found.length - those("fails").length < need) return sum("fails", found);
		return sum("open", those("open"));
	}

	const yesNo = [{ id: "met", met: true }];

	/** @param {Check} check @param {string} name @param {Answer} given */
	const meets = (check, name, given) => ((check.values || {})[name] || yesNo).some((v) => v.id === given && v.met);

	/**
	 * wanted is false inside a "not". Without "is", the answer must meet what is asked.
	 * @param {Check} check @param {Answers} answers @param {string} name @param {boolean} wanted @param {string[]} [is]
	 */
	function answer(check, answers, name, wanted, is) {
		const given = answers[name] || "unknown";
		if (given === "unknown") return finding("open", [], [name]);
		return (is ? is.includes(given) : meets(check, name, given)) === wanted ? finding("holds") : finding("fails", [name]);
	}

	/**
	 * A requirement or part. An answer about a whole counts where those about its
	 * parts leave it open.
	 * @param {Check} check @param {Answers} answers @param {string} name @param {boolean} wanted
	 */
	function requirement(check, answers, name, wanted) {
		const whole = check.requirements.find((r) => r.id === name);
		const parts = (whole && whole.parts) || [];
		if (!parts.length) return answer(check, answers, name, wanted);
		const found = parts.map((part) => answer(check, answers, part, wanted));
		const f = atLeast(wanted ? found.length : 1, found);
		return f.state === "open" && answers[name] && answers[name] !== "unknown" ? answer(check, answers, name, wanted) : f;
	}

	/**
	 * @param {Check} check @param {Answers} answers @param {Condition} c @param {boolean} wanted
	 * @returns {Finding}
	 */
	function judged(check, answers, c, wanted) {
		if (typeof c === "string") return requirement(check, answers, c, wanted);
		if (c.answer) return answer(check, answers, c.answer, wanted, c.is || []);
		if (c.not) return judged(check, answers, c.not, !wanted);
		const found = (c.all || c.any || c.of || []).map((e) => judged(check, answers, e, wanted));
		const need = c.at_least || (c.all ? found.length : 1);
		return atLeast(wanted ? need : found.length - need + 1, found);
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
	 * Answers that make a condition hold, or fail: to each question that counts, the
	 * values of which any will do.
	 * @typedef {Object<string, string[]>} Wanted
	 */

	/** How many of the best ways are followed: conditions may have more than anybody can wait for. */
	const most = 60;

	/**
	 * The cheapest ways in which a condition holds (wanted) or fails, the best first.
	 * @param {Check} check @param {Condition} c @param {boolean} wanted
	 * @param {(name: string, values: string[]) => boolean} may whether a question may have one of these values
	 * @param {(way: Wanted) => number} cost
	 * @returns {Wanted[]}
	 */
	function waysTo(check, c, wanted, may, cost) {
		/** @param {string} name @param {(v: Value) => boolean|undefined} good @returns {Wanted[]} */
		const leaf = (name, good) => {
			const values = ((check.values || {})[name] || [...yesNo, { id: "not-met" }]).filter((v) => Boolean(good(v)) === wanted).map((v) => v.id);
			return values.length && may(name, values) ? [{ [name]: values }] : [];
		};
		/** @type {Wanted[][]} */
		let parts;
		let need = 1;
		if (typeof c === "string") {
			const whole = check.requirements.find((r) => r.id === c);
			if (!whole || !whole.parts || !whole.parts.length) return leaf(c, (v) => v.met);
			parts = whole.parts.map((p) => leaf(p, (v) => v.met));
			need = parts.length;
		} else if (c.answer) {
			const is = c.is || [];
			return leaf(c.answer, (v) => is.includes(v.id));
		} else if (c.not) {
			return waysTo(check, c.not, !wanted, may, cost);
		} else {
			const of = c.all || c.any || c.of || [];
			parts = of.map((e) => waysTo(check, e, wanted, may, cost));
			need = c.at_least || (c.all ? of.length : 1);
		}
		if (!parts.length) return []; // an empty condition is open
		if (!wanted) need = parts.length - need + 1;
		return someOf(parts, need, cost);
	}

	/**
	 * The cheapest ways to have so many of the parts.
	 * @param {Wanted[][]} parts @param {number} need @param {(way: Wanted) => number} cost @returns {Wanted[]}
	 */
	function someOf(parts, need, cost) {
		/** @type {Wanted[][]} by how many of the parts they have */
		let found = [[{}]];
		for (const ways of parts) {
			/** @type {Wanted[][]} */
			const next = [];
			for (let n = 0; n <= need; n++) {
				const taken = (found[n - 1] || []).flatMap((have) => ways.map((way) => both(have, way)));
				const all = [...(found[n] || []), .../** @type {Wanted[]} */ (taken.filter(Boolean))];
				next[n] = all.sort((a, b) => cost(a) - cost(b)).slice(0, most);
			}
			found = next;
		}
		return found[need] || [];
	}

	/** @param {Wanted} a @param {Wanted} b @returns {Wanted|null} null where they contradict each other */
	function both(a, b) {
		const sum = { ...a };
		for (const [name, values] of Object.entries(b)) {
			sum[name] = sum[name] ? sum[name].filter((v) => values.includes(v)) : values;
			if (!sum[name].length) return null;
		}
		return sum;
	}

	/**
	 * A smallest set of answers that alone give the verdict, whatever the others
	 * are; empty while it is unknown.
	 * @param {Check} check @param {Answers} answers @returns {string[]} questions
	 */
	function decides(check, answers) {
		const { verdict } = judge(check, answers);
		if (verdict === "unknown") return [];
		const ways = waysTo(check, check.ready, verdict === "ready", (name, values) => values.includes(answers[name]), (way) => Object.keys(way).length);
		return ways.length ? Object.keys(ways[0]) : [];
	}

	/**
	 * A smallest set of questions whose answers have to change, or to be found, for
	 * the verdict to become ready, with the answers of which any will do; null where
	 * none can. Of as few, what is not known yet comes before what has to be changed,
	 * and that before what nobody tells how to change. Nobody can change who reads.
	 * @param {Check} check @param {Answers} answers @returns {Wanted|null}
	 */
	function change(check, answers) {
		/** @param {string} name @param {string[]} values */
		const is = (name, values) => values.includes(answers[name]);
		/** @param {Wanted} way */
		const changed = (way) => Object.keys(way).filter((name) => !is(name, way[name]));
		/** @param {string} name */
		const hardship = (name) => ((answers[name] || "unknown") === "unknown" ? 0 : (check.remedied || []).includes(name) ? 1 : 1000);
		/** @param {Wanted} way */
		const cost = (way) => changed(way).reduce((sum, name) => sum + 1e6 + hardship(name), 0);
		const ways = waysTo(check, check.ready, true, (name, values) => name !== "audience" || is(name, values), cost);
		return ways.length ? Object.fromEntries(changed(ways[0]).map((name) => [name, ways[0][name]])) : null;
	}

	/**
	 * What is not met and has to be mended. Who reads is a reason only where nobody
	 * else's answers would do.
	 * @param {Check} check @param {Answers} answers @returns {string[]}
	 */
	function gaps(check, answers) {
		const { notMet } = judge(check, answers);
		return notMet.includes("audience") && change(check, answers) ? notMet.filter((name) => name !== "audience") : notMet;
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
		const own = step.answers[answers[step.asks]];
		if (own) return own;
		const { state } = requirement(check, answers, step.asks, true);
		return (state === "holds" && step.answers.yes) || (state === "fails" && step.answers.no) || "";
	}

	/**
	 * Answers as a form holds them, with those made plain that it leaves unsaid: of
	 * several answers, those not ticked are not given once one is ticked, or "none".
	 * Who ticks "unknown" leaves them open.
	 * @param {Check} check @param {Answers} form @returns {Answers}
	 */
	function complete(check, form) {
		const answers = { ...form };
		for (const { id, parts } of check.requirements.filter((r) => r.several)) {
			const said = answers[id];
			delete answers[id];
			if (!parts || said === "unknown" || (said !== "none" && !parts.some((p) => answers[p]))) continue;
			for (const part of parts) answers[part] = answers[part] || "not-met";
		}
		return answers;
	}

	/**
	 * The band that a figure or day is in: the last one that begins at or before it.
	 * Days are compared as text, figures as numbers. A figure counts or pays something:
	 * it is whole and not below 0, unless bands begin below 0 or between whole numbers.
	 * @param {{value: string, from: string}[]} bands from the least to the greatest
	 * @param {string} figure @returns {string} "" for none
	 */
	function band(bands, figure) {
		if (!figure.trim()) return "";
		const number = Number(figure);
		const day = /^\d{4}-\d\d-\d\d$/.test(figure);
		/** @param {string} mark */
		const begins = (mark) => bands.some((b) => b.from.includes(mark));
		if (!day && !(begins(".") ? Number.isFinite(number) : Number.isInteger(number))) return "";
		if (!day && number < 0 && !begins("-")) return "";
		const begun = bands.filter((b) => !b.from || (day ? b.from <= figure : Number(b.from) <= number));
		return begun.length ? begun[begun.length - 1].value : "";
	}

	return { judge, decides, change, gaps, way, complete, band };
})();
