package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"
)

// exchange puts the staged directory in the destination's place. From here on
// an interruption is too late: the steps are a few renames.
func (p publisher) exchange(ctx context.Context, d Destination) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := d.Check(); err != nil {
		return err // somebody put a file there while we rendered
	}
	if err := d.placeBundle(); err != nil {
		return err
	}
	if err := p.exchangeDir(d); err != nil {
		d.takeBackBundle()
		return err
	}
	d.dropFormerBundle()
	return nil
}

func (p publisher) exchangeDir(d Destination) error {
	err := p.swap(d.staging(), d.Dir)
	switch {
	case err == nil:
		flushParent(d.Dir)
		return nil // the old site is in staging now, which the caller removes
	case errors.Is(err, fs.ErrNotExist):
		err = rename(d.staging(), d.Dir) // nothing to exchange with
	case errors.Is(err, errors.ErrUnsupported):
		err = d.twoRenames()
	}
	if err != nil {
		word, _ := reason(err)
		return refuse(errExchange, d.Dir, word)
	}
	flushParent(d.Dir)
	return nil
}

// twoRenames is the exchange of systems that have none. Between the renames
// there is no destination; recover mends that after a crash.
func (d Destination) twoRenames() error {
	if err := rename(d.Dir, d.old()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := rename(d.staging(), d.Dir); err != nil {
		return errors.Join(err, ignoreMissing(rename(d.old(), d.Dir)))
	}
	// What cannot be removed now (a file is open in another program) is
	// removed by the next run.
	_ = os.RemoveAll(d.old())
	return nil
}

// rename tries for a second: on Windows a virus scanner keeps files that were
// just written open for a moment.
func rename(from, to string) error {
	var err error
	for range 20 {
		if err = os.Rename(from, to); err == nil || !errors.Is(err, fs.ErrPermission) {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
	return err
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// reason is the system's word for an error without the paths of staging, which
// would tell the reader nothing; ok is false for an error that is not the
// system's.
func reason(err error) (word string, ok bool) {
	if link := (*os.LinkError)(nil); errors.As(err, &link) {
		return link.Err.Error(), true
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err.Error(), true
	}
	if err == nil {
		return "", false
	}
	return err.Error(), false
}
