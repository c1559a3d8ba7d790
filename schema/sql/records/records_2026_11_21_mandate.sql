-- Tenders that must be inspected without a draw (schema/rules.md §10).

CREATE TABLE mandate(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "agency_code" TEXT,
  "tender_no" TEXT,
  "ground" TEXT,
  "day" TEXT,
  "is_withdrawn" INTEGER,
  "reason" TEXT,
  "document" TEXT,
  UNIQUE(dossier_no, id)
);
