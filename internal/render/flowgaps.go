package render

import (
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// gapsView is where the plan takes over what a self-check found: a reader opens
// the record that its page has saved, and what is not met is ticked among what
// has to be put in order first. The browser judges the answers by what the page
// of the self-check judges them by.
type gapsView struct {
	*flowWriter
	Data    gapsData
	Days    string    // as in recordView
	Before  []planRow // as in planView
	Check   PageLink
	Edition string // of this guide; "" none
}

// gapsData is what the script works with; see assets/js/gaps/44-gaps.js.
type gapsData struct {
	Check verdict.Sheet `json:"check"`
	Guide recordData    `json:"guide"`
}

// Refusals are those of the plan.
func (v gapsView) Refusals() refusalsView {
	return refusalsView{v.flowWriter, v.T("plan.refused_kept")}
}

func (w *flowWriter) gapsView(reqs []*flow.Requirement, before []planRow) *gapsView {
	return &gapsView{
		flowWriter: w,
		Data:       gapsData{verdict.NewSheet(w.flow, reqs), w.recordData(reqs, w.checkItems(reqs))},
		Days:       w.days(),
		Before:     before,
		Check:      w.link(w.flow.ID + "/check"),
		Edition:    w.r.site.Config.Edition,
	}
}
