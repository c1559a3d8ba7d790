-- The dossier log, the same on laptops and server. Everything below the line "derived" is rebuilt from the rest.
-- Numbers (no) are local to this store; on the wire and in hashed bytes everything has its 16-byte id.

CREATE TABLE store(
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
);

CREATE TABLE dossier(
  no INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  group_id BLOB NOT NULL,
  kind INTEGER NOT NULL,
  family BLOB NOT NULL,
  secret BLOB NOT NULL,
  entitlement INTEGER NOT NULL,  -- what this store's person may do: 0 read, 1 write, 2 seal
  grant_number INTEGER NOT NULL,
  replica BLOB NOT NULL,         -- under which replica this store writes here
  withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX dossier_family ON dossier(family);

CREATE TABLE replica(
  no INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE
);

-- Author, kind and versions of change sets; few combinations occur.
CREATE TABLE form(
  no INTEGER NOT NULL PRIMARY KEY,
  author BLOB NOT NULL,
  kind INTEGER NOT NULL,
  encoder INTEGER NOT NULL,
  hash_algorithm INTEGER NOT NULL,
  signature_algorithm INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  catalogue INTEGER NOT NULL,
  rulebook INTEGER NOT NULL,
  algorithms INTEGER NOT NULL
);

-- key = dossier number << 40 | replica number << 24 | seq
CREATE TABLE change_set(
  key INTEGER NOT NULL PRIMARY KEY,
  time INTEGER NOT NULL,
  form INTEGER NOT NULL,
  context BLOB,                  -- gap, then (replica number, seq) pairs; NULL = only the own predecessor
  body BLOB NOT NULL,
  hash BLOB NOT NULL
);

-- key = dossier number << 16 | replica number. The change vector: one row per chain.
CREATE TABLE chain(
  key INTEGER NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  time INTEGER NOT NULL,         -- largest stamp in the chain
  head BLOB NOT NULL,            -- identity of the set at seq
  term INTEGER NOT NULL,         -- what the chain adds to digests
  signer BLOB NOT NULL,          -- key introduced by its first set
  hub_seq INTEGER NOT NULL,      -- laptop: the server surely holds up to here
  hub_term INTEGER NOT NULL,
  unsent INTEGER NOT NULL,       -- 1 while seq > hub_seq; a column, so that a save leaves the index alone
  attestation INTEGER NOT NULL,  -- whose signature covers the head, and which leaf of it; 0 = own
  leaf INTEGER NOT NULL
);
CREATE INDEX chain_unsent ON chain(key) WHERE unsent = 1;

CREATE TABLE attestation(
  no INTEGER NOT NULL PRIMARY KEY,
  signer BLOB NOT NULL,
  signature BLOB NOT NULL,
  leaves BLOB NOT NULL
);

-- Chunks that came before what they build on.
CREATE TABLE staged(
  digest BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL,
  envelope BLOB NOT NULL
);

-- derived

-- Writes that stand in a register, where that is not simply the record's birth.
CREATE TABLE live(
  dossier_no INTEGER NOT NULL,
  record BLOB NOT NULL,
  register INTEGER NOT NULL,     -- 63 = existence
  replica INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  time INTEGER NOT NULL,
  value BLOB NOT NULL
);
CREATE INDEX live_record ON live(dossier_no, record, register);

CREATE TABLE conflict(
  dossier_no INTEGER NOT NULL,
  record BLOB NOT NULL,
  register INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY(dossier_no, record, register)
);

-- Records that somebody removed, whether or not the removal prevailed.
CREATE TABLE removal(
  dossier_no INTEGER NOT NULL,
  record BLOB NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY(dossier_no, record)
);

CREATE TABLE seal(
  key INTEGER NOT NULL PRIMARY KEY
);

-- Sets without effect: reason 0 = late (not covered by a seal), else the void's reason.
CREATE TABLE ineffective(
  key INTEGER NOT NULL PRIMARY KEY,
  reason INTEGER NOT NULL
);

-- Sets whose stamp lay more than 5 minutes ahead when they were admitted: the stamp that counts instead.
CREATE TABLE clamped(
  key INTEGER NOT NULL PRIMARY KEY,
  time INTEGER NOT NULL
);
