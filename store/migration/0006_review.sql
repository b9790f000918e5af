-- The user's own rules.
CREATE TABLE rule (
	id      INTEGER PRIMARY KEY,
	project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	rule    TEXT NOT NULL -- JSON of check.Rule
) STRICT;
CREATE INDEX rule_project ON rule (project);

-- How often an edit did what a check asked for. With the dismissals it tells
-- how far the check is to be trusted.
CREATE TABLE heeded (
	project  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	check_id TEXT NOT NULL,
	n        INTEGER NOT NULL,
	PRIMARY KEY (project, check_id)
) STRICT, WITHOUT ROWID;

-- Time and keys spent on a segment.
CREATE TABLE effort (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	segment  TEXT NOT NULL,
	seconds  REAL NOT NULL,
	keys     INTEGER NOT NULL,
	PRIMARY KEY (document, segment)
) STRICT, WITHOUT ROWID;
