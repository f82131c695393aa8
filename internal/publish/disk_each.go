//go:build !linux

package publish

import (
	"io/fs"
	"os"
	"path/filepath"
)

// flush brings every file below dir to the disk, one by one.
func flush(dir string) error {
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
