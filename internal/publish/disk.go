package publish

import (
	"fmt"
	"os"
	"path/filepath"
)

// writeFile writes one new file.
func writeFile(name string, b []byte) error {
	if err := os.WriteFile(name, b, 0o666); err != nil {
		return fmt.Errorf("write to disk: %w", err)
	}
	return nil
}

// flushParent makes a finished exchange outlast a power cut. The exchange
// itself stands by now, so an error (Windows cannot flush folders) is none.
func flushParent(dir string) {
	if f, err := os.Open(filepath.Dir(filepath.Clean(dir))); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
