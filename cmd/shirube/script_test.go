package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"shirube": main})
}

// TestScript runs the command as its users do; testdata/script says how. Every
// script starts in a folder with the good site of testdata/site.
func TestScript(t *testing.T) {
	site, err := filepath.Abs(filepath.Join("testdata", "site"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "ja_JP.UTF-8")
			hall, err := filepath.Abs("../../examples/hall")
			if err != nil {
				return err
			}
			env.Setenv("HALL", hall)
			return os.CopyFS(filepath.Join(env.WorkDir, "site"), os.DirFS(site))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"same":   same,
			"encode": encodeFiles,
			"touch":  touch,
			"code":   code,
			"served": served,
			"holds":  holds,
		},
	})
}

// same fails unless two folders hold the same files; "! same" if they do.
func same(ts *testscript.TestScript, neg bool, args []string) {
	read := func(dir string) string {
		var all strings.Builder
		ts.Check(filepath.WalkDir(ts.MkAbs(dir), func(name string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(name)
			all.WriteString(strings.TrimPrefix(name, ts.MkAbs(dir)) + "\x00" + string(b) + "\x00")
			return err
		}))
		return all.String()
	}
	if (read(args[0]) == read(args[1])) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], neg)
	}
}

// encodeFiles saves files anew in an encoding.
func encodeFiles(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args[1:] {
		text, err := encode(args[0], ts.ReadFile(name))
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o666))
	}
}

// touch dates all that a folder holds to a day long past.
func touch(ts *testscript.TestScript, neg bool, args []string) {
	day := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(name string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(name, day, day)
	}))
}

// code runs a command and fails unless it ends with the given exit code.
func code(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("ended with %s, want %s", got, args[0])
	}
}

// served waits until a page of the served site has the given words. The
// address is the first line of the file that the server's output goes to.
func served(ts *testscript.TestScript, neg bool, args []string) {
	for range 200 {
		if strings.Contains(fetch(address(ts), args[0]), args[1]) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s never had %q", args[0], args[1])
}

// holds waits until a file has the given words.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	for range 200 {
		if b, err := os.ReadFile(ts.MkAbs(args[0])); err == nil && strings.Contains(string(b), args[1]) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s never had %q", args[0], args[1])
}

func address(ts *testscript.TestScript) string {
	b, err := os.ReadFile(ts.MkAbs("out"))
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(b), "http://")
	host, _, _ := strings.Cut(rest, "/")
	return "http://" + host + "/"
}

// fetch returns a page, or "" while there is none.
func fetch(base, path string) string {
	res, err := http.Get(base + path)
	if err != nil {
		return ""
	}
	defer res.Body.Close()
	b, _ := io.ReadAll(res.Body)
	return string(b)
}
