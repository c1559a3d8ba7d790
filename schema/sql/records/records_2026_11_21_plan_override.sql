-- Numbers of the year's plan that the head of the group's agency set (schema/rules.md §1).

CREATE TABLE plan_override(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "year" INTEGER,
  "scope" TEXT,
  "required" INTEGER,
  "reason" TEXT,
  "document" TEXT,
  UNIQUE(dossier_no, id)
);
