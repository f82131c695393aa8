package site

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/markdown"
	"shirube/internal/source"
)

// checker collects what is wrong between the files of a site.
type checker struct {
	*Site
	list diag.List
}

// Check returns everything wrong between files: links, anchors, citations,
// requirements, missing languages, duplicate addresses.
func Check(s *Site) diag.List {
	c := &checker{Site: s}
	for _, t := range s.Topics {
		c.checkTopic(t)
		before := len(c.list)
		for _, lang := range s.Config.Languages {
			if doc := t.Docs[lang]; doc != nil {
				c.checkDoc(doc)
			}
		}
		if !c.list[before:].HasErrors() { // else a name that is misspelt would be told twice
			c.checkSameParts(t)
		}
	}
	for _, f := range s.Flows {
		c.checkFlow(f)
		c.checkVerdicts(f)
	}
	c.checkStray()
	c.checkHome()
	c.checkSources()
	c.checkTitles()
	c.checkAddresses()
	c.checkNavigation()
	c.checkReach()
	c.checkWording()
	return c.list
}

// checkTopic asks for the page in every language.
func (c *checker) checkTopic(t *Topic) {
	for _, lang := range c.Config.Languages {
		if t.Docs[lang] != nil || isNotFound(t.Path) || c.noFolder[lang] {
			continue
		}
		file := contentFolder + "/" + lang + "/" + t.Path
		m := missingTranslation
		if c.drafts[file] {
			m = draftTranslation
		}
		for _, have := range c.Config.Languages {
			if doc := t.Docs[have]; doc != nil {
				c.list.Add(m.At(doc.File, diag.Span{}, lang, file))
				break
			}
		}
	}
}

// checkSameParts holds the languages of a page to the same charts, sheets and lists:
// what of a procedure is shown does not depend on who reads it.
func (c *checker) checkSameParts(t *Topic) {
	for _, lang := range c.Config.Languages {
		for _, other := range c.Config.Languages {
			if doc, beside := t.Docs[lang], t.Docs[other]; doc != nil && beside != nil && !c.wrong[doc.File] && !c.wrong[beside.File] {
				c.checkPartsOf(doc, beside, other)
			}
		}
	}
}

// checkPartsOf tells the parts of procedures that a page has oftener than another
// language.
func (c *checker) checkPartsOf(doc, beside *markdown.Doc, other string) {
	have := map[string]int{}
	for _, p := range beside.Parts {
		have[written(p)]++
	}
	for _, p := range doc.Parts {
		if have[written(p)]--; have[written(p)] < 0 && len(p.Args) > 0 {
			c.list.Add(partOneLanguage.At(doc.File, p.Span, written(p), other, beside.File))
		}
	}
}

// written is a part as its author writes it.
func written(p markdown.Part) string {
	return strings.Join(append([]string{":::" + p.Name}, p.Args...), " ")
}

// isNotFound tells the page for addresses that lead nowhere, which stands by
// itself and may be left out.
func isNotFound(key string) bool { return key == "404.md" }

// checkDoc checks what one page names of other files.
func (c *checker) checkDoc(doc *markdown.Doc) {
	for _, l := range doc.Links {
		_, wrong := c.resolve(doc.File, l.Dest)
		c.complain(doc, l, wrong)
	}
	for _, i := range doc.Images {
		c.checkImage(doc, i)
	}
	c.checkCites(doc.File, doc.Cites)
	for _, p := range doc.Parts {
		c.checkPart(doc, p)
	}
	c.checkMeta(doc)
}

// checkCites compares with the documents, unless they could not be read.
func (c *checker) checkCites(file string, cites []source.Citation) {
	if c.noConfig {
		return
	}
	for _, cite := range cites {
		c.list.Add(source.Check(file, cite, c.Config.Documents)...)
	}
}

func (c *checker) checkImage(doc *markdown.Doc, image markdown.Link) {
	t, wrong := c.resolve(doc.File, image.Dest)
	switch {
	case wrong != nil && wrong.message == linkFileMissing, wrong == nil && t.Key != "":
		name := path.Join(path.Dir(doc.File), unescape(image.Dest))
		c.list.Add(imageMissing.At(doc.File, image.Span, image.Dest, name))
	case wrong != nil:
		c.complain(doc, image, wrong)
	default:
		c.checkPicture(doc, image, t)
	}
}

func (c *checker) complain(doc *markdown.Doc, l markdown.Link, wrong *problem) {
	if wrong != nil && wrong.message != nil {
		c.list.Add(wrong.message.At(doc.File, l.Span, wrong.args...))
	}
}

// checkPart sees that the procedure of a part exists and has what it shows.
func (c *checker) checkPart(doc *markdown.Doc, p markdown.Part) {
	if len(p.Args) == 0 {
		return
	}
	f := c.Flow(p.Args[0])
	if f == nil {
		c.list.Add(partFlowMissing.At(doc.File, p.Span, p.Name, p.Args[0], diag.Suggest(p.Args[0], c.flowIDs())))
		return
	}
	if f.Broken {
		return
	}
	wants := ""
	switch {
	case p.Name == "check" && !hasCheck(f):
		wants = "[check]"
	case (p.Name == "chart" || p.Name == "steps") && len(f.Steps) == 0:
		wants = "[step.…]"
	case p.Name == "requirements" && len(c.Requirements(f)) == 0:
		wants = "[requirement.…]"
	case p.Name == "prepare" && len(c.Items(f)) == 0:
		wants = "[item.…] / prepare"
	case p.Name == "takes" && f.Takes == nil && len(f.Timed()) < 2:
		wants = "takes"
	}
	if wants != "" {
		c.list.Add(partEmpty.At(doc.File, p.Span, p.Name, f.ID, f.File, wants))
	}
}

// hasCheck reports whether a procedure has a self-check, be it a wrong one.
func hasCheck(f *flow.Flow) bool {
	_, written := f.Spans["check"]
	return f.Check != nil || written
}

// checkMeta checks the front matter's names.
func (c *checker) checkMeta(doc *markdown.Doc) {
	m := doc.Meta
	for _, id := range m.Audience {
		if !c.noConfig && !slices.Contains(c.audienceIDs(), id) {
			c.list.Add(unknownAudience.At(doc.File, m.Spans["audience"], id, diag.Suggest(id, c.audienceIDs())))
		}
	}
	if m.Flow != "" && c.Flow(m.Flow) == nil {
		c.list.Add(metaFlowMissing.At(doc.File, m.Spans["flow"], m.Flow, diag.Suggest(m.Flow, c.flowIDs())))
	}
	if m.Layout != "" {
		if _, err := fs.Stat(c.Theme, m.Layout+".html"); err != nil {
			c.list.Add(unknownLayout.At(doc.File, m.Spans["layout"], m.Layout))
		}
	}
}

func (c *checker) checkHome() {
	if c.topics[HomeKey] == nil && len(c.Topics) > 0 {
		lang := c.Config.Languages[0]
		c.list.Add(noHome.At(contentFolder+"/"+lang, diag.Span{}, lang))
	}
}

// checkSources sees that citations have somewhere to lead.
func (c *checker) checkSources() {
	for _, lang := range c.Config.Languages {
		cited := slices.ContainsFunc(c.Cited(lang), func(d CitedDocument) bool { return len(d.Places) > 0 })
		if cited && c.SourcesKey(lang) == "" && !c.partial(lang) {
			c.list.Add(noSourcesPage.At(contentFolder+"/"+lang, diag.Span{}, contentFolder+"/"+lang))
		}
	}
}
