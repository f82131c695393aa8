package chart

import (
	"cmp"
	"slices"
	"strconv"
)

// sheet is one page of a drawing: what lies between two cuts, and connectors.
type sheet struct {
	d             *Drawing
	top, bottom   float64
	above, below  []joint
	ahead, behind string

	out   *Drawing
	index map[int]int // node of the drawing → node of the page
	shift float64     // what is added to every y
}

func sortJoints(j []joint) {
	slices.SortStableFunc(j, func(a, b joint) int { return cmp.Compare(a.x, b.x) })
}

// draw makes the page a drawing of its own.
func (s *sheet) draw(suffix string) *Drawing {
	g := *s.d.graph
	g.ID += suffix
	g.Nodes, g.Edges = nil, nil
	s.out = &Drawing{W: s.d.W, graph: &g}
	s.index = map[int]int{}
	height := s.frame()
	s.out.H = height
	s.addNodes()
	start, end := s.connectors(s.above, true), s.connectors(s.below, false)
	for i := range s.d.Edges {
		s.addEdge(i, start, end)
	}
	s.areas(height)
	return s.out
}

// frame sets the shift and gives the height of the page.
func (s *sheet) frame() float64 {
	from, to := 0.0, s.d.H
	height := 0.0
	if len(s.above) > 0 || s.top > 0 {
		from = s.top
		height = s.d.headHeight() + cutRoom
	}
	s.shift = height - from
	if s.bottom < s.d.H {
		to = s.bottom
		height += cutRoom
	}
	return height + to - from
}

func (s *sheet) inside(r Rect) bool {
	mid := r.Y + r.H/2
	return mid > s.top && mid < s.bottom
}

func (s *sheet) moved(r Rect) Rect {
	r.Y += s.shift
	return r
}

func (s *sheet) addNodes() {
	for i, n := range s.d.graph.Nodes {
		if s.inside(s.d.Nodes[i]) {
			s.index[i] = s.node(n, s.moved(s.d.Nodes[i]))
		}
	}
}

func (s *sheet) node(n Node, r Rect) int {
	s.out.graph.Nodes = append(s.out.graph.Nodes, n)
	s.out.Nodes = append(s.out.Nodes, r)
	return len(s.out.Nodes) - 1
}

// connectors adds the circles of one cut and gives their nodes by joint.
func (s *sheet) connectors(joints []joint, above bool) map[[2]int]int {
	nodes := map[[2]int]int{}
	words, y := s.ahead, s.bottom+s.shift+stubStep/2
	if above {
		words, y = s.behind, s.top+s.shift-stubStep/2-connector
	}
	for k, j := range joints {
		if k > 0 && j.number == joints[k-1].number {
			nodes[[2]int{j.edge, j.k}] = len(s.out.Nodes) - 1
			continue
		}
		at := Rect{j.x - connector/2, y, connector, connector}
		if j.far && above {
			at.Y -= stubStep
		} else if j.far {
			at.Y += stubStep
		}
		number := strconv.Itoa(j.number)
		nodes[[2]int{j.edge, j.k}] = s.node(Node{ID: "connector-" + number, Shape: Connector, Lines: []string{number}, Label: words + " " + number}, at)
	}
	if len(joints) > 0 {
		s.words(joints, words, y+connector/2)
	}
	return nodes
}

// words puts the words of a cut where there is the most room: before its
// connectors, between two of them, or after them.
func (s *sheet) words(joints []joint, words string, y float64) {
	room := joints[0].x
	n := note{x: room - connector, y: y + baseline, text: words, end: true}
	for k, j := range joints {
		next := s.out.W
		if k+1 < len(joints) {
			next = joints[k+1].x
		}
		if next-j.x > room {
			room = next - j.x
			n.x, n.end = j.x+connector, false
		}
	}
	s.out.notes = append(s.out.notes, n)
}

// addEdge adds the parts of an edge that lie on the page.
func (s *sheet) addEdge(i int, start, end map[[2]int]int) {
	e, l := s.d.graph.Edges[i], s.d.Edges[i]
	if len(l.Points) < 2 {
		return
	}
	part := Line{Back: l.Back}
	from, on := s.index[e.From]
	for k, p := range l.Points {
		if on {
			part.Points = append(part.Points, Point{p.X, p.Y + s.shift})
		}
		first, second := start, end
		down := k+1 < len(l.Points) && p.Y < l.Points[k+1].Y
		if !down {
			first, second = end, start
		}
		for _, cut := range []map[[2]int]int{first, second} {
			c, ok := cut[[2]int{i, k}]
			if !ok {
				continue
			}
			part.Points = append(part.Points, s.rim(c, down != on))
			if on {
				s.part(e, part, from, c)
				part.Points = nil
			}
			from, on = c, !on
		}
	}
	if to, ok := s.index[e.To]; ok && on {
		s.part(e, part, from, to)
	}
	s.label(i, e)
}

// rim is the point of a connector at which a line leaves at its foot, or enters at its top.
func (s *sheet) rim(c int, foot bool) Point {
	r := s.out.Nodes[c]
	p := Point{r.X + r.W/2, r.Y}
	if foot {
		p.Y += r.H
	}
	return p
}

func (s *sheet) part(e Edge, l Line, from, to int) {
	e.From, e.To, e.Label = from, to, ""
	s.out.graph.Edges = append(s.out.graph.Edges, e)
	s.out.Edges = append(s.out.Edges, l)
}

// label gives the label of an edge to its first part on this page.
func (s *sheet) label(i int, e Edge) {
	r := s.d.Edges[i].Label
	n := len(s.out.Edges) - 1
	if e.Label == "" || n < 0 || !s.inside(r) {
		return
	}
	s.out.graph.Edges[n].Label = e.Label
	s.out.Edges[n].Label = s.moved(r)
}

// areas cuts lanes and bands to the page; the lanes keep their heads.
func (s *sheet) areas(height float64) {
	for _, b := range s.d.Lanes {
		b.Area.H = height - 2*b.Area.Y
		s.out.Lanes = append(s.out.Lanes, b)
	}
	s.addBands()
}

// addBands cuts bands to the page. A cut between rows may leave a sliver of a
// band whose boxes all stand elsewhere: its neighbour takes it over.
func (s *sheet) addBands() {
	var bands []Band
	start := -1.0 // of what the next band takes over
	for i, b := range s.d.Bands {
		y, end := max(b.Area.Y, s.top), min(b.Area.Y+b.Area.H, s.bottom)
		switch {
		case y >= end:
			continue
		case !s.holds(i) && len(bands) > 0:
			last := &s.out.Bands[len(bands)-1]
			last.Area.H = end + s.shift - last.Area.Y
			last.Head.H = last.Area.H
			continue
		case !s.holds(i):
			start = y
			continue
		}
		if start >= 0 {
			y, start = start, -1
		}
		b.Area.Y, b.Area.H = y+s.shift, end-y
		b.Head.Y, b.Head.H = b.Area.Y, b.Area.H
		s.out.Bands = append(s.out.Bands, b)
		bands = append(bands, s.d.graph.Bands[i])
	}
	s.out.graph.Bands = bands
}

// holds reports whether a box of the page belongs to a band.
func (s *sheet) holds(band int) bool {
	return slices.ContainsFunc(s.out.graph.Nodes, func(n Node) bool { return n.Shape != Connector && n.Band == band })
}
