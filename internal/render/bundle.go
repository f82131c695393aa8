package render

import (
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"shirube/internal/diag"
)

// bundles are the kinds of pages by what they load. A page loads one style
// sheet and one script, those of its bundle. They hold the files of assets/css
// and assets/js, and of the folders there that bear the name of the bundle or of
// one that it extends; a bundle without files of its own is the first one it extends.
var bundles = []string{"site", "step", "procedure", "form", "record", "check", "one", "plan", "gaps", "document", "home"}

// extends names the bundles that another one holds, where that is not the one before it.
var extends = map[string][]string{"plan": {"form"}, "gaps": {"plan", "record"}, "document": {"check"}, "home": {"procedure"}}

// holds reports whether a bundle is the other or extends it.
func holds(bundle, other string) bool {
	return bundle == other || slices.ContainsFunc(bases(bundle), func(base string) bool { return holds(base, other) })
}

// bases returns the bundles that another one extends; none for the first.
func bases(bundle string) []string {
	if of, ok := extends[bundle]; ok {
		return of
	}
	if i := slices.Index(bundles, bundle); i > 0 {
		return bundles[i-1 : i]
	}
	return nil
}

// noPage are bundles that no page loads as they are: what several others share.
var noPage = []string{"form", "record"}

// widerBundle returns the one of two bundles that holds the other.
func widerBundle(a, b string) string {
	return bundles[max(slices.Index(bundles, a), slices.Index(bundles, b))]
}

// bundled tells the files that stand in a bundle and not by themselves.
func bundled(name string) bool {
	_, ok := bundleOf(name)
	return ok
}

// bundleOf returns the first bundle that holds a file below assets.
func bundleOf(name string) (bundle string, ok bool) {
	kind, rest, _ := strings.Cut(name, "/")
	if kind != "css" && kind != "js" || path.Ext(name) != "."+kind {
		return "", false
	}
	dir := path.Dir(rest)
	if dir == "." {
		return bundles[0], true
	}
	return dir, slices.Contains(bundles[1:], dir)
}

// pagesOnly are style sheets of what no single file has: where the reader is in a
// procedure, and the pages of one question and of one outcome.
var pagesOnly = []string{"css/step/47-stepnav.css", "css/step/51-choices.css"}

// addBundles makes the bundles of a kind, "css" or "js", from those of names
// that are of it.
func (r *Renderer) addBundles(kind string, names []string) diag.List {
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !bundled(name) || path.Ext(name) != "."+kind })
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(path.Base(a), path.Base(b)) })
	var list diag.List
	parts := map[string][]byte{}
	for _, name := range names {
		part, told := r.bundlePart(name)
		parts[name] = part
		list.Add(told...)
	}
	if kind == "css" {
		r.alone = newAsset("single.css", r.singleStyle(names, parts))
	}
	for _, bundle := range bundles {
		own := false
		var whole bytes.Buffer
		if kind == "css" {
			whole.Write(r.runningHeads())
		}
		for _, name := range names {
			of, _ := bundleOf(name)
			own = own || of == bundle
			if holds(bundle, of) {
				whole.Write(parts[name])
			}
		}
		if own {
			r.assets[bundle+"."+kind] = newAsset(bundle+"."+kind, whole.Bytes())
		} else if of := bases(bundle); len(of) > 0 && r.assets[of[0]+"."+kind].path != "" {
			r.assets[bundle+"."+kind] = r.assets[of[0]+"."+kind]
		}
	}
	for _, bundle := range noPage {
		delete(r.assets, bundle+"."+kind)
	}
	return list
}

// singleStyle is the style of a single file: that of its kind, without what only
// pages of a site have. No page loads it.
func (r *Renderer) singleStyle(names []string, parts map[string][]byte) []byte {
	whole := bytes.NewBuffer(r.runningHeads())
	for _, name := range names {
		if of, _ := bundleOf(name); holds(singleKind, of) && !slices.Contains(pagesOnly, name) {
			whole.Write(parts[name])
		}
	}
	return whole.Bytes()
}

// bundlePart returns a file as it stands in a bundle. A style sheet is a
// cascade layer of its own, so that a file beats all those before it, however
// their selectors are made.
func (r *Renderer) bundlePart(name string) ([]byte, diag.List) {
	src, err := fs.ReadFile(r.site.Theme, assetFolder+"/"+name)
	if err != nil {
		return nil, diag.List{assetUnreadable.At(themeFile(assetFolder+"/"+name), diag.Span{}, err.Error())}
	}
	if path.Ext(name) == ".css" {
		src = r.hashedReferences(name, assetFolder, src)
	}
	body, err := r.minified(typeOf(name), src)
	if err != nil {
		return nil, diag.List{assetError(name, err)}
	}
	if path.Ext(name) == ".css" {
		return slices.Concat([]byte("@layer "+layer(name)+"{"), body, []byte("}\n")), nil
	}
	return append(body, ";\n"...), nil
}

var fileOrder = regexp.MustCompile(`^\d+-`)
var notInName = regexp.MustCompile(`[^\pL\pN_-]+`)

// layer names the cascade layer of a style sheet: css/procedure/40-flow.css
// is "flow".
func layer(name string) string {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	return notInName.ReplaceAllString("l-"+fileOrder.ReplaceAllString(base, ""), "-")[2:]
}
