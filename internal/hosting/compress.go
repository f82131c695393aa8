package hosting

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the endings of text files. Pictures, fonts and PDFs are
// compressed in themselves.
var compressible = []string{".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics"}

// leastSize is that of a file which fits into one packet anyway.
const leastSize = 1024

// pays reports whether a compressed copy is worth its place: a tenth at least.
func pays(size, compressed int) bool { return compressed <= size-size/10 }

// encoders make the copies, by the ending of their names.
var encoders = []struct {
	ending string
	writer func(io.Writer) (io.WriteCloser, error)
}{
	{".gz", func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriterLevel(w, gzip.BestCompression) }},
	{".br", func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterLevel(w, brotli.BestCompression), nil
	}},
}

// Compress adds to each text file of a site its copies in gzip and Brotli
// ("index.html.gz", "index.html.br"), where that pays.
func Compress(ctx context.Context, site fs.FS, paths []string, add func(path string, b []byte) error) error {
	var wg sync.WaitGroup
	next := make(chan string)
	errs := make([]error, min(runtime.GOMAXPROCS(0), len(paths)))
	for i := range errs {
		wg.Go(func() {
			for p := range next {
				if errs[i] == nil {
					errs[i] = compressFile(site, p, add)
				}
			}
		})
	}
	for _, p := range paths {
		if ctx.Err() != nil {
			break
		}
		if slices.Contains(compressible, path.Ext(p)) {
			next <- p
		}
	}
	close(next)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

func compressFile(site fs.FS, p string, add func(string, []byte) error) error {
	b, err := fs.ReadFile(site, p)
	if err != nil {
		return fmt.Errorf("compress: %w", err)
	}
	if len(b) < leastSize {
		return nil
	}
	for _, e := range encoders {
		small, err := encode(b, e.writer)
		if err != nil {
			return fmt.Errorf("compress %s: %w", p, err)
		}
		if !pays(len(b), len(small)) {
			continue
		}
		if err := add(p+e.ending, small); err != nil {
			return err
		}
	}
	return nil
}

func encode(b []byte, encoder func(io.Writer) (io.WriteCloser, error)) ([]byte, error) {
	var out bytes.Buffer
	w, err := encoder(&out)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
