#!/usr/bin/env bash
# The demonstration runs to its end with the built programs, and LibreOffice opens its report: dates are dates, numbers are
# numbers, keys are text, and the header is frozen.
#   10_demo_and_report.sh FOLDER   with the programs in FOLDER
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../ops/library.sh"
programs="$1"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$root/ops/demo" --from "$programs" </dev/null >"$work/demo.txt"
report="$(tail -n 1 "$work/demo.txt")"
folder="$(dirname "$report")"
trap 'rm -rf "$work" "$folder"' EXIT
[ -s "$report" ] || fail "the last line is not the report: $report"

# What it started is stopped: the server's lock is free again, and its log ends with a graceful stop.
tail -n 1 "$folder/serve.log" | grep -q 'msg=stopped' || fail "the server did not stop"

# The same quarter written again by a server that was restarted: the same bytes.
address="$(grep -oE '127\.0\.0\.1:[0-9]+' "$work/demo.txt" | tail -n 1)"
"$programs/plumbd" serve --data "$folder/server" --seal-key "$folder/seal.key" --listen "$address" --port-file "$work/port" 2>"$work/serve.log" </dev/null &
daemon=$!
trap 'kill -TERM "$daemon" 2>/dev/null || true; rm -rf "$work" "$folder"' EXIT
for _ in $(seq 150); do [ -s "$work/port" ] && break; sleep 0.1; done
PLUMB_HOME="$folder/office" "$programs/plumb" office report quarter 114Q3 -o "$work/again.ods" </dev/null
cmp "$report" "$work/again.ods" || fail "writing the quarter twice gives other bytes"
kill -TERM "$daemon"
wait "$daemon"

# LibreOffice reads it without a display and writes it in the flat form, which tells each cell's type.
timeout 180 soffice --headless --norestore "-env:UserInstallation=file://$work/profile" \
    --convert-to fods --outdir "$work" "$report" >"$work/soffice.log" 2>&1 || { cat "$work/soffice.log" >&2; fail "LibreOffice"; }
python3 - "$work/114Q3.fods" "$report" <<'PY'
import sys, zipfile, xml.etree.ElementTree as tree
spaces = {p: "urn:oasis:names:tc:opendocument:xmlns:%s:1.0" % p for p in ("office", "table", "text", "config")}
def name(prefix, local): return "{%s}%s" % (spaces[prefix], local)
document = tree.parse(sys.argv[1]).getroot()
sheets = {}
for sheet in document.iter(name("table", "table")):
    rows = []
    for row in sheet.iter(name("table", "table-row")):
        cells = []
        for cell in row:
            if cell.tag not in (name("table", "table-cell"), name("table", "covered-table-cell")): continue
            kind = cell.get(name("office", "value-type"))
            text = "\n".join("".join(p.itertext()) for p in cell.iter(name("text", "p")))
            value = cell.get(name("office", "date-value")) or cell.get(name("office", "value"))
            cells += [(kind, text, value)] * min(int(cell.get(name("table", "number-columns-repeated"), "1")), 60)
        if any(c[1] for c in cells): rows.append(cells)
    sheets[sheet.get(name("table", "name"))] = rows
assert len(sheets) >= 5, list(sheets)
def rows_of(column):
    """The rows below the header that has this column, as dictionaries, and the place of the sheet."""
    for sheet, rows in sheets.items():
        for index, row in enumerate(rows):
            titles = [c[1] for c in row]
            if column in titles:
                return [dict(zip(titles, r)) for r in rows[index + 1:]]
    raise AssertionError("no column " + column)
wide = rows_of("標案編號")
assert len(wide) >= 1, "the wide list is empty"
visit = wide[0]
assert visit["標案編號"][:2] == ("string", "-B-29-27-F-453-00-00"), visit["標案編號"]
assert visit["查核日期"][0] == "date" and visit["查核日期"][2] == "2025-08-13", visit["查核日期"]
assert visit["評分"][0] == "float" and float(visit["評分"][2]) == 80, visit["評分"]
amount = next(v for k, v in visit.items() if k.startswith("契約金額"))
assert amount[0] == "float", amount
assert "測試營造135" in "".join(c[1] for r in sheets.values() for row in r for c in row)
codes = [c[1] for rows in sheets.values() for row in rows for c in row]
assert "5.14.01.01" in codes, "a defect is missing"
# A conversion without a display has no view, so the frozen rows are looked up in the file itself.
settings = tree.fromstring(zipfile.ZipFile(sys.argv[2]).read("settings.xml"))
for sheet in [e for e in settings.iter(name("config", "config-item-map-entry")) if e.get(name("config", "name")) in sheets]:
    items = {i.get(name("config", "name")): i.text for i in sheet.iter(name("config", "config-item"))}
    assert items.get("VerticalSplitMode") == "2" and int(items["VerticalSplitPosition"]) >= 1, sheet.attrib
    sheets.pop(sheet.get(name("config", "name")))
assert not sheets, "headers are not frozen in %s" % list(sheets)
PY

# CSV: a byte order mark, and the tender's key as it came in.
for sheet in quarter-list wide-list common-defects tiers corrections; do
    file="$folder/114Q3-$sheet.csv"
    [ "$(head -c 3 "$file" | od -An -tx1 | tr -d ' \n')" = efbbbf ] || fail "$sheet.csv has no byte order mark"
done
grep -q -e ',-B-29-27-F-453-00-00,' -e ',"-B-29-27-F-453-00-00",' "$folder/114Q3-wide-list.csv" || fail "the key changed on its way"
