package render

import "testing"

// A title may hold what ends a string of a style sheet.
func TestCSSString(t *testing.T) {
	for text, want := range map[string]string{
		"案内 ver. 1":    `"案内 ver. 1"`,
		`a "b" \c`:     `"a \22 b\22  \5c c"`,
		"a\nb</style>": `"a\a b\3c /style>"`,
	} {
		if got := cssString(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Ids of a document hold nothing that an address would escape, and stay apart.
func TestPlainID(t *testing.T) {
	for id, want := range map[string]string{"req-1.a:b/c": "req-1.a:b/c", "要件": "_8981_4ef6", "a b%": "a_20b_25"} {
		if got := plainID(id); got != want {
			t.Errorf("%q: %s, want %s", id, got, want)
		}
	}
}
