"""A site for the killer: one real daemon and several laptops below one folder, all of them processes of the built programs."""

import json
import os
import pathlib
import random
import signal
import subprocess
import time

TENDER_HEAD = ("執行機關代碼,執行機關,標案編號,標案名稱,工程類別,縣市鄉鎮,座標X,座標Y,發包預算(千元),決標金額(千元),實際決標日期,實際開工日期,"
               "預定完工日期,總天數,規劃,監造,承攬,專案管理,經費來源,歸屬計畫,變更設計次數,預定進度,實際進度,執行狀態,落後因素")
POOL = """委員編號,姓名,內外聘,專長,服務單位,迴避單位,不克出席日,工程會專家名單
I001,內聘甲,內聘,結構,測試研考會,,,否
I002,內聘乙,內聘,道路,測試研考會,,,否
E001,外聘丙,外聘,結構,測試大學甲,,,是
E002,外聘丁,外聘,大地,測試大學乙,,,是
"""
CODES = """code,party_or_section,title_zh,source,confidence
4.01.01,主辦機關,測試缺失一,測試,seen-in-text
5.01.01,混凝土,測試缺失二,測試,seen-in-text
5.02.01,鋼筋,測試缺失三,測試,seen-in-text
"""
POINTS = """code,kind,points_first,points_second,source,confidence
4.01.01,deduct,2,4,測試,seen-in-text
5.01.01,deduct,1,3,測試,seen-in-text
5.02.01,deduct,1,2,測試,seen-in-text
"""
PERSONS = [("leader", "leader", "I001"), ("inspector", "inspector", "I002"), ("juror", "juror", "E001"), ("other", "juror", "E002")]
AGENCY = "397010411D"


class Violation(Exception):
    """What must never be: the run ends, and its folder stays for whoever looks into it."""


class Process:
    """One run of a program. Its output goes to files, so that nothing of it is lost with a kill."""

    def __init__(self, world, name, arguments, home=None, fault=None):
        self.arguments = [name] + arguments
        world.runs += 1
        self.out = world.folder / "out" / f"{world.runs}.out"
        self.err = world.folder / "out" / f"{world.runs}.err"
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(world.folder), "PLUMB_LANG": "en"}
        if home:
            environment["PLUMB_HOME"] = str(home)
        environment.update(fault or {})
        self.begun = time.monotonic()
        with open(self.out, "wb") as out, open(self.err, "wb") as err:
            self.child = subprocess.Popen(
                [str(world.programs / name)] + arguments, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment)
        self.seconds = None

    def kill(self):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGKILL)

    def is_gone(self, patience=0):
        """Whether it has ended. The kernel closes a killed process's connections before it can be waited for: whoever saw one
        break gives it `patience` seconds."""
        try:
            self.child.wait(patience)
        except subprocess.TimeoutExpired:
            return False
        return True

    def wait(self, limit=60):
        try:
            status = self.child.wait(limit)
        except subprocess.TimeoutExpired:
            self.kill()
            self.child.wait()
            raise Violation(f"{self} did not end within {limit} s") from None
        if self.seconds is None:
            self.seconds = time.monotonic() - self.begun
        return status

    @property
    def was_killed(self):
        return self.child.returncode == -signal.SIGKILL

    def json(self):
        """The document that was printed whole; None when there is none: then nothing was reported."""
        try:
            return json.loads(self.out.read_text())
        except ValueError:
            return None

    def text(self):
        return self.out.read_text(errors="replace") + self.err.read_text(errors="replace")

    def forget(self):
        self.out.unlink(missing_ok=True)
        self.err.unlink(missing_ok=True)

    def __str__(self):
        return " ".join(self.arguments)


