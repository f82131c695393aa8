// Package textfile reads text files as their authors save them: UTF-8 with or
// without a byte order mark, LF or CRLF; anything else is a diagnostic that
// names the encoding it looks like.
package textfile

import (
	"io/fs"

	"shirube/internal/diag"
)

// Read returns the text of a file without byte order mark and with LF line
// ends. A file that is not UTF-8, is empty or is too large is a diagnostic.
func Read(fsys fs.FS, name string) ([]byte, diag.List) { panic("unbuilt") }
