// Flowcharts: the arrow keys follow the lines from box to box, and what leads
// into and out of the box under the pointer or the focus stands out. Without
// this script Tab still goes through the boxes in reading order.
"use strict";

(() => {
	/** @typedef {{from: string, to: string, edge: Element}} Line */

	/** Pixels that a key points to. @type {Object<string, [number, number]>} */
	const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

	/** Keys in the order in which they are given to lines that lie in no direction. */
	const ORDER = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"];

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
		const under = (e) => (e.target instanceof Element ? e.target.closest(".node[data-step], .label[data-to]") : null);

		/** Marks what leads into and out of a node, or the way of an answer; nothing for null. @param {Element|null} at */
		function light(at) {
			for (const e of svg.querySelectorAll(".is-in, .is-out")) e.classList.remove("is-in", "is-out");
			if (!at) return;
			const answer = at.matches(".label");
			const id = read(at, answer ? "data-from" : "data-step");
			for (const line of lines) {
				if (answer ? line.from !== id || line.to !== read(at, "data-to") : line.from !== id && line.to !== id) continue;
				const [state, end] = line.from === id ? ["is-out", line.to] : ["is-in", line.from];
				line.edge.classList.add(state);
				const other = nodes.get(end);
				if (other && other !== at) other.classList.add(state);
			}
		}

		/** From an answer the keys go on to where it leads, or back. @param {Element} label @param {string} key */
		const along = (label, key) => nodes.get(read(label, key === "ArrowUp" ? "data-from" : "data-to"));

		/** Ends of the lines out of a node ("from") or into it ("to"), each once. @param {Element} node @param {"from"|"to"} side */
		function ends(node, side) {
			const id = read(node, "data-step");
			const there = lines.filter((l) => l[side] === id).map((l) => nodes.get(side === "from" ? l.to : l.from));
			return /** @type {Element[]} */ (Array.from(new Set(there)).filter((n) => n && n !== node));
		}

		/**
		 * The neighbour that lies best in a direction.
		 * @param {Element} node @param {Element[]} there @param {[number, number]} direction
		 */
		function towards(node, there, [dx, dy]) {
			const here = middle(node);
			let best = null;
			let score = 0.3; // cosine: not further off than 72 degrees
			for (const n of there) {
				const at = middle(n);
				const x = at.x - here.x;
				const y = at.y - here.y;
				const cosine = (x * dx + y * dy) / Math.hypot(x, y);
				if (cosine > score) [best, score] = [n, cosine];
			}
			return best;
		}

		/**
		 * Where each key leads: to what lies there. Down and up always go on and
		 * back, and what no key reaches gets one that is free or leads where
		 * another does too, so that every line out can be followed.
		 * @param {Element} node
		 */
		function keys(node) {
			const out = ends(node, "from");
			const into = ends(node, "to");
			const all = Array.from(new Set([...out, ...into]));
			/** @type {Map<string, Element>} */
			const ways = new Map();
			for (const [key, direction] of Object.entries(DIRECTIONS)) {
				const n = towards(node, all, direction);
				if (n) ways.set(key, n);
			}
			if (!ways.has("ArrowDown") && out.length) ways.set("ArrowDown", out[0]);
			if (!ways.has("ArrowUp") && into.length) ways.set("ArrowUp", into[0]);
			for (const n of out) {
				const led = Array.from(ways.values());
				if (led.includes(n)) continue;
				const spare = ORDER.find((key) => !ways.has(key)) || ORDER.find((key) => led.filter((l) => l === ways.get(key)).length > 1);
				const other = spare || ORDER.find((key) => !out.includes(/** @type {Element} */ (ways.get(key))));
				if (other) ways.set(other, n);
			}
			return ways;
		}

		svg.addEventListener("pointerover", (e) => light(under(e) || focused()));
		svg.addEventListener("pointerleave", () => light(focused()));
		// Not at the drawing itself: Chromium takes an SVG element that listens to
		// focus for one more stop of the Tab key.
		const region = svg.parentElement || svg;
		region.addEventListener("focusin", (e) => {
			const at = under(e);
			light(at);
			if (at) at.scrollIntoView({ block: "nearest", inline: "nearest" }); // out from under heads that stay in view
		});
		region.addEventListener("focusout", () => light(null));
		svg.addEventListener("keydown", (e) => {
			if (!(e instanceof KeyboardEvent) || !DIRECTIONS[e.key] || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
			const at = under(e);
			const next = at && (at.matches(".label") ? along(at, e.key) : keys(at).get(e.key));
			if (!(next instanceof SVGElement)) return;
			e.preventDefault();
			next.focus();
		});

		const focused = () => (svg.contains(document.activeElement) ? document.activeElement : null);
	}

	/** @param {Element} e */
	function middle(e) {
		const box = e.getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	/**
	 * The heads of lanes follow the region sideways where a style sheet cannot
	 * say so; a drawing that is wider than its region can be fitted to it.
	 * @param {Element} frame @param {HTMLElement} region
	 */
	function furnish(frame, region) {
		const heads = frame.querySelector(".chart-lanes");
		if (heads && !CSS.supports("animation-timeline", "scroll()")) {
			heads.classList.add("is-tied");
			region.addEventListener("scroll", () => (heads.scrollLeft = region.scrollLeft), { passive: true });
		}
		const tools = frame.previousElementSibling;
		const button = tools && tools.querySelector("[data-fit]");
		if (!tools || !button) return;
		new ResizeObserver(() => {
			if (!frame.classList.contains("is-fitted")) tools.toggleAttribute("hidden", region.scrollWidth <= region.clientWidth);
		}).observe(region);
		button.addEventListener("click", () => {
			button.setAttribute("aria-pressed", String(frame.classList.toggle("is-fitted")));
		});
	}

	for (const svg of document.querySelectorAll("svg.chart[id]")) prepare(svg);
	for (const frame of document.querySelectorAll(".chart-frame")) {
		const region = frame.querySelector(".chart-scroll");
		if (region instanceof HTMLElement) furnish(frame, region);
	}
})();
