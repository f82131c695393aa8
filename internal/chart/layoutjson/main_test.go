package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"--no-lanes", "../testdata/flow-b.json"}, &out, &errs); code != 0 {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	var l layout
	if err := json.Unmarshal(out.Bytes(), &l); err != nil {
		t.Fatal(err)
	}
	if len(l.Nodes) != 40 || len(l.Edges) != 48 || l.Flow != "b" {
		t.Errorf("%d nodes, %d edges of flow %q", len(l.Nodes), len(l.Edges), l.Flow)
	}
	for _, e := range l.Edges {
		if len(e.Points) < 2 || e.Kind != "poly" {
			t.Errorf("edge from %s to %s has no line", e.From, e.To)
		}
	}
	out.Reset()
	if code := run([]string{"--svg", "../testdata/flow-b.json"}, &out, &errs); code != 0 || !strings.HasPrefix(out.String(), "<svg ") {
		t.Errorf("exit code %d, %.40s", code, out.String())
	}
}

func TestRunRefuses(t *testing.T) {
	stray := filepath.Join(t.TempDir(), "stray.json")
	if err := os.WriteFile(stray, []byte(`{"nodes":[{"id":"a"}],"edges":[{"from":"a","to":"b"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, 2, "usage"},
		{[]string{"--lanes", stray}, 2, "usage"},
		{[]string{stray, stray}, 2, "usage"},
		{[]string{"none.json"}, 1, "none.json"},
		{[]string{"main.go"}, 1, "invalid character"},
		{[]string{stray}, 1, `from "a" to "b" names no node`},
	} {
		var out, errs bytes.Buffer
		if code := run(c.args, &out, &errs); code != c.code || !strings.Contains(errs.String(), c.says) {
			t.Errorf("%q: exit code %d, %s", c.args, code, &errs)
		}
	}
}
