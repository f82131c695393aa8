package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed reload.js
var reloadScript []byte

// Addresses of our own, apart from the site's.
const (
	scriptPath = "/_shirube/reload.js"
	eventsPath = "/_shirube/events"
)

// handler answers the browser.
type handler struct {
	state *state
	lang  string
	hosts map[string]bool
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	switch {
	case !h.hosts[r.Host]:
		http.Error(w, word(h.lang, "stranger"), http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
	case r.URL.Path == scriptPath:
		write(w, "reload.js", http.StatusOK, reloadScript)
	case r.URL.Path == eventsPath:
		h.events(w, r)
	default:
		h.page(w, r)
	}
}

// page answers with one path of the site.
func (h *handler) page(w http.ResponseWriter, r *http.Request) {
	v, _ := h.state.get()
	if v.site.Render == nil {
		h.mistakes(w, v, word(h.lang, "nothing_yet"), v.mistakes)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	status := http.StatusOK
	if !v.paths[name] {
		if v.paths[path.Join(name, "index.html")] {
			http.Redirect(w, r, "/"+path.Join(name, "index.html"), http.StatusFound)
			return
		}
		name, status = "404.html", http.StatusNotFound
	}
	if !v.paths[name] {
		http.Error(w, http.StatusText(status), status)
		return
	}
	b, err := v.site.Render(name)
	if err != nil {
		h.mistakes(w, v, word(h.lang, "not_rendered"), err.Error())
		return
	}
	if isPage(name) {
		b = addScript(b, v.version)
	}
	write(w, name, status, b)
}

// mistakes answers with a page that says why there is no other.
func (h *handler) mistakes(w http.ResponseWriter, v view, title, text string) {
	page := fmt.Sprintf(mistakesPage, h.lang, html.EscapeString(title), html.EscapeString(text))
	write(w, "mistakes.html", http.StatusInternalServerError, addScript([]byte(page), v.version))
}

const mistakesPage = `<!doctype html>
<html lang="%[1]s">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%[2]s</title>
</head>
<body>
<main>
<h1>%[2]s</h1>
<pre tabindex="0">%[3]s</pre>
</main>
</body>
</html>
`

// events is a stream that tells the browser the version of the site, and what
// is wrong with the source, at once and after every change.
func (h *handler) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 1000\n\n")
	for {
		v, changed := h.state.get()
		data, err := json.Marshal(h.event(v))
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "event: state\ndata: %s\n\n", data); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// event is what reload.js is told.
func (h *handler) event(v view) map[string]string {
	e := map[string]string{"version": v.version, "lang": h.lang, "close": word(h.lang, "close")}
	if v.mistakes != "" && v.site.Render != nil { // else the page itself lists them
		e["title"], e["text"] = word(h.lang, "still_old"), v.mistakes
	}
	return e
}

// types are ours, not the system's: a Windows registry may call scripts text.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".xml":  "application/xml",
	".txt":  "text/plain; charset=utf-8",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".jpg":  "image/jpeg",
	".jpeg": "image/jpeg",
	".gif":  "image/gif",
	".webp": "image/webp",
	".ico":  "image/x-icon",
	".pdf":  "application/pdf",
	".ics":  "text/calendar; charset=utf-8",
}

func write(w http.ResponseWriter, name string, status int, b []byte) {
	kind, ok := types[strings.ToLower(path.Ext(name))]
	if !ok {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", fmt.Sprint(len(b)))
	w.WriteHeader(status)
	_, _ = w.Write(b) // a browser that went away is no concern of ours
}

// isPage reports whether a path is a page that takes the script.
func isPage(name string) bool { return fs.ValidPath(name) && path.Ext(name) == ".html" }
