// Flowcharts: the arrow keys follow the lines from box to box, and what leads
// into and out of the box under the pointer or the focus stands out. Without
// this script Tab still goes through the boxes in reading order.
"use strict";

(() => {
	/** @typedef {{from: string, to: string, edge: Element}} Line */

	/** Pixels that a key points to. @type {Object<string, [number, number]>} */
	const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

	/** @param {Element} svg */
	function prepare(svg) {
		/** @param {Element} e @param {string} name */
		const read = (e, name) => e.getAttribute(name) || "";
		/** @type {Map<string, Element>} */
		const nodes = new Map();
		for (const n of svg.querySelectorAll(".node[data-step]")) nodes.set(read(n, "data-step"), n);
		/** @type {Line[]} */
		const lines = Array.from(svg.querySelectorAll(".edge[data-from]"), (edge) => ({
			from: read(edge, "data-from"),
			to: read(edge, "data-to"),
			edge,
		}));

		/** @param {Event} e */
		const under = (e) => (e.target instanceof Element ? e.target.closest(".node[data-step]") : null);

		/** Marks what leads into and out of a node; nothing for null. @param {Element|null} node */
		function light(node) {
			for (const e of svg.querySelectorAll(".is-in, .is-out")) e.classList.remove("is-in", "is-out");
			if (!node) return;
			const id = read(node, "data-step");
			for (const line of lines) {
				const [state, end] = line.from === id ? ["is-out", line.to] : ["is-in", line.from];
				if (line.from !== id && line.to !== id) continue;
				line.edge.classList.add(state);
				const other = nodes.get(end);
				if (other && other !== node) other.classList.add(state);
			}
		}

		/** From an answer the keys go on to where it leads, or back. @param {Element} label @param {string} key */
		const along = (label, key) => nodes.get(read(label, key === "ArrowUp" ? "data-from" : "data-to"));

		/**
		 * The neighbour that lies best in a direction.
		 * @param {Element} node @param {[number, number]} direction
		 */
		function neighbour(node, [dx, dy]) {
			const id = read(node, "data-step");
			const here = middle(node);
			const there = lines.filter((l) => l.from === id || l.to === id).map((l) => nodes.get(l.from === id ? l.to : l.from));
			let best = null;
			let score = 0.3; // cosine: not further off than 72 degrees
			for (const n of there) {
				if (!n || n === node) continue;
				const at = middle(n);
				const x = at.x - here.x;
				const y = at.y - here.y;
				const cosine = (x * dx + y * dy) / Math.hypot(x, y);
				if (cosine > score) [best, score] = [n, cosine];
			}
			return best;
		}

		svg.addEventListener("pointerover", (e) => light(under(e) || focused()));
		svg.addEventListener("pointerleave", () => light(focused()));
		svg.addEventListener("focusin", (e) => light(under(e)));
		svg.addEventListener("focusout", () => light(null));
		svg.addEventListener("keydown", (e) => {
			if (!(e instanceof KeyboardEvent) || !DIRECTIONS[e.key] || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
			const node = under(e);
			const label = e.target instanceof Element ? e.target.closest(".label[data-to]") : null;
			const next = node ? neighbour(node, DIRECTIONS[e.key]) : label && along(label, e.key);
			if (!(next instanceof SVGElement)) return;
			e.preventDefault();
			next.focus();
			next.scrollIntoView({ block: "nearest", inline: "nearest" });
		});

		const focused = () => (svg.contains(document.activeElement) ? document.activeElement : null);
	}

	/** @param {Element} e */
	function middle(e) {
		const box = e.getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	for (const svg of document.querySelectorAll("svg.chart:not(.legend-shape)")) prepare(svg);
})();
