// What Swift needs of SQLite: constants, the macros with casts that are not imported, and calls with any number of arguments.
#pragma once
#include <sqlite3.h>

static inline sqlite3_destructor_type plumb_sqlite_static(void) { return SQLITE_STATIC; }
static inline sqlite3_destructor_type plumb_sqlite_transient(void) { return SQLITE_TRANSIENT; }

// For a process whose threads never use the engine at the same time: no locks, no account of its memory, which comes from elsewhere. Before
// anything else is asked of the engine.
static inline int plumb_sqlite_single_thread(const sqlite3_mem_methods *memory) {
    int result = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    if (result == SQLITE_OK) result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (result == SQLITE_OK) result = sqlite3_config(SQLITE_CONFIG_MALLOC, memory);
    return result;
}
