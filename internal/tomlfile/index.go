package tomlfile

import "slices"

// kind says how a node came to be, which decides what may still be added to it.
type kind int

const (
	implicitTable kind = iota // named on the way by a header: [a.b] makes a
	headerTable               // by its own header
	dottedTable               // named on the way by a dotted key: a.b = 1 makes a
	inlineTable               // { … }: closed
	tableArray                // [[a]]; its children are the elements
	plainValue                // a string, number, …, or a list
)

// A node is a key of the file, or an element of a list.
type node struct {
	kind     kind
	at       place // of the key; of an element: of its value
	value    place // empty for tables with headers
	keys     []string
	children map[string]*node
}

// A tree is what the scanner learns of a file.
type tree struct {
	root      *node
	redefined []redefinition
	fault     *fault // where the scanner could not go on
}

// A redefinition is a key or table that the file defines twice.
type redefinition struct {
	key   string
	at    place
	first place
}

// A part is one name of a dotted key.
type part struct {
	name string
	at   place
}

func newNode(k kind, offset, length int) *node {
	return &node{kind: k, at: place{offset, length}}
}

func (n *node) add(key string, child *node) *node {
	if n.children == nil {
		n.children = map[string]*node{}
	}
	if _, ok := n.children[key]; !ok {
		n.keys = append(n.keys, key)
	}
	n.children[key] = child
	return child
}

// rename gives the child from another name. Where there is a child of that name
// the two are put together if both are tables; else nothing changes.
func (n *node) rename(from, to string) bool {
	child, have := n.children[from], n.children[to]
	switch {
	case child == nil:
		return false
	case have == nil:
		n.keys[slices.Index(n.keys, from)] = to
		n.children[to] = child
		delete(n.children, from)
		return true
	case child.kind > dottedTable || have.kind > dottedTable:
		return false
	}
	for _, key := range child.keys {
		if have.children[key] == nil {
			have.add(key, child.children[key])
		}
	}
	return true
}

func (n *node) last() *node { return n.children[n.keys[len(n.keys)-1]] }

// again notes a redefinition and returns a node that hangs nowhere, so that
// the scan goes on below it without touching what was defined first.
func (t *tree) again(p part, first *node) *node {
	if len(t.redefined) < maxReported {
		t.redefined = append(t.redefined, redefinition{p.name, p.at, first.at})
	}
	return newNode(headerTable, p.at.offset, p.at.length)
}

// header enters [a.b.c], or [[a.b.c]], and returns the table that follows it.
func (t *tree) header(parts []part, array bool) *node {
	n := t.root
	for _, p := range parts[:len(parts)-1] {
		child := n.children[p.name]
		switch {
		case child == nil:
			child = n.add(p.name, &node{kind: implicitTable, at: p.at})
		case child.kind == tableArray:
			child = child.last()
		case child.kind == inlineTable || child.kind == plainValue:
			return t.again(p, child)
		}
		n = child
	}
	p := parts[len(parts)-1]
	if array {
		return t.element(n, p)
	}
	child := n.children[p.name]
	switch {
	case child == nil:
		return n.add(p.name, &node{kind: headerTable, at: p.at})
	case child.kind == implicitTable:
		child.kind, child.at = headerTable, p.at
		return child
	}
	return t.again(p, child)
}

// element adds a table to the array of tables p below n.
func (t *tree) element(n *node, p part) *node {
	list := n.children[p.name]
	if list == nil {
		list = n.add(p.name, &node{kind: tableArray, at: p.at})
	}
	if list.kind != tableArray {
		return t.again(p, list)
	}
	return list.add(index(len(list.keys)), &node{kind: headerTable, at: p.at})
}

// key enters a key, dotted or not, below the table n and returns its node.
func (t *tree) key(n *node, parts []part) *node {
	for _, p := range parts[:len(parts)-1] {
		child := n.children[p.name]
		switch {
		case child == nil:
			child = n.add(p.name, &node{kind: dottedTable, at: p.at})
		case child.kind != dottedTable && child.kind != implicitTable:
			return t.again(p, child)
		}
		n = child
	}
	p := parts[len(parts)-1]
	if first := n.children[p.name]; first != nil {
		return t.again(p, first)
	}
	return n.add(p.name, &node{kind: plainValue, at: p.at})
}
