// Package hosting makes what web servers want beside the files of a site: the
// headers that they should send, and copies that are compressed already.
//
// In go the files of a site, from which both are made; out come more files for
// the same folder. They have the forms of publish.Addition. It promises the same
// bytes for the same site, and to compress no file that would hardly shrink.
package hosting
