-- What a step of disclosure opened, what somebody was told by phone, letter or word, what is public of a visit; and who it was that
-- came to know something where that is no account (DESIGN §3).

CREATE TABLE telling(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "level" INTEGER,
  "channel" TEXT,
  "whom" TEXT,
  "person" BLOB,
  "at" INTEGER,
  "document" TEXT,
  "told_by" TEXT,
  "reason" TEXT,
  "early" INTEGER,
  "warning" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE opening(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "subject" BLOB,
  "level" INTEGER,
  "member_no" TEXT,
  "opened_at" INTEGER,
  "day" TEXT,
  "agency_code" TEXT,
  "tender_no" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_opening_subject ON opening("subject");

CREATE TABLE publication(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "number" TEXT,
  "day" TEXT,
  "visit_kind" TEXT,
  "agency_code" TEXT,
  "agency" TEXT,
  "tender_no" TEXT,
  "tender_name" TEXT,
  "contractor" TEXT,
  "result" TEXT,
  "score" INTEGER,
  "grade" TEXT,
  "defects" INTEGER,
  "letter_day" TEXT,
  "letter_number" TEXT,
  "published_at" INTEGER,
  UNIQUE(dossier_no, id)
);

ALTER TABLE knowledge ADD COLUMN "holder" TEXT;
ALTER TABLE knowledge ADD COLUMN "document" TEXT;
ALTER TABLE plan ADD COLUMN "edition" BLOB;
CREATE INDEX index_plan_visit_dossier ON plan("visit_dossier");
