package render

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"shirube/internal/diag"
)

const assetFolder = "assets"

// asset is a file of the theme that pages refer to. Its name in the output
// carries a hash of its content, so that no reader gets an old one.
type asset struct {
	path string // in the output: "assets/site.1a2b3c4d.css"
	body []byte // minified
}

// asset returns the output path of an asset by its name without the hash; ""
// when the theme has none of that name.
func (r *Renderer) asset(name string) string { return r.assets[name].path }

// loadAssets reads everything below assets: files by themselves, then those
// that refer to them, then what stands in bundles.
func (r *Renderer) loadAssets() diag.List {
	r.assets = map[string]asset{}
	var list diag.List
	names := assetNames(r.site.Theme)
	for _, sheets := range []bool{false, true} {
		for _, name := range names {
			if !bundled(name) && sheets == (path.Ext(name) == ".css") {
				list.Add(r.loadAsset(name)...)
			}
		}
	}
	list.Add(r.addBundles("css", names)...)
	list.Add(r.addBundles("js", names)...)
	return list.Sorted()
}

// loadAsset reads a file that stands by itself.
func (r *Renderer) loadAsset(name string) diag.List {
	src, err := fs.ReadFile(r.site.Theme, assetFolder+"/"+name)
	if err != nil {
		return diag.List{assetUnreadable.At(themeFile(assetFolder+"/"+name), diag.Span{}, err.Error())}
	}
	if path.Ext(name) == ".css" {
		src = r.hashedReferences(name, path.Dir(assetFolder+"/"+name), src)
	}
	body, err := r.minified(typeOf(name), src)
	if err != nil {
		return diag.List{assetError(name, err)}
	}
	r.assets[name] = newAsset(name, body)
	return nil
}

// newAsset puts a hash of the content into the name.
func newAsset(name string, body []byte) asset {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	return asset{path: assetFolder + "/" + hashed, body: body}
}

// assetNames returns the files below assets, sorted by path. A folder that is
// missing has none.
func assetNames(theme fs.FS) []string {
	var names []string
	fs.WalkDir(theme, assetFolder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, strings.TrimPrefix(name, assetFolder+"/"))
		}
		return nil
	})
	slices.Sort(names)
	return names
}

var assetPosition = regexp.MustCompile(` on line (\d+) and column (\d+)`)

// assetError finds the place in what the minifier says.
func assetError(name string, err error) diag.Diagnostic {
	said, _, _ := strings.Cut(errors.Unwrap(err).Error(), "\n")
	var at diag.Span
	if m := assetPosition.FindStringSubmatchIndex(said); m != nil {
		at.Line, _ = strconv.Atoi(said[m[2]:m[3]])
		at.Column, _ = strconv.Atoi(said[m[4]:m[5]])
		said = said[:m[0]] + said[m[1]:]
	}
	return assetBroken.At(themeFile(assetFolder+"/"+name), at, said)
}

var reference = regexp.MustCompile(`url\(\s*["']?([\w./-]+)["']?\s*\)`)

// hashedReferences replaces the names of assets in url(…), which are relative
// to the sheet, by those of the output, relative to the folder where it ends up.
func (r *Renderer) hashedReferences(sheet, folder string, src []byte) []byte {
	return reference.ReplaceAllFunc(src, func(m []byte) []byte {
		name := path.Join(path.Dir(sheet), string(reference.FindSubmatch(m)[1]))
		a, ok := r.assets[name]
		if !ok {
			return m
		}
		return []byte(`url("` + relative(folder, a.path) + `")`)
	})
}

// themeFile names a file of the theme as its author sees it.
func themeFile(name string) string { return "layouts/" + name }
