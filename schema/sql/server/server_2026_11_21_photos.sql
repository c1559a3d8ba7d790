-- Files of the photo store that nothing refers to, or that stopped growing, and since when: they are removed after a grace
-- period that is counted by the server's own clock, whatever the files' times say.

CREATE TABLE photo_leftover(
  dossier BLOB NOT NULL,
  name TEXT NOT NULL,            -- of the file in the dossier's folder
  size INTEGER NOT NULL,         -- bytes when it was seen
  since INTEGER NOT NULL,        -- ms since 1970, UTC
  PRIMARY KEY(dossier, name)
);
