// Package bundle writes a site as one archive for transfer, for places that
// are reached by mail or on a medium.
//
// In go the files of a site and a start page. Out comes a zip that holds, at
// its top, the start page (StartName), the folder site with the site as it is
// published, and SHA256SUMS, which `sha256sum -c` reads.
//
// It promises the same bytes for the same input on every machine: files in the
// order of their names, one time for all, no owner, no permissions; and names
// that Windows can unpack, with the flag that says that they are UTF-8.
package bundle

import (
	"archive/zip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"time"
)

// Names at the top of the archive.
const (
	StartName  = "START.html"
	SumsName   = "SHA256SUMS"
	SiteFolder = "site"
)

// Write writes the archive of a site: of those files of it that paths names,
// sorted. start is the page at the top; every file is dated at.
func Write(w io.Writer, site fs.FS, paths []string, start []byte, at time.Time) error {
	a := archive{Writer: zip.NewWriter(w), at: at.UTC()}
	if err := a.add(StartName, strings.NewReader(string(start))); err != nil {
		return err
	}
	for _, p := range paths {
		if err := a.addFrom(site, p); err != nil {
			return err
		}
	}
	sums := a.sums.String()
	if err := a.add(SumsName, strings.NewReader(sums)); err != nil {
		return err
	}
	if err := a.Close(); err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	return nil
}

// archive is a zip that keeps the hashes of what it gets.
type archive struct {
	*zip.Writer
	at   time.Time
	sums strings.Builder // lines of SHA256SUMS
}

func (a *archive) addFrom(site fs.FS, name string) error {
	f, err := site.Open(name)
	if err != nil {
		return fmt.Errorf("read for the archive: %w", err)
	}
	defer f.Close()
	return a.add(SiteFolder+"/"+name, f)
}

func (a *archive) add(name string, r io.Reader) error {
	w, err := a.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: a.at})
	if err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	h := sha256.New()
	if _, err := io.Copy(io.MultiWriter(w, h), r); err != nil {
		return fmt.Errorf("write the archive: %w", err)
	}
	fmt.Fprintf(&a.sums, "%x  %s\n", h.Sum(nil), name)
	return nil
}

var sumForm = regexp.MustCompile(`^[0-9a-f]{64}  (.+)$`)

// IsBundle reports whether the file of that name is an archive that Write made
// and nobody put files into: its own list names all that it holds. A file that
// is no zip is none.
func IsBundle(name string) (bool, error) {
	z, err := zip.OpenReader(name)
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return false, fmt.Errorf("look at the archive: %w", err)
	}
	if err != nil {
		return false, nil
	}
	defer z.Close()
	listed := listedIn(&z.Reader)
	if !listed[StartName] {
		return false, nil
	}
	for _, f := range z.File {
		if f.Name != SumsName && !listed[f.Name] {
			return false, nil
		}
	}
	return true, nil
}

// maxSums is more than the list of any site takes; what is longer is not ours.
const maxSums = 16 << 20

// listedIn returns the names that the archive's own list gives; none when it
// has no such list.
func listedIn(z *zip.Reader) map[string]bool {
	f, err := z.Open(SumsName)
	if err != nil {
		return nil
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxSums))
	if err != nil {
		return nil
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		m := sumForm.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			return nil
		}
		names[m[1]] = true
	}
	return names
}
