-- Further fork notices of a branch (B1, B2): a server that was set back tells of the same branch again, in its new life. Whoever had
-- seen one of them spells the branch by its alias.
CREATE TABLE branch_notice(
  key INTEGER NOT NULL,          -- as in branch
  notice INTEGER NOT NULL,       -- log key of the notice
  PRIMARY KEY(key, notice)
) WITHOUT ROWID;
