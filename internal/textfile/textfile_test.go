package textfile_test

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"shirube/internal/diag"
	"shirube/internal/textfile"
)

const sample = "# 加入の流れ\n防衛セキュリティゲートウェイに加入します。\n"

func TestRead(t *testing.T) {
	for name, raw := range map[string]string{
		"plain": sample,
		"mark":  "\ufeff" + sample,
		"crlf":  strings.ReplaceAll(sample, "\n", "\r\n"),
		"cr":    strings.ReplaceAll(sample, "\n", "\r"),
		"both":  "\ufeff" + strings.ReplaceAll(sample, "\n", "\r\n"),
	} {
		text, list := textfile.Read(fstest.MapFS{"a.md": {Data: []byte(raw)}}, "a.md")
		if string(text) != sample || len(list) > 0 {
			t.Errorf("%s: got %q, %v", name, text, list)
		}
	}
}

func encoded(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	raw, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestEncodings pins what is said of a file in another encoding. Its line is
// not shown, since it would come out as other characters.
func TestEncodings(t *testing.T) {
	const short = "title = \"加入\"\n"
	marked := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for _, c := range []struct {
		name string
		raw  []byte
		want string // what it looks like, in Japanese
		at   diag.Span
	}{
		{"Shift_JIS", encoded(t, japanese.ShiftJIS, sample), "Shift_JIS（Windows の「ANSI」、CP932）", diag.Span{Line: 1, Column: 3, Length: 1}},
		{"short Shift_JIS", encoded(t, japanese.ShiftJIS, short), "Shift_JIS（Windows の「ANSI」、CP932）", diag.Span{Line: 1, Column: 10, Length: 1}},
		{"CP932", []byte("\x87\x40 \xfa\xb1 \x89\xc1\x93\xfc"), "Shift_JIS（Windows の「ANSI」、CP932）", diag.Span{Line: 1, Column: 1, Length: 1}},
		{"EUC-JP", encoded(t, japanese.EUCJP, sample), "EUC-JP", diag.Span{Line: 1, Column: 3, Length: 1}},
		{"short EUC-JP", encoded(t, japanese.EUCJP, short), "EUC-JP", diag.Span{Line: 1, Column: 10, Length: 1}},
		{"ISO-2022-JP", encoded(t, japanese.ISO2022JP, sample), "ISO-2022-JP", diag.Span{Line: 1, Column: 3, Length: 1}},
		{"UTF-16", encoded(t, marked, sample), "UTF-16", diag.Span{Line: 1, Column: 1, Length: 1}},
		{"UTF-16 unmarked", encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), sample), "UTF-16（BOM なし）", diag.Span{Line: 1, Column: 1, Length: 1}},
	} {
		fsys := fstest.MapFS{"a.md": {Data: c.raw}}
		text, list := textfile.Read(fsys, "a.md")
		if text != nil || len(list) != 1 {
			t.Errorf("%s: got %q, %v", c.name, text, list)
			continue
		}
		want := "文字コードが UTF-8 ではありません。次の文字コードと思われます：" + c.want
		if got := list[0].Text("ja"); got != want || list[0].Span != c.at {
			t.Errorf("%s: got %s at %v, want %s at %v", c.name, got, list[0].Span, want, c.at)
		}
		if out := printed(t, fsys, list, "ja"); strings.Count(out, "\n") != 2 || !utf8.ValidString(out) {
			t.Errorf("%s: shows the line:\n%s", c.name, out)
		}
	}
}

func printed(t *testing.T, fsys fs.FS, list diag.List, lang string) string {
	t.Helper()
	var b strings.Builder
	if err := (diag.Printer{FS: fsys, Lang: lang}).Print(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestMistakes pins what is said of the other files that are no text.
func TestMistakes(t *testing.T) {
	fsys := fstest.MapFS{
		"broken.md": {Data: []byte("一行目\n加入\xe5の流れ\n")},
		"nul.md":    {Data: []byte("一行目です。二行目との間に何かあります。\nab\x00c\n")},
		"empty.md":  {Data: []byte("\ufeff \r\n\r\n")},
		"large.md":  {Data: bytes.Repeat([]byte("加"), textfile.MaxSize/3+1)},
		"folder.md": {Mode: fs.ModeDir},
	}
	var list diag.List
	for _, name := range []string{"broken.md", "nul.md", "empty.md", "large.md", "none.md"} {
		text, l := textfile.Read(fsys, name)
		if text != nil {
			t.Errorf("%s: got a text", name)
		}
		list.Add(l...)
	}
	const want = `broken.md:2:3: error: this is not valid UTF-8
  help: type the broken character again, or save the original file as UTF-8

nul.md:2:3: error: the file holds a NUL character, which no text has
  help: delete the character; if this is not a text file, move it out of this folder

empty.md: error: the file is empty
  help: write its content, or delete the file

large.md: error: the file is larger than 4 MB
  help: split the file

none.md: error: there is no file none.md
  help: create it, or check the folder and the name
`
	if got := printed(t, fsys, list, "en"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, l := textfile.Read(fsys, "folder.md"); len(l) != 1 || l[0].Message.Code != "unreadable-file" {
		t.Errorf("a folder: %v", l)
	}
}

// FuzzRead holds that there is either a text of the promised form or one
// diagnostic inside the file.
func FuzzRead(f *testing.F) {
	for _, raw := range []string{sample, "\ufeffa\r\nb\rc", "\xff\xfea\x00", "\x89\xc1\x93\xfc", "\x1b$B2CF~", "", "\x00", "\xb2\xc3\xc6\xfe"} {
		f.Add([]byte(raw))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, list := textfile.Read(fstest.MapFS{"a": {Data: raw}}, "a")
		switch {
		case len(list) > 1 || (text == nil) != (len(list) == 1):
			t.Errorf("%q, %v", text, list)
		case text != nil && (!utf8.Valid(text) || bytes.ContainsAny(text, "\r\x00")):
			t.Errorf("not of the promised form: %q", text)
		}
	})
}
