-- Secrets of the server: they are in no dossier, and nothing derives from them. Only hashes are stored.

CREATE TABLE token(
  hash BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL,
  device BLOB NOT NULL,
  public_key BLOB NOT NULL,
  created_at INTEGER NOT NULL
);

CREATE TABLE invite(
  hash BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  public_key BLOB                -- of the device that used it: its repeat after a lost reply is answered again
);
