#!/usr/bin/env python3
"""Kills real plumb and plumbd processes at random moments, and looks after each kill whether anything was lost, doubled or damaged.
Called by ops/kill; the last line counts. A failure keeps the folder and says the seed.

Moments come from the seed: some by time, some at the n-th change of a file (shim.c). What runs at that moment also depends on the machine,
so a seed repeats the choices, not every byte."""

import argparse
import hashlib
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import dump
from model import Add, Edit, Finalise, Judge, Letter, Photo, Remove, Score, Sync, Visit, verify
from world import PERSONS, Violation, World

LAPTOPS = [name for name, _, _ in PERSONS]
ROOT = pathlib.Path(__file__).resolve().parents[2]


class Killer:
    def __init__(self, world, kills):
        self.world, self.wanted = world, kills
        self.random = world.random
        self.kills = {"laptop": 0, "daemon": 0}
        self.by = {"time": 0, "change": 0}
        self.commands = 0
        self.seconds = {}
        self.changes = {}
        self.kinds = dump.kinds(ROOT)

    @property
    def done(self):
        return sum(self.kills.values())

    # -- One step -----------------------------------------------------------------------------------------------------

    def step(self, actions):
        """Runs actions side by side, with one process killed on the way, and looks what became of them."""
        world = self.world
        aim = self.random.random()
        victim = self.random.choice(actions) if aim < 0.78 else None
        at_daemon = aim >= 0.74
        by_change = victim is not None and world.shim and self.random.random() < 0.5
        for action in actions:
            fault = None
            if action is victim and by_change:
                at = self.random.randint(1, max(1, int(self.changes.get(action.name, 12) * 1.05)))
                fault = world.fault(world.home(action.laptop), at, self.random.choice(("before", "after", "torn")))
            action.begin(fault)
            self.commands += 1
        if victim is not None and not by_change:
            usual = self.seconds.get(victim.name, 0.04)
            time.sleep(self.random.uniform(0, usual * 1.05))
            victim.run.kill()
        if at_daemon:
            usual = max(self.seconds.get(action.name, 0.04) for action in actions)
            if victim is None:
                time.sleep(self.random.uniform(0, usual * 1.1))
            world.daemon.kill()
        for action in actions:
            action.run.wait()
        daemon_died = world.daemon.is_gone(patience=5 if any(action.run.child.returncode == 5 for action in actions) else 0)
        for action in actions:
            if action.run.was_killed:
                self.note("laptop", "change" if by_change and action is victim else "time")
                world.check_laptop(action.laptop)
            elif action.run.child.returncode == 0:
                self.seconds[action.name] = 0.8 * self.seconds.get(action.name, action.run.seconds) + 0.2 * action.run.seconds
            self.learn(action, by_change and action is victim)
            action.end(daemon_died)
        if daemon_died:
            self.raise_daemon(by_change=not at_daemon)
        for action in actions:
            if action.run.was_killed and action.laptop != "office":
                verify(world, action.visit, action.laptop, everyone=False)

    def learn(self, action, had_fault):
        """How many changes of files an action makes: narrowed when a fault was beyond the end, widened when it hit."""
        if had_fault:
            known = self.changes.get(action.name, 12)
            self.changes[action.name] = known * 1.15 if action.run.was_killed else max(2, known * 0.9)

    def note(self, whom, how):
        self.kills[whom] += 1
        self.by[how] += 1

    def raise_daemon(self, by_change):
        """The daemon is dead: its store must be sound; it starts again, half of the time to die at its n-th change of a file."""
        world = self.world
        world.daemon.wait()
        if not world.daemon.was_killed:
            raise Violation(f"the daemon ended by itself with {world.daemon.child.returncode}: {world.daemon.text()}")
        self.note("daemon", "change" if by_change else "time")
        while True:
            world.check_server()
            world.daemon.forget()
            fault = None
            if world.shim and self.random.random() < 0.5:
                fault = world.fault(world.data, self.random.randint(1, 400), self.random.choice(("before", "after", "torn")))
            if world.serve(fault):
                return
            self.note("daemon", "change")

    # -- A visit ------------------------------------------------------------------------------------------------------

    def actions(self, visit):
        chosen = []
        for laptop in self.random.sample(LAPTOPS, self.random.choice((1, 1, 2, 3))):
            kinds = [Add, Add, Sync, Sync, Sync, Score]
            if visit.own(laptop):
                kinds += [Edit, Edit, Photo]
            if visit.own(laptop, shared=False):
                kinds += [Remove]
            shared = [defect for defect in visit.own(laptop, shared=True)]
            if shared:
                kinds += [Judge]
            kind = self.random.choice(kinds)
            if kind is Judge:
                chosen.append(Judge(self.world, visit, laptop, self.random.choice(shared).identity))
            else:
                chosen.append(kind(self.world, visit, laptop))
        if self.random.random() < 0.15:
            chosen.append(Letter(self.world, visit, "office"))
        return chosen

    def visit(self, kills):
        """One visit from its first finding to the seal."""
        goal = min(self.wanted, self.done + kills)
        visit = Visit(*self.world.new_visit())
        while self.done < goal:
            self.step(self.actions(visit))
            if self.random.random() < 0.1:
                self.judge_foreign(visit)
        self.calm()
        for laptop in LAPTOPS:
            score = Score(self.world, visit, laptop)
            score.begin()
            score.end(False)
        self.settle(visit)
        for laptop in reversed(LAPTOPS):
            # Killed or not: the second time there is nothing left to do, or everything.
            self.step([Finalise(self.world, visit, laptop)] + ([Letter(self.world, visit, "office")] if laptop == "leader" else []))
            self.calm()
            self.world.plumb(laptop, "visit", "finalise", visit.name, "--yes")
            self.step([Sync(self.world, visit, name) for name in LAPTOPS if name != laptop] + [Sync(self.world, visit, laptop)])
        while any(state == "open" for state in visit.letters.values()):
            self.calm()
            letter = Letter(self.world, visit, "office")
            letter.begin()
            letter.end(False)
        self.calm()
        self.settle(visit)
        refused = self.world.start("leader", "defect", "add", visit.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", "after the seal", "--no-input")
        if refused.wait() != 6:
            raise Violation(f"after the seal: {refused.text()}")
        self.compare(visit)

    def judge_foreign(self, visit):
        """Two people judge one defect without having synced in between: a conflict."""
        shared = [defect for defect in visit.defects.values() if defect.is_shared]
        if shared:
            defect = self.random.choice(shared)
            others = [name for name in LAPTOPS if name != defect.owner and defect.identity in
                      {entry["id"] for entry in self.world.plumb(name, "defect", "list", visit.name)["defects"]}]
            if others:
                self.step([Judge(self.world, visit, name, defect.identity) for name in (defect.owner, self.random.choice(others))])

    # -- Quiet --------------------------------------------------------------------------------------------------------

    def calm(self):
        """A daemon without a fault in it."""
        self.world.stop()
        self.world.check_server()
        self.world.daemon.forget()
        self.world.serve()

    def settle(self, visit):
        """Syncs until nothing moves any more: everything drains, without help."""
        for round_number in range(12):
            moved = False
            for laptop in LAPTOPS:
                report = self.world.plumb(laptop, "sync", codes=(0, 3, 4))
                moved = moved or report["sent"] + report["received"] + report["photos_sent"] > 0 or not report["settled"]
                if report["refused"]:
                    raise Violation(f"[{laptop}] refused: {report['refused']}")
                if report["conflicts"] and round_number % 4 == LAPTOPS.index(laptop):
                    for conflict in self.world.plumb(laptop, "conflict", "list", codes=(0, 4))["conflicts"]:
                        self.world.plumb(laptop, "conflict", "take", conflict["id"], "mine" if conflict.get("mine") else "1", codes=(0, 2, 4, 9))
                    moved = True
                moved = moved or report["conflicts"] > 0
            if not moved:
                return
        raise Violation("twelve rounds of syncs did not drain")

    def compare(self, visit):
        """Everybody shows what everybody was told, and every store says the same by its files."""
        world = self.world
        for laptop in LAPTOPS:
            world.check_laptop(laptop)
            verify(world, visit, laptop, everyone=True)
        world.stop()
        world.check_server()
        plain = world.plain_copy()
        server = dump.dossiers(plain, self.kinds)
        for laptop in LAPTOPS:
            wrong = dump.differences(server, dump.dossiers(world.home(laptop) / "laptop.sqlite", self.kinds))
            if wrong:
                raise Violation(f"[{laptop}] {wrong}")
        database = dump.connect(plain)
        letters = dict(database.execute("SELECT number,count(*) FROM letter GROUP BY number"))
        for (number, _), _ in visit.letters.items():
            if letters.get(number) != 1:
                raise Violation(f"letter {number} is there {letters.get(number, 0)} times")
        database.close()
        plain.unlink()
        files = {path.name: path for path in (world.data / "photos").rglob("*") if path.is_file()}
        for defect in visit.defects.values():
            for name in defect.photos:
                if name not in files or hashlib.sha256(files[name].read_bytes()).hexdigest() != name:
                    raise Violation(f"the server does not have photo {name} of {defect.identity}")
        world.daemon.forget()
        world.serve()


def compile_shim(folder):
    """The shim as a library; nothing where there is no C compiler: then all kills are by time."""
    for compiler in ("cc", "gcc", "clang"):
        if path := shutil.which(compiler):
            target = folder / "shim.so"
            made = subprocess.run([path, "-shared", "-fPIC", "-O1", "-o", str(target), str(ROOT / "ops/killer/shim.c"), "-ldl"], check=False)
            if made.returncode == 0:
                return str(target)
    print("沒有 C 編譯器，只依時間終止 no C compiler: kills by time only", file=sys.stderr)
    return None


def main():
    parser = argparse.ArgumentParser(prog="ops/kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--from", dest="programs", required=True)
    parser.add_argument("--folder", help="where to work; removed after a clean run")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}", file=sys.stderr, flush=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="plumb-kill-", dir=options.folder))
    begun = time.monotonic()
    world = World(folder, options.programs, compile_shim(folder), random.Random(seed))
    world.picture = (ROOT / "clients/samples/honeycomb.jpg").read_bytes()
    counter = iter(range(1, 1 << 62))
    world.fresh = lambda prefix: f"{prefix}{next(counter):06d}"
    killer = Killer(world, options.kills)
    failure = None
    try:
        world.build()
        said = 0
        while killer.done < options.kills:
            killer.visit(40)
            if killer.done // 1000 > said:
                said = killer.done // 1000
                print(f"{killer.done} kills, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    except Violation as violation:
        failure = str(violation)
    finally:
        if world.daemon:
            world.daemon.kill()
    seconds = time.monotonic() - begun
    result = {
        "kills": killer.done, "laptop_kills": killer.kills["laptop"], "daemon_kills": killer.kills["daemon"], "by_time": killer.by["time"],
        "by_change": killer.by["change"], "commands": killer.commands, "violations": 0 if failure is None else 1, "seed": seed,
        "seconds": round(seconds, 1), "failure": failure,
    }
    if failure is None:
        shutil.rmtree(folder)
    else:
        print(f"違反 violation: {failure}\n{folder}\nops/kill --seed {seed}", file=sys.stderr)
    if options.json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        print(f"kills {killer.done} (laptops {killer.kills['laptop']}, daemons {killer.kills['daemon']}; by time {killer.by['time']}, "
              f"by change {killer.by['change']}), commands {killer.commands}, seconds {seconds:.0f}, seed {seed}, violations {result['violations']}")
    return 0 if failure is None else 1


if __name__ == "__main__":
    sys.exit(main())
