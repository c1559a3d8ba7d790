// What Swift needs of SQLite: constants and the macros with casts that are not imported.
#pragma once
#include <sqlite3.h>

static inline sqlite3_destructor_type plumb_sqlite_static(void) { return SQLITE_STATIC; }
// Before the first connection: what a savepoint would need for its undoing stays in memory up to so many bytes, and then
// goes to a file.
static inline int plumb_sqlite_undo_memory(int bytes) { return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes); }

static inline sqlite3_destructor_type plumb_sqlite_transient(void) { return SQLITE_TRANSIENT; }
