package chart

// Layout finds a place for everything in g.
func Layout(g *Graph, o Options) *Drawing {
	p := newPlan(g, o)
	p.turnLoops()
	p.rankNodes()
	rw := p.newRows()
	p.arrange(rw, o.Starts)
	p.attachSides(rw)
	c := p.setX(rw)
	return p.draw(rw, c)
}
