-- Later versions of the source of a document; what came first is document.original.
CREATE TABLE source (
	document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	n        INTEGER NOT NULL, -- counts from 1
	bytes    BLOB NOT NULL,
	sha256   BLOB NOT NULL,    -- of bytes
	PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
