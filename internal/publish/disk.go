package publish

import (
	"fmt"
	"io/fs"
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

// flushEach brings every file below dir to the disk, one by one.
func flushEach(dir string) error {
	return filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		f, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Sync()
	})
}

// flushParent makes a finished exchange outlast a power cut. The exchange
// itself stands by now, so an error (Windows cannot flush folders) is none.
func flushParent(dir string) {
	if f, err := os.Open(filepath.Dir(filepath.Clean(dir))); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
