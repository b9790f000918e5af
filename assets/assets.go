// Package assets embeds the files that the program brings along. It imports
// nothing of the program; any room may read from it.
package assets

import "embed"

// Lexicon holds frequent German words with their English counterparts: a line
// each, a tab, counterparts separated by commas.
//
//go:embed lexicon/de-en.tsv
var Lexicon string

// WiderLexicon holds less frequent words and senses, forms, places and peoples,
// in the form of Lexicon: enough to pair sentences by, too loose to judge by.
//
//go:embed lexicon/wider.tsv
var WiderLexicon string

// Web holds the vocabulary of what stands around a text on a page of the web,
// in sections.
//
//go:embed lexicon/web.txt
var Web string

// Segment holds the words that decide where sentences end: segment/de.txt,
// segment/en.txt.
//
//go:embed segment
var Segment embed.FS

// Names holds the starter names, names/starter/*.tsv, and the words that look
// like names, names/traps.tsv.
//
//go:embed names
var Names embed.FS

// Sample holds the sample project: sample/gipfel.de.txt and sample/gipfel.en.txt.
//
//go:embed sample
var Sample embed.FS

// Lang holds the texts of the interface in other languages than English:
// lang/*.de.json, flat objects of English key and German text.
//
//go:embed lang
var Lang embed.FS

// Keys holds the profiles of keys: keys/*.txt.
//
//go:embed keys
var Keys embed.FS

// Icon is the icon of the program.
//
//go:embed icon.svg
var Icon []byte

// EnglishWords holds the words of English, British and American, one a line,
// sorted by bytes; names keep their capital. Its licence is words/NOTICE.
//
//go:embed words/english.txt
var EnglishWords string

// FalseFriends holds the rules on words that look alike in German and English.
//
//go:embed check/false-friends.tsv
var FalseFriends string

// Variants holds British and American spellings of the same word: a line has
// the one and the other, parted by a tab; "~" marks a word that both use.
//
//go:embed check/variants.tsv
var Variants string
