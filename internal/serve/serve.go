// Package serve shows a site in the browser while it is being written: it
// watches the files, renders in memory and tells the browser to reload.
package serve
