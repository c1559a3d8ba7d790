"""pygeodiff and apsw's session extension on the rows of ops/bench: a table of seconds, megabytes and conflicts.

peers.py FOLDER    reads FOLDER/rows.tsv, works in FOLDER
"""
import json
import os
import random
import shutil
import sys
import time

import apsw
import pygeodiff

FOLDER = sys.argv[1]
COLUMNS = "id project_id seq_no title body severity status assignee lat lon created_at updated_at".split()
TABLE = """CREATE TABLE defect(id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL DEFAULT '', seq_no INTEGER NOT NULL DEFAULT 0,
 title TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', severity INTEGER NOT NULL DEFAULT 0, status TEXT NOT NULL DEFAULT '',
 assignee TEXT NOT NULL DEFAULT '', lat REAL NOT NULL DEFAULT 0, lon REAL NOT NULL DEFAULT 0, created_at INTEGER NOT NULL DEFAULT 0,
 updated_at INTEGER NOT NULL DEFAULT 0)"""
INSERT = "INSERT INTO defect VALUES(" + ",".join("?" * 12) + ")"
EDIT = "UPDATE defect SET status=?2, updated_at=?3 WHERE id=?1"
EDIT_A = "UPDATE defect SET title=?2, status=?3 WHERE id=?1"
EDIT_B = "UPDATE defect SET severity=?2, status=coalesce(?3, status) WHERE id=?1"
RESULTS = []


def rows():
    kinds = [str, str, int, str, str, int, str, str, float, float, int, int]
    with open(os.path.join(FOLDER, "rows.tsv"), encoding="utf-8") as file:
        return [tuple(kind(cell) for kind, cell in zip(kinds, line.rstrip("\n").split("\t"))) for line in file]


def edits(all_rows):
    chosen = random.Random(7).sample(range(len(all_rows)), 1000)
    return [(all_rows[i][0], "inc-%d" % (k % 9), all_rows[i][10] + 86_400_000 + k) for k, i in enumerate(chosen)]


def two_sides(all_rows):
    """A: title and status of 1,000 rows; B: severity of 1,000, half of them also status; 250 meet on status."""
    chosen = random.Random(9).sample(range(len(all_rows)), 1500)
    side_a = [(all_rows[i][0], "A title %d" % k, "A-%d" % k) for k, i in enumerate(chosen[:1000])]
    side_b = [(all_rows[i][0], 9, "B-%d" % k if 250 <= k < 750 else None) for k, i in enumerate(chosen[500:])]
    return side_a, side_b


def fresh(name):
    path = os.path.join(FOLDER, "peer-" + name + ".sqlite")
    for suffix in ("", "-wal", "-shm", "-journal"):
        if os.path.exists(path + suffix):
            os.unlink(path + suffix)
    return path


def connect(path, journal="WAL", synchronous="NORMAL"):
    database = apsw.Connection(path)
    database.execute("PRAGMA journal_mode=" + journal)
    database.execute("PRAGMA synchronous=" + synchronous)
    return database


def timed(peer, phase, body):
    begin = time.perf_counter()
    result = body()
    RESULTS.append((peer, phase, time.perf_counter() - begin))
    return result


def write(database, statement, values):
    with database:
        database.executemany(statement, values)


def content(path):
    return list(connect(path).execute("SELECT * FROM defect ORDER BY id"))


def measure_session(all_rows):
    peer = "apsw session"
    first = connect(fresh("session-a"))
    first.execute(TABLE)
    session = apsw.Session(first, "main")
    session.attach("defect")
    timed(peer, "tracked insert", lambda: write(first, INSERT, all_rows))
    changes = timed(peer, "extract all", session.changeset)
    RESULTS.append((peer, "first sync, MB (not compressed)", len(changes) / 1e6))
    session.close()
    second = connect(fresh("session-b"), synchronous="FULL")
    second.execute(TABLE)
    timed(peer, "apply to an empty replica", lambda: apsw.Changeset.apply(changes, second))
    session = apsw.Session(first, "main")
    session.attach("defect")
    write(first, EDIT, edits(all_rows))
    changes = session.changeset()
    session.close()
    RESULTS.append((peer, "1,000 edits, KB (not compressed)", len(changes) / 1e3))
    apsw.Changeset.apply(changes, second)
    sides = []
    for database, statement, values in zip((first, second), (EDIT_A, EDIT_B), two_sides(all_rows)):
        session = apsw.Session(database, "main")
        session.attach("defect")
        write(database, statement, values)
        sides.append(session.changeset())
        session.close()
    met = []

    def resolve(answer):
        def handler(kind, change):
            met.append(kind)
            return answer
        return handler

    def merge():
        apsw.Changeset.apply(sides[1], first, conflict=resolve(apsw.SQLITE_CHANGESET_OMIT))
        apsw.Changeset.apply(sides[0], second, conflict=resolve(apsw.SQLITE_CHANGESET_REPLACE))

    query = "SELECT * FROM defect ORDER BY id"
    timed(peer, "merge 2 x 1,000", merge)
    RESULTS.append((peer, "conflicts reported", len(met)))
    RESULTS.append((peer, "rows that differ afterwards", sum(a != b for a, b in zip(first.execute(query), second.execute(query)))))


def measure_geodiff(all_rows):
    peer = "pygeodiff"
    geodiff = pygeodiff.GeoDiff()
    empty, first, second, before = (fresh("geodiff-" + name) for name in ("empty", "a", "b", "before"))
    changes, conflicts = os.path.join(FOLDER, "peer.diff"), os.path.join(FOLDER, "peer.conflicts")
    database = connect(empty, journal="DELETE")
    database.execute(TABLE)
    database.close()
    shutil.copy(empty, first)
    shutil.copy(empty, second)

    def change(path, statement, values):
        database = connect(path, journal="DELETE")
        write(database, statement, values)
        database.close()

    timed(peer, "insert (tracks nothing: it compares files)", lambda: change(first, INSERT, all_rows))
    timed(peer, "extract all", lambda: geodiff.create_changeset(empty, first, changes))
    RESULTS.append((peer, "first sync, MB (not compressed)", os.path.getsize(changes) / 1e6))
    timed(peer, "apply to an empty replica", lambda: geodiff.apply_changeset(second, changes))
    shutil.copy(first, before)
    change(first, EDIT, edits(all_rows))
    geodiff.create_changeset(before, first, changes)
    RESULTS.append((peer, "1,000 edits, KB (not compressed)", os.path.getsize(changes) / 1e3))
    geodiff.apply_changeset(second, changes)
    shutil.copy(first, before)
    side_a, side_b = two_sides(all_rows)
    change(first, EDIT_A, side_a)
    change(second, EDIT_B, side_b)

    def merge():
        geodiff.rebase(before, first, second, conflicts)
        geodiff.create_changeset(first, second, changes)
        geodiff.apply_changeset(first, changes)

    timed(peer, "merge 2 x 1,000", merge)
    found = []
    if os.path.exists(conflicts):
        with open(conflicts, encoding="utf-8") as file:
            found = json.load(file).get("geodiff", [])
    RESULTS.append((peer, "conflicts reported", len(found)))
    RESULTS.append((peer, "rows that differ afterwards", sum(a != b for a, b in zip(content(first), content(second)))))


def main():
    all_rows = rows()
    measure_session(all_rows)
    measure_geodiff(all_rows)
    for peer, phase, value in RESULTS:
        print("%-14s %-46s %10.3f" % (peer, phase, value))


main()
