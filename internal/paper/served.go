package paper

import (
	"fmt"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"

	"shirube/internal/render"
)

// types are those of the files that a document shows. They are not asked of
// the system, where any program may have changed them.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css",
	".js":   "text/javascript",
	".svg":  "image/svg+xml",
}

// served is the site as the browser that prints gets it: from memory, at an
// address of this machine that no other reaches.
type served struct {
	renderer *render.Renderer
	listener net.Listener
	server   *http.Server

	mu    sync.Mutex
	shown map[string][]byte // documents in the state in which they are to be printed, by path
}

func open(r *render.Renderer) (*served, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("serve the site to the browser: %w", err)
	}
	s := &served{renderer: r, listener: l, shown: map[string][]byte{}}
	s.server = &http.Server{Handler: s}
	go s.server.Serve(l) // ends by close
	return s, nil
}

func (s *served) close() { s.server.Close() }

// address is that of a path of the site.
func (s *served) address(path string) string {
	return "http://" + s.listener.Addr().String() + "/" + path
}

// show makes a document what the browser gets at a path.
func (s *served) show(path string, html []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shown[path] = html
}

// ServeHTTP answers with a document that is to be printed, or any other file
// of the site.
func (s *served) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	name := strings.TrimPrefix(request.URL.Path, "/")
	s.mu.Lock()
	body, ok := s.shown[name]
	s.mu.Unlock()
	if !ok {
		var err error
		if body, err = s.renderer.Render(name); err != nil {
			http.NotFound(w, request)
			return
		}
	}
	if known, ok := types[path.Ext(name)]; ok {
		w.Header().Set("Content-Type", known)
	}
	w.Write(body)
}
