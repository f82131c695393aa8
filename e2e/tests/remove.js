// After all tests: removes what build.js made.
import { rmSync } from "node:fs";
import { runFolder } from "./places.js";

export default function remove() {
  rmSync(runFolder, { recursive: true, force: true });
}
