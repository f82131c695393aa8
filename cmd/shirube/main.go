// Command shirube builds bilingual guides to procedures from Markdown and TOML.
//
// In go a folder with config.toml, content, flows and optionally layouts; out
// comes a static site, or a preview of it in the browser, or a list of
// everything that is wrong with it. Words are Japanese or English (see
// language). The exit code is 0 when the work is done, 1 when the input has
// errors or the work failed, 2 when the command was used wrongly.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], stdio{out: os.Stdout, err: os.Stderr, getenv: os.Getenv})
	stop()
	os.Exit(code)
}
