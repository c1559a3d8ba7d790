-- Bundles and rescue files (schema/bundle.md).

-- What left this laptop other than by sync: numbers up to here are in somebody's hands and are never given out again (B1).
CREATE TABLE departed(
  dossier BLOB NOT NULL,
  replica BLOB NOT NULL,
  seq INTEGER NOT NULL,
  channel TEXT NOT NULL,         -- bundle, rescue
  at INTEGER NOT NULL,           -- ms since 1970, UTC
  PRIMARY KEY(dossier, replica, channel)
);

-- Bundles made and taken in, to be told to the server: who came to know what by that way.
CREATE TABLE bundle_note(
  dossier BLOB NOT NULL,
  direction TEXT NOT NULL,       -- exported, imported
  at INTEGER NOT NULL,
  told_at INTEGER,               -- null = the server has not been told
  PRIMARY KEY(dossier, direction)
);

-- Rescue files that this laptop carries to the server for somebody else; the files lie in the folder `carried`.
CREATE TABLE carried(
  digest BLOB NOT NULL PRIMARY KEY,
  source BLOB NOT NULL UNIQUE,   -- of what the file was made: the file itself, or the chunks that did not fit here
  size INTEGER NOT NULL,
  at INTEGER NOT NULL,
  sent_at INTEGER
);
