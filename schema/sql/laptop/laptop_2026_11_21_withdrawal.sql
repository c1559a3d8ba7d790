-- Dossiers that are no longer open to this person, and what became of what was here.
CREATE TABLE withdrawal(
  dossier BLOB NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  learnt_at INTEGER NOT NULL,    -- ms since 1970, UTC
  admitted INTEGER,              -- hybrid time by which the server held all that was pending; null = not yet
  refused_at INTEGER,            -- ms; the server would not take what was pending
  forgotten_at INTEGER           -- ms; nothing of it is here any more but the ends of own chains
);

-- What this person wrote and the office did not take: the person's own words only.
CREATE TABLE refused_save(
  no INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  dossier BLOB NOT NULL,
  name TEXT NOT NULL UNIQUE,     -- id of the set, draft or photo
  what TEXT NOT NULL,            -- save, draft, photo
  reason TEXT NOT NULL,          -- void reason, or "withdrawn" for what never arrived
  at INTEGER NOT NULL,           -- ms; when it was written
  content TEXT NOT NULL          -- JSON
);
