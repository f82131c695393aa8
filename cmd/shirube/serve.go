package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"shirube/internal/serve"
)

// serveCmd shows the site in the browser while it is being written.
type serveCmd struct {
	sourceFlags
	Port   int  `default:"8080" placeholder:"number" help:"${help_port}"`
	NoOpen bool `help:"${help_no_open}"`
}

// Run serves until Ctrl-C.
func (c *serveCmd) Run(a *app) error {
	dir, err := c.dir(a)
	if err != nil {
		return err
	}
	l, err := c.listen(a)
	if err != nil {
		return err
	}
	p := &preview{app: a, flags: c.sourceFlags, dir: os.DirFS(dir)}
	err = serve.Run(a.ctx, l, serve.Options{Dir: dir, Lang: a.lang, Load: p.load, Ready: func(url string) {
		fmt.Fprintln(a.out, a.say("serving", url))
		fmt.Fprintln(a.out, a.say("samples", url+samplesFolder+"/"))
		if !c.NoOpen && openBrowser(a.ctx, url) != nil {
			fmt.Fprintln(a.err, a.say("browser_failed"))
		}
	}})
	if failed := (*serve.WatchError)(nil); errors.As(err, &failed) {
		fmt.Fprintf(a.err, "%s\n%s\n", a.say("error", a.say("watch_failed", failed.Err)), a.say("help", a.say("watch_help")))
		return errTold
	}
	if err == nil {
		fmt.Fprintln(a.out, a.say("stopped"))
	}
	return err
}

// listen takes the port on this machine's own address, which no other machine
// can reach.
func (c *serveCmd) listen(a *app) (net.Listener, error) {
	if c.Port < 0 || c.Port > 65535 {
		return nil, &usageError{a.say("bad_port", c.Port), a.say("bad_port_help")}
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(c.Port)))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, &usageError{a.say("port_taken", c.Port), a.say("port_help")}
	case errors.Is(err, os.ErrPermission):
		return nil, &usageError{a.say("port_denied", c.Port), a.say("denied_help")}
	}
	return l, err
}

// A preview reads the site again and again, and tells in the terminal how it
// went.
type preview struct {
	*app
	flags  sourceFlags
	dir    fs.FS
	loaded bool // there is a site to show
	again  bool // it is not the first reading
}

func (p *preview) load() serve.Site {
	l, list := p.flags.load(p.dir)
	p.tell(p.dir, list)
	now := time.Now().Format("15:04:05")
	again := p.again
	p.again = true
	if list.HasErrors() {
		if p.loaded {
			fmt.Fprintln(p.err, p.say("still_old", now))
		} else {
			fmt.Fprintln(p.err, p.say("nothing_yet"))
		}
		return serve.Site{Mistakes: p.text(p.dir, list), Files: l.files()}
	}
	p.loaded = true
	if again {
		fmt.Fprintln(p.out, p.say("updated", now))
	}
	return withSamples(serve.Site{Paths: l.Paths(), Render: l.Render, Files: l.files()}, l.site)
}

// openBrowser asks the system to show url in the user's browser.
func openBrowser(ctx context.Context, url string) error {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		name = "open"
	}
	cmd := exec.CommandContext(ctx, name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	go cmd.Wait() // it may stay as long as the browser does
	return nil
}
