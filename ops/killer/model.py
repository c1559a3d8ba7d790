"""What people were told is saved, and the actions that they take. After a kill each action looks what became of it: what had been
reported must be there whole, the rest is there whole or not at all, and stays as it is from then on."""

import hashlib

from world import Violation


class Defect:
    def __init__(self, owner, identity, note, is_shared):
        self.owner, self.identity, self.note, self.is_shared = owner, identity, note, is_shared
        self.photos = set()


class Visit:
    """One visit as everyone was told it is."""

    def __init__(self, number, name):
        self.number, self.name = number, name
        self.defects = {}
        self.removed = set()
        self.scores = {}
        # Reported: "done"; begun and not reported: "open", to be repeated under the same command id.
        self.letters = {}

    def own(self, laptop, shared=None):
        return [defect for defect in self.defects.values() if defect.owner == laptop and shared in (None, defect.is_shared)]


class Action:
    """One command of one laptop. `expected` are the exit codes of a run that nobody disturbed."""

    expected = (0,)
    needs_server = False

    def __init__(self, world, visit, laptop):
        self.world, self.visit, self.laptop = world, visit, laptop
        self.random = world.random

    @property
    def name(self):
        return type(self).__name__

    def begin(self, fault=None):
        self.run = self.world.start(self.laptop, *self.arguments(), "--json", fault=fault)
        return self.run

    def listed(self):
        entries = self.world.plumb(self.laptop, "defect", "list", self.visit.name)["defects"]
        return {entry["id"]: entry for entry in entries}

    def end(self, server_died):
        status = self.run.wait()
        document = self.run.json()
        if not self.run.was_killed:
            allowed = self.expected + ((5,) if self.needs_server and server_died else ())
            if status not in allowed:
                raise Violation(f"[{self.laptop}] {self.run} ended with {status}: {self.run.text()}")
        # A document that is whole was read by somebody, whatever happened to the process afterwards.
        if document is not None and (self.run.was_killed or status in self.expected):
            self.reported(document)
        else:
            self.look()
        self.run.forget()

    def reported(self, document): ...

    def look(self): ...


class Add(Action):
    def arguments(self):
        self.note = self.world.fresh("n")
        self.is_shared = self.random.random() < 0.3
        return ["defect", "add", self.visit.name, "--code", "5.01.01", "--severity", "L", "--party", "contractor", "--note", self.note, "--no-input"]

    def reported(self, document):
        self.visit.defects[document["id"]] = Defect(self.laptop, document["id"], self.note, self.is_shared)

    def look(self):
        found = [entry["id"] for entry in self.listed().values() if entry["note"] == self.note]
        if len(found) > 1:
            raise Violation(f"{self.note} is there {len(found)} times")
        for identity in found:
            self.reported({"id": identity})


class Edit(Action):
    """The note of an own defect: nobody else changes it."""

    def __init__(self, world, visit, laptop):
        super().__init__(world, visit, laptop)
        self.defect = self.random.choice(visit.own(laptop))

    def arguments(self):
        self.note = self.world.fresh("e")
        return ["defect", "edit", self.visit.name, self.defect.identity, "--note", self.note, "--no-input"]

    def reported(self, document):
        self.defect.note = self.note

    def look(self):
        entry = self.listed().get(self.defect.identity)
        if entry is None or entry["note"] not in (self.defect.note, self.note):
            raise Violation(f"{self.defect.identity} is {entry}, neither {self.defect.note} nor {self.note}")
        self.defect.note = entry["note"]


class Judge(Action):
    """The severity of anybody's defect: conflicts come of it, and are settled before a visit ends."""

    expected = (0, 4)

    def __init__(self, world, visit, laptop, defect):
        super().__init__(world, visit, laptop)
        self.defect = defect

    def arguments(self):
        return ["defect", "edit", self.visit.name, self.defect, "--severity", self.random.choice("LMS"), "--no-input"]


class Remove(Action):
    def __init__(self, world, visit, laptop):
        super().__init__(world, visit, laptop)
        self.defect = self.random.choice(visit.own(laptop, shared=False))

    def arguments(self):
        return ["defect", "remove", self.visit.name, self.defect.identity, "--yes"]

    def reported(self, document):
        self.visit.defects.pop(self.defect.identity)
        self.visit.removed.add(self.defect.identity)

    def look(self):
        if self.defect.identity not in self.listed():
            self.reported(None)


