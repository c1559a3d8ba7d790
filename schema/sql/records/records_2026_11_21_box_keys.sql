-- Devices and their certificates carry the key to which boxes are encrypted (schema/bundle.md). The tables are made anew
-- and filled, so that they read exactly as the declarations spell them.

DROP INDEX index_device_public_key;
ALTER TABLE device RENAME TO device_before;
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
  "box_key" BLOB,
  UNIQUE(dossier_no, id)
);
INSERT INTO device(dossier_no,id,birth,existence,person,public_key,label,enrolled_at,revoked_at)
  SELECT dossier_no,id,birth,existence,person,public_key,label,enrolled_at,revoked_at FROM device_before;
DROP TABLE device_before;
CREATE INDEX index_device_public_key ON device("public_key");

ALTER TABLE certificate RENAME TO certificate_before;
CREATE TABLE certificate(
  dossier_no INTEGER NOT NULL,
  id BLOB NOT NULL,
  birth INTEGER NOT NULL,
  existence INTEGER NOT NULL DEFAULT 0,
  "person" BLOB,
  "public_key" BLOB,
  "valid_from" INTEGER,
  "valid_to" INTEGER,
  "box_key" BLOB,
  UNIQUE(dossier_no, id)
);
INSERT INTO certificate(dossier_no,id,birth,existence,person,public_key,valid_from,valid_to)
  SELECT dossier_no,id,birth,existence,person,public_key,valid_from,valid_to FROM certificate_before;
DROP TABLE certificate_before;
