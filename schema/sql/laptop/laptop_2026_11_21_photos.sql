-- What the server has said of photos: how much of one it holds, and which of a visit's it lacks.

-- Bytes that the server held of a photo when it last said so; -1 = not known any more, to be asked before anything is sent.
ALTER TABLE photo_file ADD COLUMN received INTEGER NOT NULL DEFAULT 0;

-- Visits whose photos the server was asked about.
CREATE TABLE photo_survey(
  dossier BLOB NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL            -- ms since 1970, UTC
);

-- Photos that records name and that the server lacked then, colleagues' included.
CREATE TABLE photo_missing(
  dossier BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  PRIMARY KEY(dossier, sha256)
);
