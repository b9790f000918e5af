-- What a bilingual file says beside texts, states and notes. Segment '' is for
-- what belongs to none. Where place.facts is 0 nobody has asked the file yet.
CREATE TABLE fact (
	document    INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
	segment     TEXT NOT NULL,
	n           INTEGER NOT NULL, -- their order
	kind        TEXT NOT NULL,
	text        TEXT NOT NULL,
	translation TEXT NOT NULL,
	origin      TEXT NOT NULL,
	at          TEXT NOT NULL, -- as the file writes it
	percent     INTEGER NOT NULL,
	PRIMARY KEY (document, segment, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_kind ON fact (document, kind);
ALTER TABLE place ADD COLUMN facts INTEGER NOT NULL DEFAULT 0 CHECK (facts IN (0, 1));
