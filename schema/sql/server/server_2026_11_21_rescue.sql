-- Rescue files that came in part only, and since when nothing was added: they are removed after a grace period that is counted by the
-- server's own clock.

CREATE TABLE rescue_leftover(
  name TEXT NOT NULL PRIMARY KEY,  -- of the file in the folder `rescue`
  size INTEGER NOT NULL,           -- bytes when it was seen
  since INTEGER NOT NULL           -- ms since 1970, UTC
);
