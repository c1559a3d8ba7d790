// What Swift needs of SQLite: constants and the macros with casts that are not imported.
#pragma once
#include <sqlite3.h>

static inline sqlite3_destructor_type plumb_sqlite_static(void) { return SQLITE_STATIC; }
static inline sqlite3_destructor_type plumb_sqlite_transient(void) { return SQLITE_TRANSIENT; }
