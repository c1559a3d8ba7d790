#!/usr/bin/env python3
"""verify-draw.py RECORD.json [COMMITMENT-HASH]: recomputes a revealed draw (schema/draw.md). Exit 0: it holds; 1: it does not."""
import hashlib, hmac, json, re, sys

WORD, D, N = r"[A-Za-z0-9._-]{1,64}", r"[0-9a-f]{64}", r"(?:0|[1-9][0-9]{0,15})"
LINES = ["draw-v1 commitment", f"draw,({WORD}),([1-9][0-9]{{0,2}}Q[1-4]),([1-9][0-9]{{0,2}})", f"attempt,([1-9][0-9]{{0,5}}),({D})", f"published,({N})",
         f"frame,({D})", f"leaves,({D})", f"secret,({D})"] + [f"share,{x},({WORD}),({D})" for x in "123"]
MEMBERS = "format grade commitment commitment_hash abort secret beacon arrived seed tiers order rows substituted owed rate frame revealed record"
sha, mac = lambda b: hashlib.sha256(b).hexdigest(), lambda k, m: hmac.new(k, m, hashlib.sha256).digest()
spell, joined = lambda v: (json.dumps(v, indent=1, ensure_ascii=False) + "\n").encode(), lambda lines: "".join(line + "\n" for line in lines).encode()
def need(condition, what):
    if not condition: raise ValueError(what)
    return condition
match = lambda pattern, text: need(re.fullmatch(pattern, text), "not in the grammar: " + text).groups()
def before(p, q):  # rows (T, rank, U, key, id, a, b): mandatory first, then U(b-a)/((2^64-U)a) without rounding, then the id's bytes
    (u, a, b), (v, c, d) = ((int(r[2], 16), int(r[5]), int(r[6])) for r in (p, q))
    return (a != b, u * (b - a) * (2**64 - v) * c, p[4]) < (c != d, v * (d - c) * (2**64 - u) * a, q[4])
def commitment(record, published):
    lines = record["commitment"]
    fixed = [g for pattern, line in zip(LINES, lines) for g in match(pattern, line)]
    rest = "\n".join(lines[len(LINES):])
    match(rf"((?:beacon,[a-z0-9.-]{{1,64}},{N},(?:digits|hex),[1-9][0-9]*\n){{1,3}})((?:thrower,{WORD}\n)*)deadline,({N})", rest)
    parts = [line.split(",")[1:] for line in rest.split("\n") if line.startswith("beacon,")]
    throwers, holders = [line[8:] for line in rest.split("\n") if line.startswith("thrower,")], {fixed[9], fixed[11], fixed[13]}
    when, early, dice = int(fixed[5]), [int(p[1]) for p in parts], [int(p[1]) for p in parts if p[0] == "dice"]
    need((fixed[3] == "1") == (fixed[4] == "0" * 64) and len(holders) == 3 and len({p[0] for p in parts}) == len(parts), "attempt, holders or sources")
    need(bool(dice) == bool(throwers) and len(set(throwers) - holders) == len(throwers) and (not dice or max(early) > dice[0]), "dice alone or with a holder")
    need(when < min(early) and max(early) < int(rest.split(",")[-1]) and all(8 <= int(p[3]) <= 128 for p in parts), "moments or lengths")
    need(record["commitment_hash"] == sha(joined(lines)) and published in (None, sha(joined(lines))), "the commitment is another one")
    match(r"\+".join(f"{re.escape(p[0])}:{'[0-9]' if p[2] == 'digits' else '[0-9a-f]'}{{{p[3]}}}" for p in parts), record["beacon"])
    need(len(record["arrived"]) == len(early) and all(type(a) is int and a >= e for a, e in zip(record["arrived"], early)), "a beacon came too early")
    return fixed, early
