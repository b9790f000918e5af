-- The memory: pairs that a person approved or that were imported.
CREATE TABLE unit (
	id          INTEGER PRIMARY KEY,
	source      TEXT NOT NULL,
	target      TEXT NOT NULL,
	source_lang TEXT NOT NULL,
	target_lang TEXT NOT NULL,
	hash        INTEGER NOT NULL, -- of the normalised source
	prev_hash   INTEGER NOT NULL DEFAULT 0,
	next_hash   INTEGER NOT NULL DEFAULT 0,
	context     TEXT NOT NULL DEFAULT '', -- id given by the file
	state       TEXT NOT NULL CHECK (state IN ('new', 'draft', 'translated', 'reviewed', 'final', 'rejected')),
	origin      TEXT NOT NULL,
	document    TEXT NOT NULL DEFAULT '',
	segment     TEXT NOT NULL DEFAULT '', -- with document: the segment whose own unit this is
	who         TEXT NOT NULL DEFAULT '',
	created     TEXT NOT NULL DEFAULT '',
	changed     TEXT NOT NULL DEFAULT '',
	uses        INTEGER NOT NULL DEFAULT 0,
	props       TEXT NOT NULL DEFAULT '',
	rejected    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX unit_hash ON unit (hash);
CREATE INDEX unit_segment ON unit (document, segment) WHERE segment <> '';
