// Package textfile reads text files as their authors save them: UTF-8 with or
// without a byte order mark, LF, CRLF or CR line ends; anything else is a
// diagnostic that names the encoding it looks like.
package textfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"unicode/utf8"

	"shirube/internal/diag"
)

// MaxSize is the size in bytes beyond which a file is refused: far more than
// a person writes, and little enough for every parser behind it.
const MaxSize = 4 << 20

var byteOrderMark = []byte("\ufeff")

// Read returns the text of a file without byte order mark and with LF line
// ends. A file that is not there or cannot be read, is not UTF-8, holds NUL
// characters, is empty or is larger than MaxSize is a diagnostic; the text is
// then nil.
func Read(fsys fs.FS, name string) ([]byte, diag.List) {
	raw, err := readLimited(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, diag.List{missing.At(name, diag.Span{}, name)}
	case err != nil:
		return nil, diag.List{unreadable.At(name, diag.Span{}, err.Error())}
	case len(raw) > MaxSize:
		return nil, diag.List{tooLarge.At(name, diag.Span{}, MaxSize>>20)}
	}
	return normalize(name, raw)
}

func readLimited(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}

// normalize does what Read does, with the bytes of a file.
func normalize(name string, raw []byte) ([]byte, diag.List) {
	if e := guess(raw); e != nil {
		return nil, diag.List{wrongEncoding.At(name, firstForeign(raw), e)}
	}
	text := lineEnds(bytes.TrimPrefix(raw, byteOrderMark))
	if !utf8.Valid(text) {
		return nil, diag.List{notUTF8.At(name, firstForeign(raw))}
	}
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return nil, diag.List{nul.At(name, diag.SpanAt(text, i, 1))}
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, diag.List{empty.At(name, diag.Span{})}
	}
	return text, nil
}

// lineEnds makes CRLF and a lone CR (old Mac files, broken tools) LF.
func lineEnds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte{'\n'})
	return bytes.ReplaceAll(text, []byte{'\r'}, []byte{'\n'})
}

// firstForeign returns the place of the first byte that is no UTF-8 (or, in
// the encodings made of ASCII bytes, that no text has).
func firstForeign(raw []byte) diag.Span {
	text := lineEnds(bytes.TrimPrefix(raw, byteOrderMark))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 || r == 0 || r == 0x1b {
			return diag.SpanAt(text, i, 1)
		}
		i += size
	}
	return diag.Span{}
}
