-- Names as entities: what they are, and their parts.
CREATE TABLE name (
	id       INTEGER PRIMARY KEY,
	citation TEXT NOT NULL UNIQUE, -- German
	kind     TEXT NOT NULL,
	origin   TEXT NOT NULL DEFAULT '', -- BCP 47
	original TEXT NOT NULL DEFAULT '', -- in its own script
	note     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE name_part (
	name INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
	pos  INTEGER NOT NULL,
	role TEXT NOT NULL CHECK (role IN ('given', 'patronymic', 'family', 'particle')),
	de   TEXT NOT NULL,
	en   TEXT NOT NULL,
	PRIMARY KEY (name, pos)
) STRICT, WITHOUT ROWID;

-- Decisions on forms, append-only: the last one on a form in a reach holds.
CREATE TABLE name_choice (
	id         INTEGER PRIMARY KEY,
	name       TEXT NOT NULL, -- German citation form; '' for the house style of all names
	lang       TEXT NOT NULL CHECK (lang IN ('de', 'en')),
	form       TEXT NOT NULL,
	state      TEXT NOT NULL CHECK (state IN ('preferred', 'allowed', 'forbidden', 'source_typo', 'historic', 'withdrawn', 'style')),
	scope      TEXT NOT NULL CHECK (scope IN ('document', 'project', 'client', 'global')),
	scope_id   TEXT NOT NULL DEFAULT '',
	context    TEXT NOT NULL DEFAULT '', -- a word beside which alone it holds
	valid_from TEXT NOT NULL DEFAULT '', -- YYYY-MM-DD
	valid_to   TEXT NOT NULL DEFAULT '',
	profile    TEXT NOT NULL DEFAULT '', -- house style
	reason     TEXT NOT NULL DEFAULT '',
	segment    TEXT NOT NULL DEFAULT '',
	history    INTEGER NOT NULL DEFAULT 0, -- the entry that made it; 0: imported
	who        TEXT NOT NULL,
	at         TEXT NOT NULL
) STRICT;
INSERT INTO name_choice (id, name, lang, form, state, scope, scope_id, history, who, at)
	SELECT id, de, 'en', en, state, iif(project = 0, 'global', 'project'), iif(project = 0, '', project), history, who, at FROM name_decision;
INSERT INTO name (citation, kind) SELECT DISTINCT de, 'name' FROM name_decision;
DROP TABLE name_decision;
ALTER TABLE name_choice RENAME TO name_decision;
CREATE INDEX name_decision_reach ON name_decision (scope, scope_id);
CREATE INDEX name_decision_name ON name_decision (name);
CREATE INDEX name_decision_history ON name_decision (history) WHERE history <> 0;
