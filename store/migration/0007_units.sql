-- Memories beside the library's own, which is number 0.
CREATE TABLE memory (
	id        INTEGER PRIMARY KEY,
	name      TEXT NOT NULL UNIQUE,
	penalty   INTEGER NOT NULL DEFAULT 0 CHECK (penalty BETWEEN 0 AND 100),
	read_only INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
	client    TEXT NOT NULL DEFAULT '',
	domain    TEXT NOT NULL DEFAULT ''
) STRICT;

-- Which memories a project asks beside the library's own; without a row: all.
CREATE TABLE project_memory (
	project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
	memory  INTEGER NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
	PRIMARY KEY (project, memory)
) STRICT, WITHOUT ROWID;

ALTER TABLE unit ADD COLUMN memory INTEGER NOT NULL DEFAULT 0;

-- Units whose text changed or went after the index was written. New units
-- need no row: their numbers are greater.
CREATE TABLE unit_change (
	n    INTEGER PRIMARY KEY AUTOINCREMENT,
	unit INTEGER NOT NULL
) STRICT;
CREATE TRIGGER unit_changed AFTER UPDATE OF source, target ON unit
WHEN old.source <> new.source OR old.target <> new.target
BEGIN
	INSERT INTO unit_change (unit) VALUES (new.id);
END;
CREATE TRIGGER unit_gone AFTER DELETE ON unit
BEGIN
	INSERT INTO unit_change (unit) VALUES (old.id);
END;

-- What the last act of maintenance changed, as it was before.
CREATE TABLE unit_before (
	id   INTEGER PRIMARY KEY,
	what TEXT NOT NULL, -- edit, delete
	row  TEXT NOT NULL  -- the columns of the unit, JSON
) STRICT;

-- Pairs that a person deleted: importing them again does not bring them back.
CREATE TABLE unit_forgotten (
	source_hash INTEGER NOT NULL,
	target_hash INTEGER NOT NULL,
	PRIMARY KEY (source_hash, target_hash)
) STRICT, WITHOUT ROWID;

-- Wordings that a person rejected, for good: the segment goes on to another.
CREATE TABLE rejection (
	id       INTEGER PRIMARY KEY,
	hash     INTEGER NOT NULL, -- of the source
	source   TEXT NOT NULL,
	target   TEXT NOT NULL,
	reason   TEXT NOT NULL,
	document TEXT NOT NULL DEFAULT '',
	segment  TEXT NOT NULL DEFAULT '',
	who      TEXT NOT NULL DEFAULT '',
	at       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rejection_hash ON rejection (hash);
INSERT INTO rejection (hash, source, target, reason, document, segment, who, at)
	SELECT hash, source, target, rejected, document, segment, who, changed FROM unit WHERE rejected <> '';
