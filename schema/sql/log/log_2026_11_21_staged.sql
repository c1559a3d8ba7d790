-- Since when a chunk waits: one that has waited for a day gives way when another needs its place.
ALTER TABLE staged ADD COLUMN at INTEGER NOT NULL DEFAULT 0;   -- ms since 1970, UTC; 0 = before this was kept
