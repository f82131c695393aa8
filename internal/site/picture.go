package site

import (
	"encoding/xml"
	"errors"
	"image"
	_ "image/gif" // the kinds of pictures that every browser shows
	_ "image/jpeg"
	_ "image/png"
	"io"
	"io/fs"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	_ "golang.org/x/image/webp"

	"shirube/internal/diag"
	"shirube/internal/markdown"
)

// pictureEndings are those of the files that a page may show.
var pictureEndings = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"}

// errNoSize is that of a drawing that does not say how large it is.
var errNoSize = errors.New("no size")

// PictureSize returns how large the picture is that a page shows, in CSS px;
// zero for one whose size is not known, which Check has told.
func (s *Site) PictureSize(file, dest string) (width, height int) {
	t, wrong := s.resolve(file, dest)
	if wrong != nil || s.copied[t.Path] == "" {
		return 0, 0
	}
	width, height, err := s.pictureSize(s.copied[t.Path])
	if err != nil {
		return 0, 0
	}
	return width, height
}

// pictureSize reads no more of a file than it takes to tell.
func (s *Site) pictureSize(name string) (width, height int, err error) {
	f, err := s.Source.Open(name)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	if strings.ToLower(path.Ext(name)) == ".svg" {
		return drawingSize(f)
	}
	c, _, err := image.DecodeConfig(f)
	return c.Width, c.Height, err
}

// drawingSize reads the root element of an SVG file: its width and height in
// px, else its viewBox.
func drawingSize(r io.Reader) (width, height int, err error) {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil } // only ASCII is read
	for {
		token, err := d.Token()
		if err != nil {
			return 0, 0, err
		}
		if root, ok := token.(xml.StartElement); ok {
			if root.Name.Local != "svg" {
				return 0, 0, errors.New("no svg")
			}
			return rootSize(root.Attr)
		}
	}
}

func rootSize(attributes []xml.Attr) (width, height int, err error) {
	w, h := 0.0, 0.0
	var box []string
	for _, a := range attributes {
		switch a.Name.Local {
		case "width":
			w = pixels(a.Value)
		case "height":
			h = pixels(a.Value)
		case "viewBox":
			box = strings.FieldsFunc(a.Value, func(r rune) bool { return r == ' ' || r == ',' })
		}
	}
	if (w == 0 || h == 0) && len(box) == 4 {
		w, h = pixels(box[2]), pixels(box[3])
	}
	if w == 0 || h == 0 {
		return 0, 0, errNoSize
	}
	return int(math.Ceil(w)), int(math.Ceil(h)), nil
}

// largest is more than any picture on a page needs.
const largest = 100_000

// pixels reads "640" or "640px"; 0 for any other unit, or none that is sensible.
func pixels(s string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || !(n > 0 && n < largest) {
		return 0
	}
	return n
}

// checkPicture looks into the file of an image, so that a page never shows a
// broken one, and text does not move when it comes.
func (c *checker) checkPicture(doc *markdown.Doc, shown markdown.Link, t Target) {
	name := c.copied[t.Path]
	if name == "" {
		return
	}
	if ending := strings.ToLower(path.Ext(name)); !slices.Contains(pictureEndings, ending) {
		c.list.Add(pictureKind.At(doc.File, shown.Span, name))
		return
	}
	_, _, err := c.pictureSize(name)
	var unreadable *fs.PathError
	switch {
	case errors.Is(err, errNoSize):
		c.list.Add(pictureNoSize.At(doc.File, shown.Span, name))
	case err != nil && !errors.As(err, &unreadable): // that, the copying tells
		c.list.Add(pictureBroken.At(doc.File, shown.Span, name))
	}
}

var pictureKind = &diag.Message{
	Code: "image-kind",
	Text: diag.Words{
		"ja": "画像 %[1]s は、どのブラウザーでも表示できる形式ではありません。",
		"en": "not every browser shows the kind of image of %[1]s",
	},
	Help: diag.Words{
		"ja": "PNG、JPEG、GIF、WebP、SVG のどれかの形式で保存し直し、その名前を書いてください。",
		"en": "save it as PNG, JPEG, GIF, WebP or SVG, and write that name",
	},
}

var pictureBroken = &diag.Message{
	Code: "image-broken",
	Text: diag.Words{
		"ja": "画像 %[1]s を読み取れません。ファイルが壊れているか、拡張子と中身が合っていません。",
		"en": "the image %[1]s cannot be read: it is broken, or its ending does not fit what is in it",
	},
	Help: diag.Words{
		"ja": "画像を作ったソフトで開き、PNG、JPEG、GIF、WebP、SVG のどれかで保存し直してください。名前の変更だけでは、形式は変わりません。",
		"en": "open it where it was made and save it as PNG, JPEG, GIF, WebP or SVG; renaming a file does not change what it is",
	},
}

var pictureNoSize = &diag.Message{
	Code:     "image-without-size",
	Severity: diag.Warning,
	Text: diag.Words{
		"ja": "画像 %[1]s に、大きさが書かれていません。",
		"en": "the image %[1]s does not say how large it is",
	},
	Help: diag.Words{
		"ja": "SVGの最初のタグに、viewBox=\"0 0 640 360\" のように幅と高さを書いてください。書かないと、画像が表示されたときに文章がずれます。",
		"en": "give the first tag of the SVG a viewBox, as in viewBox=\"0 0 640 360\"; without it the text moves when the image comes",
	},
}
