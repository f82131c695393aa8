package serve

import (
	"fmt"
	"sync"
	"time"
)

// state is the site being shown, and what is wrong with the newest source.
type state struct {
	mu      sync.Mutex
	view    view
	start   int64 // tells one run of the server from the next
	count   int
	changed chan struct{} // closed by the next set
}

// A view is one state, as a request sees it.
type view struct {
	version  string          // of the page content; a browser that shows another one reloads
	paths    map[string]bool // of site
	site     Site            // the last good one; Render is nil while there was none
	mistakes string
}

func newState() *state {
	return &state{start: time.Now().UnixNano(), changed: make(chan struct{})}
}

// get returns what to show now, and a channel that is closed when it is old.
func (s *state) get() (view, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.view, s.changed
}

// set takes in a newly read site. One with mistakes leaves the last good site
// in place; before there is one, the page that lists the mistakes changes.
func (s *state) set(site Site) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.view.mistakes = site.Mistakes
	if site.Render != nil {
		s.view.site = site
		s.view.paths = make(map[string]bool, len(site.Paths))
		for _, p := range site.Paths {
			s.view.paths[p] = true
		}
	}
	if site.Render != nil || s.view.site.Render == nil {
		s.count++
		s.view.version = fmt.Sprintf("%x-%d", s.start, s.count)
	}
	close(s.changed)
	s.changed = make(chan struct{})
}
