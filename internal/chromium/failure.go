package chromium

import "strings"

// Reasons of a Failure.
const (
	NotFound = "not-found" // no browser is installed
	NotThere = "not-there" // there is none where the environment says
	TooOld   = "too-old"   // it cannot number pages
	TooSlow  = "too-slow"  // it did not end in time
	Failed   = "failed"    // it ended without a PDF
)

// A Failure says why there is no PDF.
type Failure struct {
	Reason string
	Detail string // the path that was named, or what the browser said; may be ""
}

func (f *Failure) Error() string {
	return strings.TrimSuffix("chromium "+f.Reason+": "+f.Detail, ": ")
}
