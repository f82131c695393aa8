package chromium

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// patience is how long one document may take. A page takes a few seconds; a
// machine that does much else needs many times that.
const patience = 5 * time.Minute

// Print opens the page at an address and returns it as a PDF. The error is a
// *Failure, or that of ctx.
func Print(ctx context.Context, browser, address string) (pdf []byte, err error) {
	dir, err := os.MkdirTemp("", "shirube-print-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the browser: %w", err)
	}
	defer clear(dir)
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	file := filepath.Join(dir, "page.pdf")
	cmd := exec.CommandContext(limited, browser, arguments(dir, file, address)...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.WaitDelay = 10 * time.Second // children may hold the pipe
	alone(cmd)
	runErr := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, &Failure{Reason: TooSlow, Detail: browser}
	}
	pdf, err = os.ReadFile(file)
	if err != nil || len(pdf) == 0 {
		return nil, &Failure{Reason: Failed, Detail: lastWords(said.String(), runErr)}
	}
	return pdf, nil
}

// arguments are those for one page and no more: no look-up, no update, no
// profile but the one in dir.
func arguments(dir, file, address string) []string {
	args := []string{
		"--headless",
		"--disable-gpu",
		"--no-first-run",
		"--no-default-browser-check",
		"--no-proxy-server",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-default-apps",
		"--disable-extensions",
		"--disable-sync",
		"--font-render-hinting=none",
		"--user-data-dir=" + filepath.Join(dir, "profile"),
		"--export-tagged-pdf",
		"--generate-pdf-document-outline",
		"--no-pdf-header-footer",
		"--print-to-pdf=" + file,
	}
	if os.Geteuid() == 0 { // as root it refuses to run otherwise
		args = append(args, "--no-sandbox")
	}
	return append(args, address)
}

// lastWords returns the last line in which the browser says what is wrong.
func lastWords(said string, err error) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// clear removes a folder. On Windows a file is held for a moment after the
// process that used it has ended.
func clear(dir string) {
	for wait := 50 * time.Millisecond; wait < 2*time.Second; wait *= 2 {
		if err := os.RemoveAll(dir); err == nil || errors.Is(err, os.ErrNotExist) {
			return
		}
		time.Sleep(wait)
	}
}
