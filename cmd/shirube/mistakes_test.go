package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	jp "golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what is told into the cases")

// TestMistakes makes every kind of mistake in a good site (testdata/site) and
// pins what check tells of it, in both languages, and that build refuses it
// and changes nothing. A case starts with the edits, one a line, FILE: WHAT:
//
//	flows/lend.toml: replace «old» by «new»     (\n is a line end)
//	content/ja/lend.md: write «text»
//	content/ja/lend.md: encode Shift_JIS
//	content/en: remove
//
// A line --strict makes warnings errors.
func TestMistakes(t *testing.T) {
	cases, err := filepath.Glob(filepath.Join("testdata", "mistakes", "*.txtar"))
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases: ", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			c, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := copySite(t)
			flags := []string{"--source", dir}
			for line := range strings.Lines(string(c.Comment)) {
				if line = strings.TrimSpace(line); line == "--strict" {
					flags = append(flags, line)
				} else {
					edit(t, dir, line)
				}
			}
			var told []txtar.File
			for _, lang := range []string{"ja", "en"} {
				code, _, stderr := runIn(append([]string{"check", "--lang", lang}, flags...)...)
				if code != exitError {
					t.Errorf("check ends with %d", code)
				}
				told = append(told, txtar.File{Name: lang, Data: []byte(stderr)})
			}
			before := snapshot(t, dir)
			if code, stdout, _ := runIn(append([]string{"build"}, flags...)...); code != exitError || stdout != "" {
				t.Errorf("build ends with %d and says %q", code, stdout)
			}
			if !maps.Equal(before, snapshot(t, dir)) {
				t.Error("build wrote something")
			}
			compareTold(t, name, c, told)
		})
	}
}

// TestWording looks into what is pinned for words that no reader should see:
// arguments that a message has no place for, and the spelling of 手続 that
// official Japanese does not use.
func TestWording(t *testing.T) {
	for name, text := range snapshot(t, "testdata") {
		for _, wrong := range []string{"%!", "手続き"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s has %q", name, wrong)
			}
		}
	}
}

// compare holds what was told to the case, or with -update writes it there.
func compareTold(t *testing.T, name string, c *txtar.Archive, told []txtar.File) {
	t.Helper()
	got := txtar.Format(&txtar.Archive{Comment: c.Comment, Files: told})
	if bytes.Equal(got, txtar.Format(c)) {
		return
	}
	if !*update {
		t.Errorf("told:\n%s\nwant:\n%s", got, txtar.Format(c))
		return
	}
	if err := os.WriteFile(name, got, 0o666); err != nil {
		t.Fatal(err)
	}
}

// runIn runs the command in this process.
func runIn(args ...string) (code int, stdout, stderr string) {
	return runWith(map[string]string{"LANG": "ja_JP.UTF-8"}, args...)
}

func runWith(env map[string]string, args ...string) (code int, stdout, stderr string) {
	var out, err strings.Builder
	code = run(context.Background(), args, stdio{out: &out, err: &err, getenv: func(k string) string { return env[k] }})
	return code, out.String(), err.String()
}

// copySite copies the good site to a folder of the test's own.
func copySite(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "site"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit carries out one line of a case's edits.
func edit(t *testing.T, dir, line string) {
	t.Helper()
	name, what, ok := strings.Cut(line, ": ")
	verb, rest, _ := strings.Cut(what, " ")
	if !ok {
		t.Fatalf("an edit is FILE: WHAT, not %q", line)
	}
	file := filepath.Join(dir, filepath.FromSlash(name))
	switch verb {
	case "remove":
		if err := os.RemoveAll(file); err != nil {
			t.Fatal(err)
		}
	case "write":
		save(t, file, quoted(t, rest)[0])
	case "replace":
		words := quoted(t, rest)
		if len(words) != 2 || !strings.Contains(read(t, file), words[0]) {
			t.Fatalf("nothing to replace: %s", line)
		}
		save(t, file, strings.Replace(read(t, file), words[0], words[1], 1))
	case "encode":
		text, err := encode(rest, read(t, file))
		if err != nil {
			t.Fatal(err)
		}
		save(t, file, text)
	default:
		t.Fatalf("unknown edit %q", verb)
	}
}

// quoted returns the texts between « and ».
func quoted(t *testing.T, s string) []string {
	t.Helper()
	var words []string
	for {
		_, after, ok := strings.Cut(s, "«")
		if !ok {
			break
		}
		word, rest, ok := strings.Cut(after, "»")
		if !ok {
			t.Fatalf("no » in %q", s)
		}
		words = append(words, strings.ReplaceAll(word, `\n`, "\n"))
		s = rest
	}
	return words
}

// encode returns a text as an editor set to another encoding saves it.
func encode(name, text string) (string, error) {
	switch name {
	case "Shift_JIS":
		return jp.ShiftJIS.NewEncoder().String(text)
	case "EUC-JP":
		return jp.EUCJP.NewEncoder().String(text)
	case "ISO-2022-JP":
		return jp.ISO2022JP.NewEncoder().String(text)
	case "UTF-16":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	case "UTF-16-unmarked":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	case "BOM":
		return "\ufeff" + text, nil
	case "CRLF":
		return strings.ReplaceAll(text, "\n", "\r\n"), nil
	}
	return "", fmt.Errorf("unknown encoding %q", name)
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func save(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// snapshot reads all files below dir.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		files[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
