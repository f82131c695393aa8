// The record of a self-check as a file and as a table. It writes the file, reads
// one back, and says of each answer why it decides. It reads and writes nothing
// but its arguments: a file comes from anywhere, so all of it is doubted here.
"use strict";

/**
 * A question: the ids of its answers, and the bands of one that a figure may be
 * typed for. Of "several", any of the answers may be given. "whom" names those whom
 * alone it is asked of.
 * @typedef {{id: string, title: string, fingerprint: string, values: string[], several?: boolean, bands?: {value: string, from: string}[], whom?: string[]}} Question
 *
 * The guide as the page knows it.
 * @typedef {{flow: string, language: string, site: string, edition: string, editionDate: string, rules: string,
 *   documents: {id: string, title: string, revision: string}[], questions: Question[]}} Guide
 *
 * What is given to each question, by its id: ids of answers, and a figure. "counts"
 * is false of answers to what this reader is not asked.
 * @typedef {Map<string, {answers: string[], figure?: string, counts?: false}>} Given
 *
 * What a file holds of use: answers whose requirement is the same as then, and
 * what else has to be looked at.
 * @typedef {{given: Given, date: string, edition: string, changed: string[], added: string[], gone: string[], rules: boolean, revised: string[]}} Opened
 *
 * Why a file is refused.
 * @typedef {"large"|"unreadable"|"newer"|"flow"|"damaged"} Refusal
 *
 * @typedef {"against"|"unknown"|"decides"|"same"|"open"|""} Reason
 */

