/* The floor under ops/bench: the same rows into one plain table, in C, with the system's SQLite.
   floor ROWS.tsv DATABASE insert|single NORMAL|FULL COUNT
   Rows are read and parsed before the clock starts, so that the floor is as low as it can be. "insert" is one transaction
   and prints its seconds; "single" commits each row, a slice of them for each line on the standard input. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define COLUMNS 12
#define SLICES 25
static const char kind[COLUMNS + 1] = "ttittittddii";
typedef union { char *text; sqlite3_int64 integer; double real; } cell;

static void fail(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static cell *load(const char *path, int count) {
    FILE *file = fopen(path, "r");
    cell *cells = malloc(sizeof(cell) * COLUMNS * (size_t)count);
    char *line = NULL;
    size_t capacity = 0;
    if (!file || !cells) fail("cannot read the rows");
    for (int row = 0; row < count; row++) {
        if (getline(&line, &capacity, file) < 0) fail("too few rows");
        char *rest = line;
        rest[strcspn(rest, "\n")] = 0;
        for (int column = 0; column < COLUMNS; column++) {
            char *text = strsep(&rest, "\t");
            cell *target = &cells[row * COLUMNS + column];
            if (!text) fail("too few columns");
            if (kind[column] == 't') target->text = strdup(text);
            else if (kind[column] == 'i') target->integer = atoll(text);
            else target->real = atof(text);
        }
    }
    free(line);
    fclose(file);
    return cells;
}

static sqlite3 *fresh(const char *path, const char *synchronous) {
    const char *suffixes[] = {"", "-wal", "-shm"};
    char name[1024];
    sqlite3 *database;
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
        unlink(name);
    }
    if (sqlite3_open(path, &database)) fail("cannot open the database");
    snprintf(name, sizeof name, "PRAGMA journal_mode=WAL; PRAGMA synchronous=%s", synchronous);
    if (sqlite3_exec(database, name, 0, 0, 0)) fail(sqlite3_errmsg(database));
    if (sqlite3_exec(database,
            "CREATE TABLE defect(id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL DEFAULT '', seq_no INTEGER NOT NULL DEFAULT 0,"
            " title TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', severity INTEGER NOT NULL DEFAULT 0,"
            " status TEXT NOT NULL DEFAULT '', assignee TEXT NOT NULL DEFAULT '', lat REAL NOT NULL DEFAULT 0,"
            " lon REAL NOT NULL DEFAULT 0, created_at INTEGER NOT NULL DEFAULT 0, updated_at INTEGER NOT NULL DEFAULT 0)", 0, 0, 0))
        fail(sqlite3_errmsg(database));
    return database;
}

static void add(sqlite3 *database, sqlite3_stmt *insert, cell *values) {
    for (int column = 0; column < COLUMNS; column++) {
        if (kind[column] == 't') sqlite3_bind_text(insert, column + 1, values[column].text, -1, SQLITE_STATIC);
        else if (kind[column] == 'i') sqlite3_bind_int64(insert, column + 1, values[column].integer);
        else sqlite3_bind_double(insert, column + 1, values[column].real);
    }
    if (sqlite3_step(insert) != SQLITE_DONE) fail(sqlite3_errmsg(database));
    sqlite3_reset(insert);
}

static void say(const char *text) {
    if (write(1, text, strlen(text)) < 0) fail("nobody listens");
}

int main(int argc, char **argv) {
    if (argc != 6) fail("usage: floor ROWS.tsv DATABASE insert|single NORMAL|FULL COUNT");
    int count = atoi(argv[5]);
    int single = strcmp(argv[3], "single") == 0;
    cell *cells = load(argv[1], count);
    sqlite3 *database = fresh(argv[2], argv[4]);
    sqlite3_stmt *insert;
    if (sqlite3_prepare_v2(database, "INSERT INTO defect VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, 0)) fail(sqlite3_errmsg(database));
    if (single) {
        int slice = count / SLICES;
        say("ready\n");
        for (int number = 0; number < SLICES; number++) {
            char line;
            if (read(0, &line, 1) != 1) break;
            double start = now();
            for (int row = number * slice; row < (number + 1) * slice; row++) add(database, insert, &cells[row * COLUMNS]);
            char text[32];
            snprintf(text, sizeof text, "%.6f\n", now() - start);
            say(text);
        }
    } else {
        double start = now();
        sqlite3_exec(database, "BEGIN", 0, 0, 0);
        for (int row = 0; row < count; row++) add(database, insert, &cells[row * COLUMNS]);
        if (sqlite3_exec(database, "COMMIT", 0, 0, 0)) fail(sqlite3_errmsg(database));
        printf("seconds\t%.6f\n", now() - start);
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return 0;
}
