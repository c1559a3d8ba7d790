-- What members of the pool declared in advance (schema/rules.md §2).

CREATE TABLE declaration(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "member_no" TEXT,
  "what" TEXT,
  "subject" TEXT,
  "last" TEXT,
  "is_withdrawn" INTEGER,
  "at" INTEGER,
  UNIQUE(dossier_no, id)
);
