// Package assets embeds the files that the program brings along. It imports
// nothing of the program; any room may read from it.
package assets
