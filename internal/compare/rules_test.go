package compare

import (
	"encoding/json"
	"fmt"
	"testing"

	"shirube/internal/flow"
)

// TestApart finds the smallest parts between which conditions differ.
func TestApart(t *testing.T) {
	for _, c := range []struct{ before, after, old, now string }{
		{`{"all":["a","b"]}`, `{"all":["b","a"]}`, `null`, `null`},
		{`{"all":["a","b"]}`, `{"all":["a","c"]}`, `["b"]`, `["c"]`},
		{`{"all":["a","b"]}`, `{"all":["a"]}`, `["b"]`, `[""]`},
		{`{"all":["a"]}`, `{"all":["a","b","c"]}`, `[""]`, `["b","c"]`},
		{`{"all":["a",{"any":["b","c"]}]}`, `{"all":[{"any":["c","d"]},"a"]}`, `["b"]`, `["d"]`},
		{`{"all":["a",{"not":"b"}]}`, `{"all":["a",{"not":"c"}]}`, `["b"]`, `["c"]`},
		{`{"all":["a",{"at_least":2,"of":["b","c","d"]}]}`, `{"all":["a",{"at_least":1,"of":["b","c","d"]}]}`,
			`[{"at_least":2,"of":["b","c","d"]}]`, `[{"at_least":1,"of":["b","c","d"]}]`},
		{`{"answer":"a","is":["x","y"]}`, `{"answer":"a","is":["y","x"]}`, `null`, `null`},
		{`{"answer":"a","is":["x"]}`, `"a"`, `[{"answer":"a","is":["x"]}]`, `["a"]`},
		{`{"at_least":2,"of":["a","b","a"]}`, `{"at_least":2,"of":["a","b","b"]}`, `[{"at_least":2,"of":["a","b","a"]}]`, `[{"at_least":2,"of":["a","b","b"]}]`},
	} {
		old, now := apart(parse(t, c.before), parse(t, c.after))
		if got := fmt.Sprintf("%s %s", written(t, old), written(t, now)); got != c.old+" "+c.now {
			t.Errorf("%s and %s: got %s", c.before, c.after, got)
		}
	}
}

func parse(t *testing.T, text string) (e flow.Expr) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		t.Fatal(err)
	}
	return e
}

func written(t *testing.T, list []flow.Expr) []byte {
	t.Helper()
	text, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
