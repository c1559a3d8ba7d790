"""Compares stores as an outsider: straight from the files, by 16-byte ids, never through the programs under test."""

import json
import sqlite3
import urllib.parse


def connect(path):
    return sqlite3.connect(f"file:{urllib.parse.quote(str(path))}?mode=ro", uri=True)


def kinds(root):
    """Names and fields of every record kind, from the schema document."""
    document = json.loads((root / "schema" / "records.json").read_text())
    entries = document["kinds"] if isinstance(document, dict) else document
    return [(entry["name"], [field["name"] for field in entry["fields"]]) for entry in entries]


def dossiers(path, kind_list):
    """Everything that a store says of each dossier that is open to it: chains, rows, conflicts, standing writes."""
    database = connect(path)
    replicas = dict(database.execute("SELECT no,hex(id) FROM replica"))
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    found = {}
    for number, identity in database.execute("SELECT no,hex(id) FROM dossier WHERE withdrawn=0"):
        lines = []
        for key, seq, head in database.execute("SELECT key,seq,hex(head) FROM chain WHERE key>>16=?", (number,)):
            lines.append(("chain", replicas[key & 0xFFFF], seq, head))
        for name, fields in kind_list:
            if name not in tables:
                continue
            columns = ",".join(f'"{field}"' for field in fields)
            for row in database.execute(f"SELECT hex(id),existence,{columns} FROM {name} WHERE dossier_no=?", (number,)):
                lines.append((name,) + row)
        for record, register in database.execute("SELECT hex(record),register FROM conflict WHERE dossier_no=?", (number,)):
            lines.append(("conflict", record, register))
        for record, register, replica, seq, time, value in database.execute(
                "SELECT hex(record),register,replica,seq,time,hex(value) FROM live WHERE dossier_no=?", (number,)):
            lines.append(("live", record, register, replicas[replica], seq, time, value))
        for table in ("ineffective", "seal"):
            for (key,) in database.execute(f"SELECT key FROM {table} WHERE key>>40=?", (number,)):
                lines.append((table, replicas[key >> 24 & 0xFFFF], key & 0xFFFFFF))
        found[identity] = sorted(lines, key=repr)
    database.close()
    return found


def differences(server, laptop):
    """Dossiers of a laptop that the server holds otherwise."""
    wrong = []
    for identity, lines in laptop.items():
        other = server.get(identity)
        if other != lines:
            missing = [line for line in other or [] if line not in lines][:3]
            extra = [line for line in lines if line not in (other or [])][:3]
            wrong.append(f"dossier {identity}: server only {missing}, laptop only {extra}")
    return wrong
