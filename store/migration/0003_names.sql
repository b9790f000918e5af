-- Decisions on names, append-only: the last one on a pair of forms holds.
CREATE TABLE name_decision (
	id      INTEGER PRIMARY KEY,
	de      TEXT NOT NULL, -- German citation form
	en      TEXT NOT NULL,
	state   TEXT NOT NULL CHECK (state IN ('preferred', 'allowed', 'forbidden', 'withdrawn')),
	project INTEGER NOT NULL DEFAULT 0, -- 0: everywhere
	history INTEGER NOT NULL DEFAULT 0, -- the entry that made it; 0: imported
	who     TEXT NOT NULL,
	at      TEXT NOT NULL
) STRICT;
CREATE INDEX name_decision_de ON name_decision (de);
