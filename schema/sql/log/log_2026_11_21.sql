-- The server's signature over a dossier's birth (grant): with it a laptop hands the dossier back to a restored server.
ALTER TABLE dossier ADD COLUMN birth BLOB NOT NULL DEFAULT x'';

-- Branches of forked chains (B1): sets that a copied or restored laptop wrote under numbers that were taken. They are
-- filed under an alias = first 16 bytes of SHA-256(parent, hash); their bytes still spell the root's name.
-- key = dossier number << 16 | replica number of the alias
CREATE TABLE branch(
  key INTEGER NOT NULL PRIMARY KEY,
  parent INTEGER NOT NULL,       -- replica number of the chain that the branch leaves
  root INTEGER NOT NULL,         -- replica number that the sets' bytes spell
  seq INTEGER NOT NULL,          -- number of the first set that differs
  hash BLOB NOT NULL,            -- identity of that set
  notice INTEGER,                -- log key of the daemon's fork notice; NULL until it has come
  renamed INTEGER NOT NULL       -- 1: this store had written or taken the sets under the root's name
);
