-- Whose key first began a chain under a replica's id: nobody else may, in any dossier. And when, so that no device can use up
-- the numbers of a store.
ALTER TABLE replica ADD COLUMN signer BLOB;
ALTER TABLE replica ADD COLUMN begun_at INTEGER NOT NULL DEFAULT 0;  -- ms since 1970, UTC; 0 = before this was kept
UPDATE replica SET signer=(SELECT c.signer FROM chain c WHERE c.key % 65536 = replica.no LIMIT 1);
CREATE INDEX replica_signer ON replica(signer);

-- The ends of own chains in dossiers that were forgotten after a withdrawal (T2, B1).
CREATE TABLE forgotten_chain(
  dossier BLOB NOT NULL,
  replica BLOB NOT NULL,
  seq INTEGER NOT NULL,
  head BLOB NOT NULL,
  grant_number INTEGER NOT NULL,
  forgotten_at INTEGER NOT NULL, -- ms since 1970, UTC
  PRIMARY KEY(dossier, replica)
);
