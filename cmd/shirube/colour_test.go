package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// Files, pipes and the wish for none get no colours. That a terminal gets them
// is seen by hand: a test has none.
func TestColouredForTerminalsAlone(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "told"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	none := func(string) string { return "" }
	if coloured(file, none) || coloured(&bytes.Buffer{}, none) {
		t.Error("colours go where no person reads them")
	}
}
