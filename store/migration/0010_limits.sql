-- Limits of length in bytes.
ALTER TABLE segment ADD COLUMN min_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segment ADD COLUMN max_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segment ADD COLUMN encoding TEXT NOT NULL DEFAULT '' CHECK (encoding IN ('', 'utf16', 'utf32'));
