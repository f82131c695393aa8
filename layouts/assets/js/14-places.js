// A button beside each heading copies the address of that place and says so.
// Where the browser lets no page copy, the address bar shows it all the same.
"use strict";

(() => {
	const main = document.getElementById("main");
	if (!main || !main.dataset.copy) return;

	const ICON = "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17";

	/** @param {string} name @param {Object<string, string>} attributes */
	function draw(name, attributes) {
		const e = document.createElementNS("http://www.w3.org/2000/svg", name);
		for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
		return e;
	}

	const told = document.createElement("p");
	told.className = "told";
	told.setAttribute("role", "status");
	main.append(told);
	let timer = 0;

	/** @param {string|null|undefined} text */
	function tell(text) {
		told.textContent = text || "";
		clearTimeout(timer);
		timer = window.setTimeout(() => (told.textContent = ""), 6000);
	}

	/** @param {string} id */
	async function copy(id) {
		location.hash = id;
		try {
			await navigator.clipboard.writeText(location.href);
			tell(main && main.dataset.copied);
		} catch {
			tell(main && main.dataset.shown);
		}
	}

	/**
	 * The heading keeps its name: the button stands in it, but its words do not
	 * belong to it.
	 * @param {Element} heading @param {string} id
	 */
	function add(heading, id) {
		const words = document.createElement("span");
		words.append(...heading.childNodes);
		words.id = `${id}-heading`;
		const button = document.createElement("button");
		button.type = "button";
		button.className = "anchor";
		button.id = `${id}-copy`;
		// Words and heading, each in its own language: one attribute has but one.
		button.setAttribute("aria-label", main?.dataset.copy || "");
		button.setAttribute("aria-labelledby", `${button.id} ${words.id}`);
		const icon = draw("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" });
		icon.append(draw("path", { d: ICON }));
		button.append(icon);
		button.addEventListener("click", () => copy(id));
		heading.append(words, button);
		heading.setAttribute("aria-labelledby", words.id);
	}

	for (const heading of main.querySelectorAll(".content > :is(h2, h3)[id], .content > section[id] > :is(h2, h3)")) {
		add(heading, heading.id || (heading.parentElement && heading.parentElement.id) || "");
	}
})();
