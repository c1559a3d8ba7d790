-- When devices last asked, and with which program: for the office's list, kept to ten minutes. Nothing derives from it.
CREATE TABLE device_activity(
  device BLOB NOT NULL PRIMARY KEY,
  seen_at INTEGER NOT NULL,      -- ms since 1970, UTC
  program TEXT NOT NULL          -- as it named itself, such as plumb/0.1.0
);
