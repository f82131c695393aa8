// Command e2e runs every test of this repository: form, vet, staticcheck and
// tests of the Go code, and in the browser the site that it builds.
//
//	go run ./e2e
//
// On a Debian machine where it may install packages it first installs what is
// missing; elsewhere it says what to install. It prints one line a step, the
// output of a step that failed, and ends with 1 if any did. A browser test that
// fails is tried once more, since a browser that gets no time may lose what a
// hand did; if it then holds, the step does, and the line below it names the test.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root, err := findRoot()
	if err == nil {
		err = prepare(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if failed := runAll(ctx, root, steps); len(failed) > 0 {
		fmt.Printf("FAILED: %s\n", strings.Join(failed, ", "))
		os.Exit(1)
	}
	fmt.Println("All tests passed.")
}

// A step is one command; dir is below the root of the repository, env adds to
// the environment.
type step struct {
	name string
	dir  string
	args []string
	env  []string
}

// steps run in this order; cheap ones first, so that a slip shows early.
var steps = []step{
	{name: "form of the code", dir: "."},
	{name: "go vet", dir: ".", args: []string{"go", "vet", "./..."}},
	{name: "go vet for Windows", dir: ".", args: []string{"go", "vet", "./cmd/...", "./internal/publish", "./internal/serve"}, env: []string{"GOOS=windows"}},
	{name: "go vet for macOS", dir: ".", args: []string{"go", "vet", "./cmd/...", "./internal/publish", "./internal/serve"}, env: []string{"GOOS=darwin"}},
	{name: "staticcheck", dir: ".", args: []string{"go", "tool", "staticcheck", "./..."}},
	{name: "go test", dir: ".", args: []string{"go", "test", "-race", "./..."}},
	{name: "npm packages", dir: "e2e", args: []string{"npm", "ci", "--no-audit", "--no-fund"}},
	{name: "browser scripts", dir: "e2e", args: []string{"npm", "run", "--silent", "unit"}},
	{name: "types of the browser scripts", dir: "e2e", args: []string{"npm", "run", "--silent", "types"}},
	{name: "site in the browser", dir: "e2e", args: []string{"npx", "--no-install", "playwright", "test", "--retries=1"}},
}

// runAll runs every step, also after one that failed, and returns the names of
// those that did.
func runAll(ctx context.Context, root string, steps []step) (failed []string) {
	for _, s := range steps {
		if ctx.Err() != nil {
			return append(failed, "interrupted")
		}
		fmt.Printf("%-30s ", s.name)
		start := time.Now()
		output, err := s.run(ctx, root)
		took := time.Since(start).Round(100 * time.Millisecond)
		if err == nil {
			fmt.Printf("ok %8v\n%s", took, unsteady(output))
			continue
		}
		fmt.Printf("FAILED %v (%v)\n%s\n", took, err, output)
		failed = append(failed, s.name)
	}
	return failed
}

// unsteady is the end of a browser step's output that names the tests which
// held at the second try only; empty if there are none.
func unsteady(output string) string {
	at := flaky.FindStringIndex(output)
	if at == nil {
		return ""
	}
	return output[at[0]:]
}

var flaky = regexp.MustCompile(`(?m)^ +\d+ flaky$`)

// run returns what the step printed, with paths as seen from the root.
func (s step) run(ctx context.Context, root string) (string, error) {
	if s.args == nil {
		return checkFormat(root)
	}
	cmd := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
	cmd.Dir = filepath.Join(root, s.dir)
	cmd.Env = append(os.Environ(), "CI=1", "NO_COLOR=1", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1")
	cmd.Env = append(cmd.Env, s.env...)
	out, err := cmd.CombinedOutput()
	return strings.ReplaceAll(string(out), root, "."), err
}

// findRoot is the folder of go.mod, here or above.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", fmt.Errorf("no go.mod here or above: run this inside the repository")
		}
		dir = up
	}
}
