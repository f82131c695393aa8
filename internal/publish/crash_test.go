package publish

import (
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// helperEnv makes the test binary a helper process that publishes to the
// directory of that name, A and B in turn, until it is killed.
const helperEnv = "SHIRUBE_PUBLISH_HELPER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperEnv); dir != "" {
		publishForever(dir)
	}
	os.Exit(m.Run())
}

func publishForever(dir string) {
	for i := 0; ; i++ {
		site := []pages{siteA, siteB}[i%2]
		if err := Publish(context.Background(), Destination{Dir: dir}, site.paths(), site.render); err != nil {
			os.Stderr.WriteString(err.Error())
			os.Exit(1)
		}
	}
}

// TestPublishKilled kills a publishing process again and again and finds one
// site or the other, whole, every time.
func TestPublishKilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishTo(t, dir)
	for range 25 {
		killHelper(t, dir)
		got := files(t, dir)
		delete(got, ManifestName)
		if !maps.Equal(got, siteA) && !maps.Equal(got, siteB) {
			t.Fatalf("after the kill the destination holds %v", got.paths())
		}
	}
	publishTo(t, dir)
	holds(t, dir, siteA)
	onlyChild(t, dir)
}

// killHelper runs the helper for a random while and kills it.
func killHelper(t *testing.T, dir string) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), helperEnv+"="+dir)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(10*time.Millisecond + rand.N(40*time.Millisecond))
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal("the helper ended by itself: ", err)
	}
	_ = cmd.Wait()
}

// TestRecover lays out what a killed run can leave and lets the next run,
// whether it succeeds or not, put it in order.
func TestRecover(t *testing.T) {
	d := func(t *testing.T) Destination {
		dest := Destination{Dir: filepath.Join(t.TempDir(), "public")}
		publishTo(t, dest.Dir)
		return dest
	}
	states := map[string]func(t *testing.T, d Destination){
		"while staging": func(t *testing.T, d Destination) {
			write(t, filepath.Join(d.staging(), "ja", "half.html"), "B ha")
			write(t, d.lockFile(), "")
		},
		"between the renames": func(t *testing.T, d Destination) {
			write(t, filepath.Join(d.staging(), "index.html"), "B home")
			if err := os.Rename(d.Dir, d.old()); err != nil {
				t.Fatal(err)
			}
		},
		"before the old site was removed": func(t *testing.T, d Destination) {
			write(t, filepath.Join(d.old(), "index.html"), "old")
		},
	}
	for name, state := range states {
		for how, p := range exchanges {
			t.Run(name+" "+how, func(t *testing.T) {
				dest := d(t)
				state(t, dest)
				fail := func(string) ([]byte, error) { return nil, os.ErrInvalid }
				if err := p.Publish(t.Context(), dest, siteB.paths(), fail); err == nil {
					t.Fatal("no error")
				}
				holds(t, dest.Dir, siteA)
				onlyChild(t, dest.Dir)
				state(t, dest)
				if err := p.Publish(t.Context(), dest, siteB.paths(), siteB.render); err != nil {
					t.Fatal(err)
				}
				holds(t, dest.Dir, siteB)
				onlyChild(t, dest.Dir)
			})
		}
	}
}
