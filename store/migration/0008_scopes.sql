-- For whom and in which field a unit was made: that of another costs points.
ALTER TABLE unit ADD COLUMN client TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN domain TEXT NOT NULL DEFAULT '';
