-- What only a laptop has: settings of the enrolment, drafts, what became of photos, what the server refused.
-- None of it replicates.

CREATE TABLE setting(
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
);

-- A guided entry that was broken off; finished or dropped by its author.
CREATE TABLE draft(
  no INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,            -- defect
  dossier BLOB NOT NULL,
  record BLOB NOT NULL,          -- id that the record will have, so that finishing twice creates nothing twice
  view BLOB NOT NULL,            -- vector of the view at the beginning of the entry
  answers TEXT NOT NULL,         -- JSON object: question, answer
  begun_at INTEGER NOT NULL,     -- ms since 1970, UTC
  changed_at INTEGER NOT NULL
);

-- Files of photos by dossier and hash, whether made here or fetched.
CREATE TABLE photo_file(
  dossier BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  size INTEGER NOT NULL,
  acknowledged_at INTEGER,       -- ms; null = the server has not confirmed that it holds the file
  PRIMARY KEY(dossier, sha256)
);
CREATE INDEX photo_file_unsent ON photo_file(dossier) WHERE acknowledged_at IS NULL;

-- Dossiers whose sets the server would not take, until it takes them.
CREATE TABLE refusal(
  dossier BLOB NOT NULL PRIMARY KEY,
  reason INTEGER NOT NULL,       -- as on the wire: 1 unknown, 2 foreign author, 3 forked, 4 malformed
  at INTEGER NOT NULL
);
