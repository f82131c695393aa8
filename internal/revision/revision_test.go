package revision

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOpen reads revisions of a repository of its own.
func TestOpen(t *testing.T) {
	top := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.jp"}, args...)...)
		cmd.Dir = top
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v: %s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "-q")
	write("guide/flows/申請.toml", "first\n")
	run("add", "-A")
	run("commit", "-q", "-m", "first")
	run("tag", "v1")
	write("guide/flows/申請.toml", "second\n")
	write("later/file", "x")
	run("add", "-A")
	run("commit", "-q", "-m", "second")
	write("guide/flows/申請.toml", "not committed\n")

	ctx, guide := context.Background(), filepath.Join(top, "guide")
	for name, want := range map[string]string{"v1": "first\n", "HEAD~1": "first\n", "HEAD": "second\n"} {
		files, err := Open(ctx, guide, name)
		if err != nil {
			t.Fatal(name, err)
		}
		if got, err := fs.ReadFile(files, "flows/申請.toml"); err != nil || string(got) != want {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
	whole, err := Open(ctx, top, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.Stat(whole, "guide/flows"); err != nil {
		t.Error(err)
	}
	for _, c := range []struct {
		dir, name string
		want      error
	}{
		{guide, "v2", ErrUnknown}, {guide, "", ErrUnknown}, {guide, "--all", ErrUnknown}, {guide, "HEAD:guide", ErrUnknown},
		{filepath.Join(top, "later"), "v1", ErrNoFolder}, {t.TempDir(), "HEAD", ErrNoRepository},
	} {
		if _, err := Open(ctx, c.dir, c.name); !errors.Is(err, c.want) {
			t.Errorf("%s at %q: got %v, want %v", c.dir, c.name, err, c.want)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Open(ctx, guide, "HEAD"); !errors.Is(err, ErrNoGit) {
		t.Errorf("without git: got %v", err)
	}
}
