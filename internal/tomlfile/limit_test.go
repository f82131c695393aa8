package tomlfile_test

import (
	"strings"
	"testing"

	"shirube/internal/tomlfile"
)

// TestHostile shows that inputs which cost the decoder gigabytes, minutes or
// its stack are refused before they reach it.
func TestHostile(t *testing.T) {
	for name, src := range map[string]string{
		"key parts":      strings.Repeat("a.", 20_000) + "a = 1",
		"header parts":   "[" + strings.Repeat("a.", 20_000) + "a]",
		"parts in value": "a = { " + strings.Repeat("a.", 20_000) + "a = 1 }",
		"behind a fault": "a = \n" + strings.Repeat("a.", 20_000) + "a = 1",
		"same line":      "a = ? " + strings.Repeat("a.", 20_000) + "a = 1",
		"lists":          "a = " + strings.Repeat("[", 200_000),
		"tables":         "a = " + strings.Repeat("{a=", 200_000),
		"size":           strings.Repeat("# 注記\n", 200_000),
		"unknown keys":   unknownKeys(20_000),
	} {
		var f form
		_, list := tomlfile.Decode("a.toml", []byte(src), 1, &f)
		if !list.HasErrors() {
			t.Errorf("%s: accepted", name)
		}
		if len(list) > 100 {
			t.Errorf("%s: %d diagnostics", name, len(list))
		}
	}
}

func unknownKeys(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("x" + strings.Repeat("y", i%20) + string(rune('a'+i%26)) + strings.Repeat("z", i/520) + " = 1\n")
	}
	return b.String()
}
