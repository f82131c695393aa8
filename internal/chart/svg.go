package chart

// SVG prints the drawing for inlining into an HTML page.
func (d *Drawing) SVG() []byte { return nil }

// File prints the drawing as a stand-alone SVG file with css embedded.
func (d *Drawing) File(css string) []byte { return nil }
