// The file of a record as a reader chooses it: the browser hands it over, and
// nothing is asked for over a network.
"use strict";

const shirubeFile = (() => {
	/**
	 * Reads the file that is chosen in an input. Calls nothing where none is.
	 * @param {HTMLInputElement} input @param {Guide} guide
	 * @param {(opened: Opened) => void} opened @param {(why: Refusal) => void} refused
	 */
	function read(input, guide, opened, refused) {
		const [file] = input.files || [];
		if (!file) return;
		/** @param {Opened|Refusal} found */
		const found = (found) => {
			input.value = ""; // so that the same file may be chosen again
			if (typeof found === "string") refused(found);
			else opened(found);
		};
		if (file.size > shirubeRecord.largest) return found("large");
		const reader = new FileReader();
		reader.onerror = () => found("unreadable");
		reader.onload = () => found(shirubeRecord.read(String(reader.result), guide));
		reader.readAsText(file);
	}

	return { read };
})();
