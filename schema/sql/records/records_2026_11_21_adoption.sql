CREATE TABLE adoption(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "replica" BLOB,
  "seq" INTEGER,
  "person" BLOB,
  "reason" TEXT,
  "at" INTEGER,
  UNIQUE(dossier_no, id)
);
