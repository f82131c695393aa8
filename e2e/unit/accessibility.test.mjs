// docs/accessibility.md names for each line of what is owed to readers the check
// that holds it: each of them exists.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const from = (path) => new URL(`../../${path}`, import.meta.url);
const lines = readFileSync(from("docs/accessibility.md"), "utf8").split("\n");
const checks = lines.flatMap((line) => [/^\|.*\| `([\w./]+)` \| (.+) \|$/.exec(line) ?? []]).filter((found) => found.length);

test("every check of the list exists", () => {
	assert.ok(checks.length > 60);
	for (const [, file, name] of checks) {
		const path = ["e2e/tests/", "e2e/rules/", ""].map((folder) => folder + file).find((p) => existsSync(from(p)));
		assert.ok(path, file);
		assert.ok(readFileSync(from(path), "utf8").includes(name), `${file}: ${name}`);
	}
});

test("every rule is on the list or part of one that is", () => {
	for (const name of ["structure", "language", "links", "policy", "look", "targets", "type"]) {
		assert.ok(checks.some(([, file]) => file === `${name}.js`), name);
	}
});
