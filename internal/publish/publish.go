// Package publish writes a rendered site to a directory: through staging and
// an exchange, so that the directory holds the old site or the new one.
package publish