class Photo(Action):
    def __init__(self, world, visit, laptop):
        super().__init__(world, visit, laptop)
        self.defect = self.random.choice(visit.own(laptop))

    def arguments(self):
        # Behind the picture's end: another file, the same picture.
        content = self.world.picture + self.random.randbytes(self.random.choice((20, 5_000, 300_000)))
        self.hash = hashlib.sha256(content).hexdigest()
        path = self.world.folder / f"{self.world.fresh('p')}.jpg"
        path.write_bytes(content)
        return ["photo", "add", self.visit.name, self.defect.identity, str(path)]

    def reported(self, document):
        self.defect.photos.add(self.hash)

    def look(self):
        photos = self.world.plumb(self.laptop, "photo", "list", self.visit.name)["photos"]
        found = [photo for photo in photos if photo["sha256"] == self.hash]
        if len(found) > 1 or any(not photo["here"] for photo in found):
            raise Violation(f"photo {self.hash}: {found}")
        if found:
            self.reported(None)


class Score(Action):
    def arguments(self):
        self.values = [self.random.randint(14, 18), self.random.randint(45, 50), self.random.randint(14, 18)]
        return ["score", "set", self.visit.name] + [
            word for option, value in zip(("--quality", "--works", "--progress"), self.values) for word in (option, str(value))] + ["--no-input"]

    def reported(self, document):
        self.visit.scores[self.laptop] = self.values

    def look(self):
        members = self.world.plumb(self.laptop, "score", "show", self.visit.name)["members"]
        values = [[member["q"], member["w"], member["p"]] for member in members if member["own"]]
        before = self.visit.scores.get(self.laptop, [None, None, None])
        if not values and before == [None, None, None]:
            return
        if values not in ([before], [self.values]):
            raise Violation(f"[{self.laptop}] score {values}, neither {before} nor {self.values}")
        if values == [self.values]:
            self.reported(None)


class Sync(Action):
    expected = (0, 3, 4)
    needs_server = True

    def arguments(self):
        return ["sync"]


class Letter(Action):
    """An office change, repeated under its command id until somebody was told that it is done."""

    needs_server = True

    def arguments(self):
        waiting = [entry for entry, state in self.visit.letters.items() if state == "open"]
        self.letter = waiting[0] if waiting else (self.world.fresh("府工查字第"), self.random.randbytes(16).hex())
        self.visit.letters[self.letter] = "open"
        return ["office", "letter", "add", self.visit.number, "--purpose", "other", "--direction", "out", "--number", self.letter[0],
                "--issued", "114-08-20", "--command", self.letter[1]]

    def reported(self, document):
        self.visit.letters[self.letter] = "done"


class Finalise(Action):
    def arguments(self):
        return ["visit", "finalise", self.visit.name, "--yes"]


def verify(world, visit, laptop, everyone):
    """What this laptop must show: its own saves always, the others' as soon as both have synced."""
    entries = world.plumb(laptop, "defect", "list", visit.name)["defects"]
    shown = {entry["id"]: entry for entry in entries}
    if len(shown) != len(entries):
        raise Violation(f"[{laptop}] a defect is listed twice")
    notes = [entry["note"] for entry in entries]
    if len(set(notes)) != len(notes):
        raise Violation(f"[{laptop}] a note is there twice: {sorted(notes)}")
    for defect in visit.defects.values():
        if not everyone and defect.owner != laptop:
            continue
        entry = shown.get(defect.identity)
        if entry is None or entry["note"] != defect.note:
            raise Violation(f"[{laptop}] {defect.identity} of {defect.owner}: told {defect.note}, shown {entry}")
        if (entry["photos"] or 0) < len(defect.photos):
            raise Violation(f"[{laptop}] {defect.identity}: told {len(defect.photos)} photos, shown {entry['photos']}")
    for identity in shown:
        if everyone and identity not in visit.defects:
            raise Violation(f"[{laptop}] {shown[identity]} was never reported")
        if identity in visit.removed and (everyone or laptop == identity):
            raise Violation(f"[{laptop}] {identity} was removed and is shown")
