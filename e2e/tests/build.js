// Before all tests: builds the command and, with it, the site of this repository.
import { execFileSync } from "node:child_process";
import { command, root, siteFolder } from "./places.js";

export default function build() {
  execFileSync("go", ["build", "-o", command, "./cmd/shirube"], { cwd: root, stdio: "inherit" });
  execFileSync(command, ["build", "--strict", "--lang", "en", "--destination", siteFolder], { cwd: root, stdio: "inherit" });
}
