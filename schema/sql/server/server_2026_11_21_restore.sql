-- What the second journal still has to get. Triggers note it in the transaction that writes it, so that no way of
-- writing, and no crash between the commit and the journal, can leave something out. Nothing is noted without a journal.

-- key = dossier number << 16 | replica number; seq = up to where the journal has the chain.
CREATE TABLE journal_chain(
  key INTEGER NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL
);

-- Rows of dossier, token and invite by their key; a row that is gone is journalled as gone.
CREATE TABLE journal_row(
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  PRIMARY KEY(kind, id)
);

CREATE TRIGGER journal_chain_new AFTER INSERT ON chain WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_chain(key,seq) SELECT new.key,0 WHERE NOT EXISTS(SELECT 1 FROM journal_chain WHERE key=new.key);
END;
CREATE TRIGGER journal_chain_grown AFTER UPDATE OF seq ON chain WHEN new.seq>old.seq AND EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_chain(key,seq) SELECT new.key,old.seq WHERE NOT EXISTS(SELECT 1 FROM journal_chain WHERE key=new.key);
END;
CREATE TRIGGER journal_dossier AFTER INSERT ON dossier WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'dossier',new.id WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='dossier' AND id=new.id);
END;
CREATE TRIGGER journal_token AFTER INSERT ON token WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'token',new.hash WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='token' AND id=new.hash);
END;
CREATE TRIGGER journal_token_gone AFTER DELETE ON token WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'token',old.hash WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='token' AND id=old.hash);
END;
CREATE TRIGGER journal_invite AFTER INSERT ON invite WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'invite',new.hash WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='invite' AND id=new.hash);
END;
CREATE TRIGGER journal_invite_used AFTER UPDATE ON invite WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'invite',new.hash WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='invite' AND id=new.hash);
END;
CREATE TRIGGER journal_invite_gone AFTER DELETE ON invite WHEN EXISTS(SELECT 1 FROM store WHERE name='journal') BEGIN
  INSERT INTO journal_row(kind,id) SELECT 'invite',old.hash WHERE NOT EXISTS(SELECT 1 FROM journal_row WHERE kind='invite' AND id=old.hash);
END;

-- When each device last brought something, and in which epoch: what the gap list after a restore rests on. Written at most
-- once an hour and device; losing it loses no record.
CREATE TABLE device_seen(
  public_key BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  at INTEGER NOT NULL            -- ms since 1970, UTC
);

-- The newest acknowledgement that each device was given in this epoch, written in the admitting transaction: one that is
-- shown and not known here was given by a store that knew more, so this one was set back.
CREATE TABLE device_acknowledged(
  public_key BLOB NOT NULL PRIMARY KEY,
  epoch INTEGER NOT NULL,
  admitted INTEGER NOT NULL      -- hybrid time
);

-- Dossiers that laptops handed back to a restored server, and whose access rests on what the dossier itself says.
CREATE TABLE handed_back(
  dossier BLOB NOT NULL,
  person BLOB NOT NULL,
  was_known INTEGER NOT NULL,    -- 1 = the server had the dossier, only the person's access was lost
  at INTEGER NOT NULL,
  PRIMARY KEY(dossier, person)
);
