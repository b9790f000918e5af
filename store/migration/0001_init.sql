-- Projects, documents, segments and their history.
CREATE TABLE project (
	id          INTEGER PRIMARY KEY,
	name        TEXT NOT NULL,
	source_lang TEXT NOT NULL,
	target_lang TEXT NOT NULL,
	created     TEXT NOT NULL,
	opened      TEXT NOT NULL,
	settings    TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE document (
	id          INTEGER PRIMARY KEY,
	project     INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	name        TEXT NOT NULL,
	format      TEXT NOT NULL,
	source_lang TEXT NOT NULL,
	target_lang TEXT NOT NULL,
	original    BLOB NOT NULL, -- the bytes as they came; never changed
	sha256      BLOB NOT NULL, -- of original
	draft       BLOB,          -- the bytes of the draft where it came as a file of its own
	draft_name  TEXT NOT NULL DEFAULT '',
	active      TEXT NOT NULL DEFAULT '', -- segment on which the user stood
	rev         INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX document_project ON document (project);

CREATE TABLE segment (
	document   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	pos        INTEGER NOT NULL,
	id         TEXT NOT NULL,
	source     TEXT NOT NULL,
	draft      TEXT NOT NULL,
	target     TEXT NOT NULL,
	approved   TEXT NOT NULL,
	state      TEXT NOT NULL CHECK (state IN ('new', 'draft', 'translated', 'reviewed', 'final', 'rejected')),
	locked     INTEGER NOT NULL CHECK (locked IN (0, 1)),
	locked_by  TEXT NOT NULL,
	origin     TEXT NOT NULL,
	confidence REAL NOT NULL,
	paragraph  INTEGER NOT NULL,
	apart      INTEGER NOT NULL CHECK (apart IN (0, 1)),
	min_runes  INTEGER NOT NULL,
	max_runes  INTEGER NOT NULL,
	codes      TEXT NOT NULL, -- JSON; '' for none
	notes      TEXT NOT NULL, -- JSON; '' for none
	PRIMARY KEY (document, pos)
) STRICT, WITHOUT ROWID;

-- What is being typed and is no edit yet.
CREATE TABLE typing (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	segment  TEXT NOT NULL,
	text     TEXT NOT NULL,
	PRIMARY KEY (document, segment)
) STRICT, WITHOUT ROWID;

-- Append-only. Undo and redo are rows of their own that name the row they take back or repeat.
CREATE TABLE history (
	n        INTEGER PRIMARY KEY AUTOINCREMENT,
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	at       TEXT NOT NULL, -- UTC, RFC 3339; for show, n orders
	who      TEXT NOT NULL,
	kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
	of       INTEGER REFERENCES history (n),
	what     TEXT NOT NULL, -- the command: approve, edit, take, replace, ...
	segment  TEXT NOT NULL, -- where it acted first
	edit     TEXT NOT NULL, -- JSON
	reason   TEXT NOT NULL DEFAULT '',
	crc      INTEGER NOT NULL -- CRC-32 (IEEE) of edit
) STRICT;
CREATE INDEX history_document ON history (document, n);

-- Which segments a row of the history touched.
CREATE TABLE touched (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	segment  TEXT NOT NULL,
	n        INTEGER NOT NULL REFERENCES history (n) ON DELETE CASCADE,
	PRIMARY KEY (document, segment, n)
) STRICT, WITHOUT ROWID;

-- Findings that a person has dismissed, by check and normalised evidence.
CREATE TABLE dismissal (
	id       INTEGER PRIMARY KEY,
	project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	segment  TEXT NOT NULL DEFAULT '', -- '' for all like it
	check_id TEXT NOT NULL,
	evidence TEXT NOT NULL,
	reason   TEXT NOT NULL,
	who      TEXT NOT NULL,
	at       TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_project ON dismissal (project);

-- Settings of the user that belong to no project.
CREATE TABLE setting (
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
