package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"shirube/internal/bundle"
)

// A Bundle asks for an archive of the site, which goes beside the destination:
// of "public" it is "public.zip", with its hash in "public.zip.sha256".
type Bundle struct {
	Start []byte    // page at the top of the archive
	Time  time.Time // of all files in it
}

// BundleFile is the name of the archive, as messages repeat it.
func (d Destination) BundleFile() string {
	dir := filepath.Clean(d.Dir)
	if base := filepath.Base(dir); base == "." || base == ".." {
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
	}
	return dir + ".zip"
}

// A bundleFile is one of the files beside the destination, with its places
// while it is made and while it makes way.
type bundleFile struct {
	name, staged, old string
	ours              func(name string) (bool, error)
}

// bundleFiles are the archive and its hash.
func (d Destination) bundleFiles() []bundleFile {
	zip := d.BundleFile()
	return []bundleFile{
		{zip, d.beside("new.zip"), d.beside("old.zip"), bundle.IsBundle},
		{zip + ".sha256", d.beside("new.zip.sha256"), d.beside("old.zip.sha256"), isSumOf(filepath.Base(zip))},
	}
}

// sumLine is what sha256sum writes and reads.
func sumLine(sum, name string) string { return sum + "  " + name + "\n" }

// isSumOf returns a function that tells whether a file holds the hash of the
// archive of that name and nothing else.
func isSumOf(archive string) func(name string) (bool, error) {
	form := regexp.MustCompile(`^[0-9a-f]{64}  ` + regexp.QuoteMeta(archive) + `\n$`)
	return func(name string) (bool, error) {
		b, err := os.ReadFile(name)
		return form.Match(b), err
	}
}

// checkBundle refuses names that others have taken beside the destination.
func (d Destination) checkBundle() error {
	if d.Bundle == nil {
		return nil
	}
	for _, f := range d.bundleFiles() {
		info, err := os.Lstat(f.name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		ours := err == nil && info.Mode().IsRegular()
		if ours {
			ours, err = f.ours(f.name)
		}
		if err != nil {
			return fmt.Errorf("look at the archive: %w", err)
		}
		if !ours {
			return refuse(errBundleNotOurs, f.name)
		}
	}
	return nil
}

// stageBundle writes the archive of the staged site and its hash.
func (d Destination) stageBundle(m *Manifest) error {
	files := d.bundleFiles()
	f, err := os.OpenFile(files[0].staged, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return fmt.Errorf("make the archive: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	if err := bundle.Write(io.MultiWriter(f, sum), os.DirFS(d.staging()), m.paths(), d.Bundle.Start, d.Bundle.Time); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	line := sumLine(hex.EncodeToString(sum.Sum(nil)), filepath.Base(files[0].name))
	return writeFile(files[1].staged, []byte(line))
}

// placeBundle puts archive and hash in their places and the former ones aside.
func (d Destination) placeBundle() error {
	if d.Bundle == nil {
		return nil
	}
	for _, f := range d.bundleFiles() {
		err := ignoreMissing(rename(f.name, f.old))
		if err == nil {
			err = rename(f.staged, f.name)
		}
		if err != nil {
			d.takeBackBundle()
			word, _ := reason(err)
			return refuse(errBundleExchange, f.name, word)
		}
	}
	return nil
}

// takeBackBundle undoes placeBundle, however far it came: what is still staged
// has not been placed.
func (d Destination) takeBackBundle() {
	if d.Bundle == nil {
		return
	}
	for _, f := range slices.Backward(d.bundleFiles()) {
		if _, err := os.Lstat(f.staged); errors.Is(err, fs.ErrNotExist) {
			_ = os.Remove(f.name)
		}
		_ = rename(f.old, f.name)
	}
}

// dropFormerBundle removes what placeBundle put aside. What cannot be removed
// now is removed by the next run.
func (d Destination) dropFormerBundle() {
	for _, f := range d.bundleFiles() {
		_ = os.Remove(f.old)
	}
}

// recoverBundle clears away what a killed run left of an archive, and brings a
// file back that was moved aside and has no successor.
func (d Destination) recoverBundle() error {
	for _, f := range d.bundleFiles() {
		if _, err := os.Lstat(f.name); errors.Is(err, fs.ErrNotExist) {
			if err := ignoreMissing(rename(f.old, f.name)); err != nil {
				return fmt.Errorf("restore the former archive: %w", err)
			}
		}
		for _, name := range []string{f.old, f.staged} {
			if err := ignoreMissing(os.Remove(name)); err != nil {
				return fmt.Errorf("clear a former archive: %w", err)
			}
		}
	}
	return nil
}
