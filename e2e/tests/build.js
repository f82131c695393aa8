// Before all tests: builds the command and, with it, the site of this repository
// and the one of e2e/site.
import { execFileSync } from "node:child_process";
import { chartsFolder, command, hallFolder, root, siteFolder } from "./places.js";

export default function build() {
  execFileSync("go", ["build", "-o", command, "./cmd/shirube"], { cwd: root, stdio: "inherit" });
  execFileSync(command, ["build", "--strict", "--lang", "en", "--destination", siteFolder], { cwd: root, stdio: "inherit" });
  execFileSync(command, ["build", "--strict", "--lang", "en", "--source", "e2e/site", "--destination", chartsFolder], { cwd: root, stdio: "inherit" });
  execFileSync(command, ["build", "--strict", "--lang", "en", "--source", "examples/hall", "--destination", hallFolder], { cwd: root, stdio: "inherit" });
}
