-- What is kept of withdrawn dossiers for the server alone (T2), and that nothing readable of them is left on the disk.

-- Files that this laptop cannot read; they lie in the folder `sealed` under their hash.
CREATE TABLE sealed_remainder(
  digest BLOB NOT NULL PRIMARY KEY,
  dossier BLOB NOT NULL,
  size INTEGER NOT NULL,
  at INTEGER NOT NULL,           -- ms since 1970, UTC
  epoch INTEGER NOT NULL,        -- life of the server that is known to hold the same
  admitted INTEGER               -- hybrid time by which it did; null = as of its next answer
);

-- ms; after its tables were emptied, its photos and the bytes that deleted rows leave in the database's files went, too
ALTER TABLE withdrawal ADD COLUMN wiped_at INTEGER;

-- It was written and never read: numbers come from the log, which still has what left this laptop in any form (B1).
DROP TABLE departed;
