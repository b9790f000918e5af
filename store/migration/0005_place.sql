-- What changes with every edit stands apart from the bytes of a document, for
-- to change a row is to write all of it.
CREATE TABLE place (
	document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
	active   TEXT NOT NULL DEFAULT '', -- segment on which the user stood
	rev      INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO place (document, active, rev) SELECT id, active, rev FROM document;
ALTER TABLE document DROP COLUMN active;
ALTER TABLE document DROP COLUMN rev;
