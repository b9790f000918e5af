-- Entries of several documents that are one command, each with the first of them.
CREATE TABLE together (
	n     INTEGER PRIMARY KEY REFERENCES history (n) ON DELETE CASCADE,
	first INTEGER NOT NULL
) STRICT;
CREATE INDEX together_first ON together (first);
