package publish

import (
	"errors"
	"fmt"
	"os"
)

// errLocked says that another process holds the lock.
var errLocked = errors.New("locked")

// lock keeps a second build away from the destination until release. The
// system drops the lock with the process, so a killed build leaves none.
func (d Destination) lock() (release func(), err error) {
	name := d.lockFile()
	for {
		f, err := tryLock(name)
		if errors.Is(err, errLocked) {
			return nil, refuse(errBusy, d.Dir)
		}
		if err != nil {
			return nil, fmt.Errorf("lock the destination: %w", err)
		}
		if isCurrent(f, name) {
			return func() { unlock(f, name) }, nil
		}
		_ = f.Close() // its former holder removed it between our opening and our lock
	}
}

// isCurrent reports whether name is still the file f.
func isCurrent(f *os.File, name string) bool {
	a, errA := f.Stat()
	b, errB := os.Stat(name)
	return errA == nil && errB == nil && os.SameFile(a, b)
}
