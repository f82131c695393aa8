package render

import (
	"bytes"
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

// loadAssets reads everything below assets. The style sheets of assets/css
// become one, site.css, in the order of their names.
func (r *Renderer) loadAssets() diag.List {
	r.assets = map[string]asset{}
	var list diag.List
	var sheets bytes.Buffer
	var styles []string
	for _, name := range assetNames(r.site.Theme) {
		src, err := fs.ReadFile(r.site.Theme, assetFolder+"/"+name)
		switch {
		case err != nil:
			list.Add(assetUnreadable.At(themeFile(assetFolder+"/"+name), diag.Span{}, err.Error()))
		case path.Dir(name) == "css" && path.Ext(name) == ".css":
			sheets.Write(src)
			sheets.WriteByte('\n')
		case path.Ext(name) == ".css":
			styles = append(styles, name)
		default:
			list.Add(r.addAsset(name, src)...)
		}
	}
	for _, name := range styles { // after the files that they refer to
		src, _ := fs.ReadFile(r.site.Theme, assetFolder+"/"+name)
		list.Add(r.addAsset(name, r.hashedReferences(name, src))...)
	}
	if sheets.Len() > 0 {
		list.Add(r.addAsset("site.css", r.hashedReferences("site.css", sheets.Bytes()))...)
	}
	return list
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

func (r *Renderer) addAsset(name string, src []byte) diag.List {
	body, err := r.minified(typeOf(name), src)
	if err != nil {
		return diag.List{assetError(name, err)}
	}
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
	r.assets[name] = asset{path: assetFolder + "/" + hashed, body: body}
	return nil
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

// hashedReferences replaces the names of assets in url(…) by those of the output.
func (r *Renderer) hashedReferences(sheet string, src []byte) []byte {
	return reference.ReplaceAllFunc(src, func(m []byte) []byte {
		name := path.Join(path.Dir(sheet), string(reference.FindSubmatch(m)[1]))
		a, ok := r.assets[name]
		if !ok {
			return m
		}
		return []byte(`url("` + relative(path.Dir(assetFolder+"/"+sheet), a.path) + `")`)
	})
}

// themeFile names a file of the theme as its author sees it.
func themeFile(name string) string { return "layouts/" + name }