def verify(raw, published=None):
    record = json.loads(raw)
    need(spell(record) == raw and " ".join(record) == MEMBERS and b"\\" not in raw, "spelling or members")
    need(record["format"] == "plumb-draw 1" and record["grade"] in ("public", "auditor") and record.pop("record") == sha(spell(record)), "format, grade or digest")
    (fixed, early), auditor = commitment(record, published), record["grade"] == "auditor"
    hash_f, seed = bytes.fromhex(fixed[6]), bytes.fromhex(match(f"({D})", record["seed"])[0])
    b, tiers = record["beacon"].encode(), [match(rf"([1-9][0-9]{{0,2}}),({N}),({N})", t) for t in record["tiers"]]
    quota, size = {int(t): int(q) for t, q, _ in tiers}, {int(t): int(n) for t, _, n in tiers}
    moments, taken, out = [int(fixed[5])] + record["arrived"], {}, {}
    if record["abort"] is not None:  # a fallback: no secret, the salt of F in its place
        moments.append(int(match(rf"({N}),{WORD}", record["abort"])[0]))
        need(record["secret"] is None and moments[-1] >= min(early), "an abort before the beacon")
    else:
        secret = bytes.fromhex(match(f"({D})", record["secret"])[0])
        need(sha(b"draw-v1" + secret + hash_f) == fixed[8] and mac(secret, hash_f + b) == seed, "secret or seed")
    order = [match(rf"([1-9][0-9]*),([1-9][0-9]*),({D})", line) for line in record["order"]]
    need(sum(size.values()) == len(order) and [(int(t), int(r)) for t, r, _ in order] == [(t, r + 1) for t in sorted(size) for r in range(size[t])] and list(quota) == sorted(size), "ranks")
    need(sha(joined(["tier," + ",".join(t) for t in tiers] + sorted(leaf for *_, leaf in order))) == fixed[7], "leaves")
    rows = [match(rf"([1-9][0-9]*),([1-9][0-9]*),([0-9a-f]{{16}}),({D}),((?:[0-9a-f]{{2}}){{1,64}}),([1-9][0-9]*),([1-9][0-9]*)", r) for r in record["rows"]]
    leaves, lines = {(t, r): leaf for t, r, leaf in order}, [",".join((r[4], r[0], r[5], r[6])) for r in rows]
    for (t, rank, u, key, name, low, high), line in zip(rows, lines):
        ticket = mac(seed, b"select|" + bytes.fromhex(name))[:8].hex()
        need(ticket == u and int(low) <= int(high) < 2**32 and mac(bytes.fromhex(key), line.encode()).hex() == leaves.get((t, rank)), "ticket or leaf of " + name)
    place = {r[4]: (int(r[0]), int(r[1])) for r in rows}
    need(list(place.values()) == sorted(place.values()) and len(place) == len(rows) and all(p[0] != q[0] or before(p, q) for p, q in zip(rows, rows[1:])), "order of tickets")
    drawn = [(t, rank) for t in quota for rank in range(1, quota[t] + 1)]
    for line in record["substituted"]:  # the next ticket comes in; who went out does not come back
        t, old, new, moment = match(rf"([1-9][0-9]*),([0-9a-f]+),([0-9a-f]+),{WORD},[^,]{{1,100}},({N})", line)
        taken[int(t)] = taken.get(int(t), quota[int(t)]) + 1  # the rank that comes in
        need(place[old] in drawn and old not in out and place[new] == (int(t), taken[int(t)]) and place[old][0] == int(t), "substitution of " + old)
        drawn, out[old], moments = drawn + [place[new]], new, moments + [int(moment)]
    need(sorted(set(record["owed"])) == record["owed"] and set(record["owed"]) <= set(out), "owed")
    need(record["rate"] == f"{len(out)}/{sum(quota.values())}" and type(record["revealed"]) is int and record["revealed"] >= max(moments), "rate or moments")
    need(len(rows) == len(order) if auditor else sorted(drawn) == list(place.values()) and record["frame"] is None, "rows")
    if auditor:
        f, salt = record["frame"], bytes.fromhex(match(f"({D})", record["frame"][0])[0])
        head = [f[0], "draw-v1," + ",".join(fixed[:3])] + [f"tier,{t},{q}" for t, q, _ in tiers]
        need(joined(f) == joined(head + sorted(lines, key=lambda l: l.split(",")[0])) and sha(joined(f)) == fixed[6], "frame")
        need(all(mac(salt, b"row|" + bytes.fromhex(r[4])).hex() == r[3] for r in rows), "keys")
        need(record["abort"] is None or mac(salt, hash_f + b) == seed, "seed of the fallback")
        need(all(sum(r[0] == str(t) and r[5] == r[6] for r in rows) <= quota[t] <= size[t] for t in quota), "quota")
    return record
if __name__ == "__main__":
    try:
        done = verify(open(sys.argv[1], "rb").read(), *sys.argv[2:3])
        print(f"抽籤相符 the draw holds: {done['commitment'][1]}, {done['grade']}, commitment {done['commitment_hash']}")
    except Exception as problem:  # whatever goes wrong, the record is not proven
        sys.exit(f"抽籤不符 the draw does not hold: {problem}")
