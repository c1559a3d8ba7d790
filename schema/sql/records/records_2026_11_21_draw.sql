-- What draws went through, and the public chain (schema/draw.md, schema/draw-chain.md).

CREATE TABLE draw_entry(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "topic" TEXT,
  "number" INTEGER,
  "part" INTEGER,
  "at" INTEGER,
  "person" BLOB,
  "second" TEXT,
  "document" TEXT,
  "content" BLOB,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_draw_entry_topic ON draw_entry("topic");
CREATE TABLE chain_entry(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER,
  "at" INTEGER,
  "leaf" BLOB,
  "link" BLOB,
  "salt" BLOB,
  "content" BLOB,
  "source" BLOB,
  UNIQUE(dossier_no, id)
);
CREATE INDEX index_chain_entry_number ON chain_entry("number");
CREATE INDEX index_chain_entry_source ON chain_entry("source");
