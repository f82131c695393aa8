package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// swap exchanges two directories in one step.
func swap(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	// ENOSYS, EINVAL: a kernel or a file system without the exchange.
	if err == unix.ENOSYS || err == unix.EINVAL || err == unix.ENOTSUP {
		return fmt.Errorf("%w: %w", errors.ErrUnsupported, err)
	}
	return err
}

// flush brings everything below dir to the disk: one call for the whole file
// system is far quicker than one for each of a thousand files, and it reports
// a disk that filled up late.
func flush(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil && err != unix.ENOSYS {
		return &fs.PathError{Op: "sync", Path: dir, Err: err}
	}
	return nil
}
