// Package internal holds the directions of import between its rooms.
package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// floors is the plan of the house: a room may import rooms of lower floors only.
var floors = map[string]int{
	"revision": 0, "diag": 0, "chart": 0, "pdf": 0, "chromium": 0,
	"textfile": 1, "tomlfile": 1,
	"i18n": 2, "wording": 2,
	"source": 3,
	"config": 4, "calendar": 4,
	"markdown": 5, "flow": 5,
	"verdict": 6,
	"prove":   7,
	"site":    8,
	"search":  9, "compare": 9,
	"render": 10, "bundle": 10, "hosting": 10,
	"publish": 11, "serve": 11, "paper": 11,
}

const module = "shirube/internal/"

func TestRoomsImportOnlyLowerFloors(t *testing.T) {
	imports := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") || !strings.Contains(file, "/") {
			return err
		}
		imports += checkImports(t, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if imports == 0 {
		t.Fatal("no import between rooms was seen; is the module still called shirube?")
	}
}

// checkImports reports every import of one file that does not lead down, and
// returns how many imports of rooms it saw.
func checkImports(t *testing.T, file string) int {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	room := roomOf(file)
	floor, ok := floors[room]
	if !ok {
		t.Errorf("%s: the room %s is on no floor; put it into the plan", file, room)
	}
	seen := 0
	for _, spec := range f.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(name, "shirube/") && !strings.HasPrefix(name, module) {
			t.Errorf("%s imports %s, which stands above the rooms", file, name)
		}
		other, found := strings.CutPrefix(name, module)
		if !found {
			continue
		}
		seen++
		if other = roomOf(other); other != room && floors[other] >= floor {
			t.Errorf("%s: %s (floor %d) may not import %s (floor %d)", file, room, floor, other, floors[other])
		}
	}
	return seen
}

// roomOf returns the first part of a path below internal.
func roomOf(p string) string {
	room, _, _ := strings.Cut(path.Clean(p), "/")
	return room
}
