package publish

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// swap exchanges two directories in one step.
func swap(a, b string) error {
	err := unix.RenameatxNp(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_SWAP)
	if err == unix.EINVAL || err == unix.ENOTSUP {
		return fmt.Errorf("%w: %w", errors.ErrUnsupported, err)
	}
	return err
}
