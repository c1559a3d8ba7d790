-- Derived. Registers to which two writes came that did not know of each other, whether their values differ or not:
-- where to look for records that were once in conflict (曾衝突). Kept by the fold; a rebuild finds the same rows.
CREATE TABLE contended(
  dossier_no INTEGER NOT NULL,
  record BLOB NOT NULL,
  register INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY(dossier_no, record, register)
);

-- What an older program folded: the registers in which several writes still stand. Those settled before are found by
-- `doctor --rebuild`.
INSERT INTO contended(dossier_no,record,register,kind)
SELECT dossier_no,record,register,kind FROM conflict WHERE register<>63;
