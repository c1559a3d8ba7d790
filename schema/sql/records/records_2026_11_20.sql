-- The typed tables, the same on laptops and server: derived from the log and rebuilt by doctor.
-- Generated from the declarations in Sources/Records; a test compares the two.

CREATE TABLE visit(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "day" TEXT,
  "visit_kind" TEXT,
  "notice_mode" TEXT,
  "agency_code" TEXT,
  "agency" TEXT,
  "tender_no" TEXT,
  "tender_name" TEXT,
  "works_kind" TEXT,
  "district" TEXT,
  "x" INTEGER,
  "y" INTEGER,
  "budget" INTEGER,
  "contract" INTEGER,
  "awarded" TEXT,
  "planned_end" TEXT,
  "designer" TEXT,
  "supervisor" TEXT,
  "contractor" TEXT,
  "pcm" TEXT,
  "funding" TEXT,
  "programme" TEXT,
  "planned_progress" INTEGER,
  "actual_progress" INTEGER,
  "group_name" TEXT,
  "state" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE member(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "name" TEXT,
  "role" TEXT,
  "is_external" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE defect(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "code" TEXT,
  "note" TEXT,
  "severity" TEXT,
  "points" INTEGER,
  "party" TEXT,
  "also_pcm" INTEGER,
  "also_supervisor" INTEGER,
  "location" TEXT,
  "latitude" REAL,
  "longitude" REAL,
  "found_at" INTEGER,
  "number" INTEGER,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_defect_code ON defect("code");

CREATE TABLE merit(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "text" TEXT,
  "party" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE photo(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "defect" BLOB,
  "sha256" BLOB,
  "size" INTEGER,
  "name" TEXT,
  "taken_at" TEXT,
  "latitude" REAL,
  "longitude" REAL,
  "stage" TEXT,
  "caption" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_photo_parent ON photo(dossier_no, "defect");

CREATE TABLE outcome(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "part" TEXT,
  "forced_ground" TEXT,
  "test_state" TEXT,
  "comment" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE sheet(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "visit" BLOB,
  "person" BLOB,
  "name" TEXT,
  "day" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE score(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "item" TEXT,
  "value" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE invitation(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "day" TEXT,
  "state" TEXT,
  "note" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE plan(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "agency_code" TEXT,
  "tender_no" TEXT,
  "day" TEXT,
  "visit_kind" TEXT,
  "notice_mode" TEXT,
  "state" TEXT,
  "reason" TEXT,
  "number" TEXT,
  "group_name" TEXT,
  "visit_dossier" BLOB,
  "file_dossier" BLOB,
  UNIQUE(dossier_no, id)
);

CREATE TABLE assignment(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "member_no" TEXT,
  "name" TEXT,
  "role" TEXT,
  "is_external" INTEGER,
  "state" TEXT,
  "invitation_dossier" BLOB,
  "sheet_dossier" BLOB,
  "reason" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE disclosure(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "level" INTEGER,
  "due_at" INTEGER,
  "done_at" INTEGER,
  "channel" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_disclosure_done_at_due_at ON disclosure("done_at", "due_at");

CREATE TABLE letter(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "direction" TEXT,
  "purpose" TEXT,
  "day" TEXT,
  "number" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE extension(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "until" TEXT,
  "agreed" TEXT,
  "reason" TEXT,
  "number" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE review(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "defect" BLOB,
  "state" TEXT,
  "done" TEXT,
  "note" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE disposition(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "part" TEXT,
  "advised" TEXT,
  "taken" TEXT,
  "remark" TEXT,
  "attendees" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE tender(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "agency_code" TEXT,
  "tender_no" TEXT,
  "agency" TEXT,
  "name" TEXT,
  "works_kind" TEXT,
  "district" TEXT,
  "x" INTEGER,
  "y" INTEGER,
  "budget" INTEGER,
  "contract" INTEGER,
  "awarded" TEXT,
  "started" TEXT,
  "planned_end" TEXT,
  "total_days" INTEGER,
  "designer" TEXT,
  "supervisor" TEXT,
  "contractor" TEXT,
  "pcm" TEXT,
  "funding" TEXT,
  "programme" TEXT,
  "changes" INTEGER,
  "planned_progress" INTEGER,
  "actual_progress" INTEGER,
  "status" TEXT,
  "delay_factor" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_tender_tender_no ON tender("tender_no");
CREATE INDEX index_tender_budget ON tender("budget");

CREATE TABLE progress(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "agency_code" TEXT,
  "tender_no" TEXT,
  "year" INTEGER,
  "month" INTEGER,
  "planned" INTEGER,
  "actual" INTEGER,
  "status" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE juror(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "member_no" TEXT,
  "name" TEXT,
  "is_external" INTEGER,
  "specialties" TEXT,
  "employer" TEXT,
  "recusals" TEXT,
  "unavailable" TEXT,
  "is_listed" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE calendar_day(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "day" TEXT,
  "is_off" INTEGER,
  "note" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE citizen_report(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "report_no" TEXT,
  "reported" TEXT,
  "channel" TEXT,
  "works_kind" TEXT,
  "subject" TEXT,
  "agency_code" TEXT,
  "tender_no" TEXT,
  "due" TEXT,
  "closed" TEXT,
  "satisfaction" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE import_run(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "what" TEXT,
  "file_name" TEXT,
  "sha256" BLOB,
  "at" INTEGER,
  "added" INTEGER,
  "updated" INTEGER,
  "unchanged" INTEGER,
  "refused" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE refused_row(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "import_run" BLOB,
  "line" INTEGER,
  "column_no" INTEGER,
  "column_name" TEXT,
  "value" TEXT,
  "code" TEXT,
  "reason" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_refused_row_parent ON refused_row(dossier_no, "import_run");

CREATE TABLE closed_row(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "quarter" TEXT,
  "row_key" TEXT,
  "content" TEXT,
  "closed_at" INTEGER,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_closed_row_quarter ON closed_row("quarter");

CREATE TABLE defect_code(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "code" TEXT,
  "section" TEXT,
  "title" TEXT,
  "source" TEXT,
  "confidence" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE defect_points(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "code" TEXT,
  "bracket" TEXT,
  "first" INTEGER,
  "second" INTEGER,
  "source" TEXT,
  "confidence" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE rule(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "rule_key" TEXT,
  "effective_from" TEXT,
  "value" TEXT,
  "source" TEXT,
  UNIQUE(dossier_no, id)
);

CREATE TABLE void(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "replica" BLOB,
  "seq" INTEGER,
  "reason" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE certificate(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "public_key" BLOB,
  "valid_from" INTEGER,
  "valid_to" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE person(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "name" TEXT,
  "role" TEXT,
  "member_no" TEXT,
  "state" TEXT,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_person_name ON person("name");

CREATE TABLE device(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "public_key" BLOB,
  "label" TEXT,
  "enrolled_at" INTEGER,
  "revoked_at" INTEGER,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_device_public_key ON device("public_key");

CREATE TABLE access(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "dossier" BLOB,
  "person" BLOB,
  "entitlement" INTEGER,
  "grant_number" INTEGER,
  "granted_at" INTEGER,
  "withdrawn_at" INTEGER,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_access_person_dossier ON access("person", "dossier");
CREATE INDEX index_access_dossier ON access("dossier");

CREATE TABLE knowledge(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "dossier" BLOB,
  "channel" TEXT,
  "family" BLOB,
  "level" INTEGER,
  "moment" INTEGER,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_knowledge_family ON knowledge("family");

CREATE TABLE command(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "command" BLOB,
  "person" BLOB,
  "answer" TEXT,
  "at" INTEGER,
  UNIQUE(dossier_no, id)
);

CREATE TABLE notice(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "text" TEXT,
  "at" INTEGER,
  UNIQUE(dossier_no, id)
);