const shirubeRecord = (() => {
	const format = "shirube-record";
	const version = 1;
	const largest = 1 << 18; // bytes; a record of 200 questions has a fifth of that

	/**
	 * What the inputs of a form say, question by question.
	 * @param {Question[]} questions @param {Answers} form @param {Object<string, string>} figures
	 * @param {(q: Question) => boolean} asked @returns {Given}
	 */
	function given(questions, form, figures, asked) {
		return new Map(questions.map((q) => {
			const answers = q.values.filter((v) => form[q.id] === v || (q.several && form[v] === "met"));
			const said = figures[q.id] && answers.length ? { answers, figure: figures[q.id] } : { answers };
			return [q.id, asked(q) || !answers.length ? said : { ...said, counts: /** @type {false} */ (false) }];
		}));
	}

	/**
	 * What a form says that holds these answers, without what this reader is not asked:
	 * the way back from given.
	 * @param {Question[]} questions @param {Given} answers @returns {Answers}
	 */
	function said(questions, answers) {
		/** @param {string} id */
		const to = (id) => answers.get(id)?.answers || [];
		const [who] = to("audience");
		const asked = questions.filter((q) => !who || !q.whom || q.whom.includes(who));
		return Object.fromEntries(asked.flatMap((q) => to(q.id).map((a) => (q.several && a !== "none" && a !== "unknown" ? [a, "met"] : [q.id, a]))));
	}

	/**
	 * The text of a file. Titles stand in it for people, and for questions that a
	 * later guide no longer has.
	 * @param {Guide} guide @param {Given} answers @param {string} date
	 */
	function write(guide, answers, date) {
		const { questions, ...about } = guide;
		const said = questions.map(({ id, title, fingerprint }) => ({ id, title, fingerprint, ...(answers.get(id) || { answers: [] }) }));
		return JSON.stringify({ format, version, date, ...about, questions: said }, null, 2) + "\n";
	}

	/** @typedef {(value: any) => boolean} Shape */

	/** @type {Shape} */
	const text = (v) => typeof v === "string" && v.length <= 1000 && !/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(v);

	/** @type {Shape} */
	const isObject = (v) => typeof v === "object" && v !== null && !Array.isArray(v);

	/** An object with these keys and no other, a foreign prototype's neither. @param {Object<string, Shape>} shapes @returns {Shape} */
	const object = (shapes) => (v) =>
		isObject(v) && Object.keys(v).every((k) => Object.hasOwn(shapes, k)) && Object.keys(shapes).every((k) => shapes[k](Object.hasOwn(v, k) ? v[k] : undefined));

	/** @param {Shape} shape @returns {Shape} */
	const list = (shape) => (v) => Array.isArray(v) && v.length <= 1000 && v.every(shape);

	/** @type {Shape} */
	const day = (v) => text(v) && /^\d{4}-\d\d-\d\d$/.test(v) && new Date(v + "T00:00:00Z").toJSON()?.slice(0, 10) === v;

	const question = object({ id: text, title: text, fingerprint: text, answers: list(text), figure: (v) => v === undefined || text(v), counts: (v) => v === undefined || v === false });
	const shape = object({
		format: text, version: Number.isInteger, date: day, flow: text, language: text, site: text, edition: text, editionDate: text, rules: text,
		documents: list(object({ id: text, title: text, revision: text })), questions: list(question),
	});

	/** @param {any[]} all */
	const distinct = (all) => new Set(all).size === all.length;

	/**
	 * Reads a file for this guide.
	 * @param {string} source @param {Guide} guide @returns {Opened|Refusal}
	 */
	function read(source, guide) {
		let file;
		try {
			file = JSON.parse(source.replace(/^\ufeff/, ""));
		} catch {
			return "unreadable";
		}
		if (!isObject(file) || file.format !== format) return "unreadable";
		if (Number.isInteger(file.version) && file.version > version) return "newer";
		if (!shape(file) || file.version !== version) return "damaged";
		/** @type {Map<string, any>} */
		const saved = new Map(file.questions.map((/** @type {any} */ q) => [q.id, q]));
		if (saved.size !== file.questions.length) return "damaged";
		if (file.flow !== guide.flow || !guide.questions.some((q) => saved.has(q.id))) return "flow";
		return compared(file, saved, guide);
	}

	/** @param {any} file @param {Map<string, any>} saved @param {Guide} guide @returns {Opened|Refusal} */
	function compared(file, saved, guide) {
		/** @param {(q: Question) => boolean} which */
		const those = (which) => guide.questions.filter(which).map((q) => q.id);
		const kept = guide.questions.filter((q) => saved.get(q.id)?.fingerprint === q.fingerprint);
		if (!kept.every((q) => possible(q, saved.get(q.id)))) return "damaged";
		const revisions = new Map(file.documents.map((/** @type {any} */ d) => [d.id, d.revision]));
		return {
			given: new Map(kept.map((q) => [q.id, { answers: saved.get(q.id).answers, figure: saved.get(q.id).figure }])),
			date: file.date,
			edition: file.edition,
			changed: those((q) => saved.has(q.id) && !kept.includes(q)),
			added: those((q) => !saved.has(q.id)),
			gone: [...saved.values()].filter((s) => !guide.questions.some((q) => q.id === s.id)).map((s) => s.title),
			rules: file.rules !== guide.rules,
			revised: guide.documents.filter((d) => revisions.has(d.id) && revisions.get(d.id) !== d.revision).map((d) => d.id),
		};
	}

	/**
	 * Whether a form could have said this: answers that the question has, one unless
	 * it takes several, "none" alone, and a figure in the band that is ticked.
	 * @param {Question} q @param {{answers: string[], figure?: string}} said
	 */
	function possible(q, { answers, figure }) {
		if (!distinct(answers) || !answers.every((a) => q.values.includes(a))) return false;
		if (answers.length > 1 && (!q.several || answers.includes("none"))) return false;
		return figure === undefined || shirube.band(q.bands || [], figure) === (answers[0] || "?");
	}

	/**
	 * Why each answer decides, as the verdict tells it; the verdict is the same
	 * without all others. Of what is not answered there is nothing else to tell.
	 * @param {Check} check @param {Question[]} questions @param {Answers} form @param {Verdict} result
	 * @returns {Map<string, Reason>}
	 */
	function reasons(check, questions, form, result) {
		const answers = shirube.complete(check, form);
		const decides = shirube.decides(check, answers);
		/** @type {[Reason, string[]][]} */
		const why = [["against", shirube.gaps(check, answers)], ["unknown", result.verdict === "unknown" ? result.unknown : []], ["decides", decides]];
		/** @param {Question} q @param {string[]} names */
		const among = (q, names) => names.includes(q.id) || (Boolean(q.several) && q.values.some((v) => names.includes(v)));
		return new Map(questions.map((q) => [q.id, (why.find(([, names]) => among(q, names)) || [form[q.id] || (q.several && q.values.some((v) => form[v])) ? "same" : "open"])[0]]));
	}

	/**
	 * A table for a spreadsheet: with the mark by which Excel knows UTF-8, and with
	 * nothing that it takes for a formula, be it in wide characters or after spaces.
	 * @param {string[][]} rows
	 */
	function csv(rows) {
		/** @param {string} cell */
		const field = (cell) => `"${(/^[\s\u0000-\u001f\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) ? "'" + cell : cell).replace(/"/g, '""')}"`;
		return "\ufeff" + rows.map((row) => row.map(field).join(",") + "\r\n").join("");
	}

	return { largest, given, said, write, read, reasons, csv };
})();
