package render_test

import (
	"bytes"
	"testing"
)

// The pages of procedures that share one stage of a larger one show that stage
// as their place, each of them.
func TestPlaceInLargerProcedure(t *testing.T) {
	r := guide(t)
	for path, want := range map[string]string{
		"ja/join.html":        "手順 2／4",
		"ja/use.html":         "手順 4／4",
		"ja/use-company.html": "手順 4／4",
		"en/use-staff.html":   "Step 4 of 4",
	} {
		b, err := r.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("%s does not say %q", path, want)
		}
	}
}
