package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"

	"shirube/internal/diag"
	"shirube/internal/publish"
)

// Exit codes.
const (
	exitDone  = 0
	exitError = 1 // the input has errors, or the work failed
	exitUsage = 2
)

// stdio is what the command gets from the world around it.
type stdio struct {
	out, err io.Writer
	getenv   func(string) string
}

// commands are the words and flags that can be typed; help texts are keys of
// the messages.
type commands struct {
	Build   buildCmd   `cmd:"" help:"${help_build}"`
	Serve   serveCmd   `cmd:"" help:"${help_serve}"`
	Check   checkCmd   `cmd:"" help:"${help_check}"`
	Prove   proveCmd   `cmd:"" help:"${help_prove}"`
	Diff    diffCmd    `cmd:"" help:"${help_diff}"`
	Version versionCmd `cmd:"" help:"${help_version}"`

	Help bool   `short:"h" help:"${help_help}"`
	Lang string `placeholder:"ja|en" enum:"ja,en," default:"" help:"${help_lang}"`
}

// An app is one run of the command.
type app struct {
	stdio
	words
	ctx context.Context
}

// run executes the command line and returns the exit code. The end of ctx is
// the user's Ctrl-C.
func run(ctx context.Context, args []string, std stdio) int {
	a := &app{stdio: std, words: words{language(args, std.getenv)}, ctx: ctx}
	var c commands
	parser, err := kong.New(&c, kong.Name("shirube"), kong.NoDefaultHelp(), kong.Exit(func(int) {}),
		kong.Writers(std.out, std.err), a.helpTexts())
	if err != nil {
		return a.fail(err)
	}
	if command, ok := asksHelp(args, parser.Model); ok {
		a.help(std.out, parser.Model, command)
		return exitDone
	}
	if len(args) == 0 {
		a.help(std.err, parser.Model, "")
		return exitUsage
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return a.fail(a.usage(err))
	}
	return a.fail(parsed.Run(a))
}

// errTold ends a run whose mistakes have been told already.
var errTold = errors.New("the input has errors")

// A usageError says how the command was used wrongly, and what to do.
type usageError struct{ text, help string }

func (e *usageError) Error() string { return e.text }

// fail tells err and returns the exit code that it deserves.
func (a *app) fail(err error) int {
	var wrong *usageError
	var refused *publish.Refusal
	var mendable *remediedError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errTold):
		return exitError
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.err, a.say("interrupted"))
		return exitError
	case errors.As(err, &wrong):
		fmt.Fprintf(a.err, "%s\n%s\n", a.say("error", wrong.text), a.say("help", wrong.help))
		return exitUsage
	case errors.As(err, &mendable):
		fmt.Fprintf(a.err, "%s\n%s\n%s\n", a.say("error", mendable.text), a.say("help", mendable.help), a.say("nothing_written"))
		return exitError
	case errors.As(err, &refused):
		a.tell(nil, diag.List{refused.Diagnostic})
		if refused.WrongUse() {
			return exitUsage
		}
		return exitError
	}
	fmt.Fprintln(a.err, a.say("error", err.Error()))
	return exitError
}
