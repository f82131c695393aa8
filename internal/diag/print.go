package diag

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// A Printer reports diagnostics to a person at a terminal.
type Printer struct {
	FS    fs.FS  // the site, for the excerpts; nil leaves them out
	Lang  string // of messages
	Width int    // columns of an excerpt; 0: 100

	Colour bool // for a terminal that knows colours
}

// Colours as terminals know them; words say the same, as not all eyes see them.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "1;36"
)

// in writes text in a colour, where there are colours.
func (p Printer) in(colour, text string) string {
	if !p.Colour || text == "" {
		return text
	}
	return "\x1b[" + colour + "m" + text + "\x1b[0m"
}

var helpWord = Words{"ja": "対処", "en": "help"}

// Print writes each diagnostic as `file:line:col: error: message`, then the
// line of the file with a caret, then the remedy, with an empty line between
// two. The words error and warning are the same in every language, so that
// editors find them. The list is written as it is: sort it first.
func (p Printer) Print(w io.Writer, list List) error {
	files := excerpts{fsys: p.FS}
	for i, d := range list {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if _, err := io.WriteString(w, p.format(d, &files)); err != nil {
			return err
		}
	}
	return nil
}

func (p Printer) format(d Diagnostic, files *excerpts) string {
	var b strings.Builder
	mark := red
	if d.Message.Severity == Warning {
		mark = yellow
	}
	fmt.Fprintf(&b, "%s%s %s\n", p.in(bold, visible(d.place())), p.in(mark, d.Message.Severity.String()+":"), visible(d.Text(p.Lang)))
	if line, ok := files.line(d.File, d.Span.Line); ok {
		width := p.Width
		if width <= 0 {
			width = 100
		}
		text, carets := excerpt(line, d.Span, width)
		number := fmt.Sprint(d.Span.Line)
		fmt.Fprintf(&b, " %s | %s\n", number, text)
		fmt.Fprintf(&b, " %s | %s\n", strings.Repeat(" ", len(number)), p.in(mark, carets))
	}
	if help := d.Help(p.Lang); help != "" {
		fmt.Fprintf(&b, "  %s %s\n", p.in(cyan, helpWord.In(p.Lang)+":"), visible(help))
	}
	return b.String()
}

// place returns "file:line:col: ", as much of it as is known.
func (d Diagnostic) place() string {
	switch {
	case d.File == "":
		return ""
	case d.Span.Line == 0:
		return d.File + ": "
	case d.Span.Column == 0:
		return fmt.Sprintf("%s:%d: ", d.File, d.Span.Line)
	}
	return fmt.Sprintf("%s:%d:%d: ", d.File, d.Span.Line, d.Span.Column)
}

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}