class World:
    def __init__(self, folder, programs, shim, random_source: random.Random):
        self.folder = pathlib.Path(folder)
        self.programs = pathlib.Path(programs)
        self.shim = shim
        self.random = random_source
        self.runs = 0
        self.port = 0
        self.daemon = None
        self.tenders = 0
        (self.folder / "out").mkdir(parents=True)
        self.data = self.folder / "server"

    # -- Programs ---------------------------------------------------------------------------------------------------

    def plumbd(self, *arguments, codes=(0,)):
        run = Process(self, "plumbd", list(arguments) + ["--data", str(self.data)])
        if run.wait() not in codes:
            raise Violation(f"{run} ended with {run.child.returncode}: {run.text()}")
        document = run.json()
        run.forget()
        return document

    def plain_copy(self):
        """The server's database is sealed; this is what stands in it, for whoever looks as an outsider."""
        target = self.folder / "plain.sqlite"
        target.unlink(missing_ok=True)
        self.plumbd("seal-key", "plain-copy", str(target))
        return target

    def home(self, laptop):
        return self.folder / laptop

    def start(self, laptop, *arguments, fault=None):
        return Process(self, "plumb", list(arguments), self.home(laptop), fault)

    def plumb(self, laptop, *arguments, codes=(0,)):
        run = self.start(laptop, *arguments, "--json")
        if run.wait() not in codes:
            raise Violation(f"[{laptop}] {run} ended with {run.child.returncode}: {run.text()}")
        document = run.json()
        run.forget()
        return document

    def fault(self, folder, at, how):
        """The environment under which a program dies at its `at`-th change of a file below `folder`."""
        return {"LD_PRELOAD": self.shim, "PLUMB_FAULT_UNDER": str(folder), "PLUMB_FAULT_KILL": f"{at}:{how}"}

    # -- The daemon ---------------------------------------------------------------------------------------------------

    def serve(self, fault=None):
        """Starts the daemon, on the port it had before. With a fault it may die before it listens: False then."""
        port_file = self.folder / "port"
        port_file.unlink(missing_ok=True)
        self.daemon = Process(
            self, "plumbd",
            ["serve", "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}", "--port-file", str(port_file)], fault=fault)
        while True:
            if port_file.exists() and (text := port_file.read_text().strip()):
                self.port = int(text)
                return True
            if self.daemon.child.poll() is not None:
                if fault and self.daemon.was_killed:
                    return False
                raise Violation(f"the daemon did not start: {self.daemon.text()}")
            if time.monotonic() - self.daemon.begun > 30:
                raise Violation("the daemon did not start within 30 s")
            time.sleep(0.003)

    def stop(self):
        if self.daemon:
            self.daemon.kill()
            self.daemon.wait()

    def check_server(self):
        """The daemon's own examination; the store must not be in use."""
        found = self.plumbd("doctor", "--json", codes=(0, 7))
        if not found or not found["sound"]:
            raise Violation(f"plumbd doctor: {found}")

    def check_laptop(self, laptop):
        found = self.plumb(laptop, "doctor", "--rebuild", codes=(0, 3, 7))
        serious = [finding for finding in found["findings"] if finding["code"] not in ("doctor.disk-low",)]
        if serious:
            raise Violation(f"[{laptop}] plumb doctor: {serious}")

    # -- Ground -------------------------------------------------------------------------------------------------------

    def account(self, name, role, member=None):
        self.plumbd("user", "add", name, "--role", role, *(["--member", member] if member else []))
        code = self.plumbd("invite", name, "--json")["code"]
        self.plumb(name, "enroll", f"http://127.0.0.1:{self.port}", code)

    def build(self):
        self.plumbd("init")
        self.serve()
        self.account("office", "office")
        for name, role, member in PERSONS:
            self.account(name, role, member)
        for what, text in (("jurors", POOL), ("defect-codes", CODES), ("defect-points", POINTS)):
            self.import_rows(what, text)

    def import_rows(self, what, text):
        path = self.folder / f"{what}.csv"
        path.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
        report = self.plumb("office", "office", "import", what, str(path))
        if report.get("refused"):
            raise Violation(f"import of {what}: {report}")

    def new_visit(self):
        """One more tender with a visit on a past day, disclosed to everyone; returns (the office's number, the laptops' name)."""
        self.tenders += 1
        number = f"K{self.tenders:07d}"
        row = (f"{AGENCY},測試教育局,{number},測試國小校舍工程{self.tenders},建築,高雄市鼓山區,175000.10,2504000.20,56000,51000,113/05/16,1130606,"
               "114年12月31日,500,測試設計甲,測試監造甲,測試營造甲,,市預算,,0,50.00,48.20,施工中,")
        self.import_rows("tenders", f"{TENDER_HEAD}\n{row}\n")
        known = {entry["visit"] for entry in self.plumb("leader", "visit", "list")["visits"]}
        visit = self.plumb(
            "office", "office", "schedule", "add", "--agency", AGENCY, f"--tender={number}", "--day", "2025-08-12", "--kind", "general",
            "--notice", "unannounced", "--leader", "I001", "--members", "I002", "--jurors", "E001,E002", "--reason", "測試")
        self.plumb("office", "office", "schedule", "disclose")
        for name, _, _ in PERSONS:
            self.plumb(name, "sync")
        fresh = [entry["visit"] for entry in self.plumb("leader", "visit", "list")["visits"] if entry["visit"] not in known]
        if len(fresh) != 1:
            raise Violation(f"the visit did not arrive: {fresh}")
        return visit["number"], fresh[0]
