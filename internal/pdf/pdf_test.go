package pdf_test

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"

	reader "github.com/ledongthuc/pdf"

	"shirube/internal/pdf"
)

// small is a PDF of two pages with two named places, as Chromium writes it: the
// objects, a table of where they begin, a trailer.
func small(written string) []byte { return withNodes(written, 7, 12) }

// withNodes is small with two cells of a table that bear these numbers.
func withNodes(written string, a, b int) []byte {
	objects := []string{
		"<</Producer (Skia/PDF m156)\n/CreationDate (D:" + written + "+00'00')\n/ModDate (D:" + written + "+00'00')>>",
		"<</Type /Catalog /Pages 3 0 R /Dests <</a [4 0 R /XYZ 0 0 0] /join:sheet [5 0 R /XYZ 0 0 0]>>>>",
		"<</Type /Pages /Count 2 /Kids [4 0 R 5 0 R]>>",
		"<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /StructParents 0>>",
		"<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /StructParents 1>>",
	}
	nodes := fmt.Sprintf("/IDs [(node%08d) (node%08d) (node%08d)]", b, a, b)
	objects[4] = strings.Replace(objects[4], "/StructParents 1", "/StructParents 1 "+nodes, 1)
	file := []byte("%PDF-1.4\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(file))
		file = fmt.Appendf(file, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := len(file)
	return fmt.Appendf(file, "%strailer\n<</Size %d\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, at)
}

func TestOpen(t *testing.T) {
	f, err := pdf.Open(small("20261124111357"))
	if err != nil {
		t.Fatal(err)
	}
	if f.Pages() != 2 {
		t.Errorf("%d pages", f.Pages())
	}
	places, err := f.Places()
	if want := map[string]int{"a": 1, "join:sheet": 2}; err != nil || !maps.Equal(places, want) {
		t.Errorf("places %v, %v", places, err)
	}
	if name, err := f.Producer(); err != nil || name != "Skia/PDF m156" {
		t.Errorf("producer %q, %v", name, err)
	}
}

var description = pdf.Description{
	Title: "加入・利用ガイド", Author: "装備庁 (ATLA)", Subject: "𠮷 a", Creator: "Shirube", Producer: "Skia/PDF m156", Date: "20240301",
}

// TestDescribe asks that two files that differ in nothing but the time of
// writing become one, which says what it was told to say.
func TestDescribe(t *testing.T) {
	one, err := pdf.Describe(small("20261124111357"), description)
	if err != nil {
		t.Fatal(err)
	}
	other, err := pdf.Describe(small("20270101000000"), description)
	if err != nil || !bytes.Equal(one, other) {
		t.Errorf("the time of writing shows: %v", err)
	}
	f, err := pdf.Open(one)
	if err != nil || f.Pages() != 2 {
		t.Fatalf("read again: %v", err)
	}
	r, err := reader.NewReader(bytes.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	info := r.Trailer().Key("Info")
	for key, want := range map[string]string{
		"Title": description.Title, "Author": description.Author, "Subject": description.Subject,
		"Creator": "Shirube", "Producer": "Skia/PDF m156", "CreationDate": "D:20240301000000", "ModDate": "D:20240301000000",
	} {
		if got := info.Key(key).Text(); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if id := r.Trailer().Key("ID"); id.Len() != 2 || len(id.Index(0).RawString()) != 16 {
		t.Errorf("the file has the ID %v", id)
	}
}

// TestDescribeNodes asks that names of nodes are counted anew, in their order.
func TestDescribeNodes(t *testing.T) {
	one, err := pdf.Describe(withNodes("20261124111357", 1427, 2860), description)
	if err != nil {
		t.Fatal(err)
	}
	other, err := pdf.Describe(withNodes("20261124111357", 1425, 2859), description)
	if err != nil || !bytes.Equal(one, other) {
		t.Errorf("the counter of the browser shows: %v", err)
	}
	if !bytes.Contains(one, []byte("[(node00000002) (node00000001) (node00000002)]")) {
		t.Error("the names are not counted in their order")
	}
}

// TestDescribeWithout leaves out what is not known.
func TestDescribeWithout(t *testing.T) {
	b, err := pdf.Describe(small("20261124111357"), pdf.Description{Title: "t"})
	if err != nil {
		t.Fatal(err)
	}
	added := string(b[len(small("20261124111357")):])
	for _, key := range []string{"Author", "CreationDate", "ModDate"} {
		if strings.Contains(added, key) {
			t.Errorf("it names %s: %s", key, added)
		}
	}
}

func TestDescribeRefuses(t *testing.T) {
	for _, b := range []string{"", "%PDF-1.4\n", "trailer\n<<>>\nstartxref\n0\n%%EOF\n"} {
		if out, err := pdf.Describe([]byte(b), description); err == nil {
			t.Errorf("%q gives %q", b, out)
		}
	}
}

// FuzzOpen reads anything without a panic.
func FuzzOpen(f *testing.F) {
	f.Add(small("20261124111357"))
	f.Add([]byte("%PDF-1.4\nstartxref\n0\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := pdf.Open(b)
		if err != nil {
			return
		}
		if places, err := file.Places(); err == nil {
			for name, n := range places {
				if n < 1 || n > file.Pages() {
					t.Errorf("%q stands on page %d of %d", name, n, file.Pages())
				}
			}
		}
		file.Producer()
	})
}
