// What a record of a self-check lacks, for a plan. It reads and writes nothing but
// its arguments; what it says is what the page of the self-check says.
"use strict";

/**
 * What is not met, as the verdict counts it, and what has to be known first. Nothing
 * is taken over of what the record does not answer as this guide asks it: "kept" is
 * how many answers are, "again" how many questions have become others.
 * @typedef {{verdict: Verdict["verdict"], notMet: string[], unknown: string[], kept: number, again: number}} Lacking
 */

const shirubeGaps = (() => {
	/**
	 * @param {Check} check @param {Question[]} questions @param {Opened} opened @returns {Lacking}
	 */
	function lacking(check, questions, { given, changed, added }) {
		const answers = shirube.complete(check, shirubeRecord.said(questions, given));
		const { verdict, unknown } = shirube.judge(check, answers);
		const kept = [...given.values()].filter((g) => g.answers.length).length;
		return { verdict, notMet: shirube.gaps(check, answers), unknown, kept, again: changed.length + added.length };
	}

	return { lacking };
})();
