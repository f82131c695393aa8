package diag

import (
	"encoding/json"
	"io"
)

// entry is one diagnostic in JSON. Programs read these names: they stay.
type entry struct {
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1; 0: the whole file
	Column   int    `json:"column"` // from 1, in characters
	Length   int    `json:"length"` // in characters
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Message  string `json:"message"`
	Help     string `json:"help"`
	From     string `json:"from,omitempty"` // the first day on which it is a mistake; none: it is one already
}

// WriteJSON writes the list as a JSON array with messages in lang; an empty
// list gives an empty array.
func (l List) WriteJSON(w io.Writer, lang string) error {
	entries := make([]entry, len(l))
	for i, d := range l {
		entries[i] = entry{
			File: d.File, Line: d.Span.Line, Column: d.Span.Column, Length: d.Span.Length,
			Severity: d.Message.Severity.String(), Code: d.Message.Code,
			Message: d.Text(lang), Help: d.Help(lang), From: d.From,
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(entries)
}
