package main

import (
	"io"
	"os"
)

// coloured reports whether what is told may have colours: a person reads it at a
// terminal that knows them, and has not asked for none (https://no-color.org).
func coloured(w io.Writer, getenv func(string) string) bool {
	f, ok := w.(*os.File)
	return ok && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && isTerminal(f)
}
