//go:build unix

package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// tryLock opens name and locks it, or gives errLocked.
func tryLock(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = f.Close()
		if err == unix.EWOULDBLOCK {
			return nil, errLocked
		}
		return nil, err
	}
	return f, nil
}

// unlock removes the file before it lets go: nobody may take a lock on a file
// that is about to disappear.
func unlock(f *os.File, name string) {
	_ = os.Remove(name)
	_ = f.Close()
}
