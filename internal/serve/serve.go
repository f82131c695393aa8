// Package serve shows a site in the browser while it is being written.
//
// In go the site's folder and the function that reads it; out come pages over
// HTTP on this machine alone, rendered when the browser asks for them, and a
// word to the browser to reload whenever a file was saved. While the source
// has mistakes the last good site stays, with the mistakes laid over it.
//
// It promises that a page served is the page built, plus one script element
// before the end of the head and the source that the script may connect to
// (see addScript); and that nobody but this machine's user gets an answer.
package serve

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// A Site is what one reading of the source gave.
type Site struct {
	Paths    []string                          // of everything that can be rendered
	Render   func(path string) ([]byte, error) // nil when the source has mistakes
	Files    []string                          // further files that it is made from, relative to its folder
	Mistakes string                            // what is wrong, as the terminal tells it; "" nothing
}

// Options say what to serve.
type Options struct {
	Dir   string           // the site's folder
	Lang  string           // language of the words laid over a page
	Load  func() Site      // reads the source; called by one goroutine at a time
	Ready func(url string) // called once, when the first page can be fetched
}

// A WatchError says that changes cannot be noticed on this system.
type WatchError struct{ Err error }

func (e *WatchError) Error() string { return "watch folders: " + e.Err.Error() }

// Unwrap returns the system's own error.
func (e *WatchError) Unwrap() error { return e.Err }

// Run serves on l, which it closes, until ctx ends; that end is no error.
func Run(ctx context.Context, l net.Listener, o Options) error {
	defer l.Close()
	w, err := newWatcher(o.Dir)
	if err != nil {
		return &WatchError{err}
	}
	defer w.close()
	if err := w.sync(nil); err != nil {
		return &WatchError{err}
	}
	s := newState()
	site := o.Load()
	s.set(site)

	ctx, stop := context.WithCancel(ctx)
	defer stop()
	failed := make(chan error, 1)
	srv := newServer(ctx, l, s, o.Lang)
	go func() { failed <- srv.Serve(l) }()
	defer shutdown(srv)
	o.Ready("http://" + l.Addr().String() + "/")
	return follow(ctx, failed, w, site.Files, func() []string {
		site := o.Load()
		s.set(site)
		return site.Files
	})
}

// follow reloads after every change until ctx ends or the server fails.
func follow(ctx context.Context, failed <-chan error, w *watcher, files []string, reload func() []string) error {
	for {
		if err := w.sync(files); err != nil {
			return &WatchError{err}
		}
		switch err := w.next(ctx, failed); {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return err
		}
		if err := w.sync(files); err != nil { // new folders first: what is read next, is watched
			return &WatchError{err}
		}
		files = reload()
	}
}

func newServer(ctx context.Context, l net.Listener, s *state, lang string) *http.Server {
	h := &handler{state: s, lang: lang, hosts: hosts(l.Addr())}
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the streams of events
	}
}

// shutdown lets pages that are on their way arrive.
func shutdown(srv *http.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := srv.Shutdown(ctx); errors.Is(err, context.DeadlineExceeded) {
		_ = srv.Close()
	}
}

// hosts are the names by which a browser on this machine asks for us. Any
// other one is a page of a stranger whose name was made to point here.
func hosts(addr net.Addr) map[string]bool {
	_, port, err := net.SplitHostPort(addr.String())
	if err != nil {
		return nil
	}
	known := map[string]bool{}
	for _, name := range []string{"127.0.0.1", "localhost", "::1"} {
		known[net.JoinHostPort(name, port)] = true
	}
	return known
}
