"""A process that is killed at one of its file operations: ``python killing.py FOLDER WAY`` tries all of the writer's.

It prints how many kills there were of each kind, and what was wrong after any of them, as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from clientwright.write import exchange, recover, whole, write
from clientwright.write.changes import compare

_COUNTED: Final = ("os.", "open", "shutil.", "fcntl.", "exchange")
"""Of audit events: what begins like this is an operation on files."""
_KILLED: Final = 137
_EACH: Final = 5
"""Of so many moments at which the writer was killed, one at which the run that finishes it is killed as well."""

OLD: Final = {"__init__.py": "one = 1\n", "models/a.py": "a = 1\n", "models/gone/b.py": "b = 1\n", "py.typed": ""}
OLD_TOO: Final = {f"api/old{number}.py": f"old = {number}\n" for number in range(3)}
NEW: Final = {"__init__.py": "one = 2\n", "models/a.py": "a = 1\n", "api/c.py": "c = 1\n", "py.typed": ""}
NEW_TOO: Final = {f"new/new{number}.py": f"new = {number}\n" for number in range(3)}
MINE: Final = {"mine.py": "mine = 1\n", "models/gone/notes.txt": "mine", "models/gone/__pycache__/mine.txt": "mine"}

Work = Callable[[], object]


def exchanges(folder: Path) -> bool:
    """Whether folders can change places on the file system where one is."""
    for name in ("one", "other"):
        (folder / name).mkdir()
    done = exchange.exchange(folder / "one", folder / "other")
    for name in ("one", "other"):
        (folder / name).rmdir()
    return done


def killed(at: int, work: Work) -> bool:
    """Whether a process that is killed at its ``at``-th file operation, from 0, was killed at work."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        assert code in (0, _KILLED), code
        return code == _KILLED
    left = [at]

    def watch(event: str, _arguments: tuple[Any, ...]) -> None:
        if event.startswith(_COUNTED):
            left[0] -= 1
            if left[0] < 0:
                os._exit(_KILLED)

    sys.addaudithook(watch)
    try:
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder, but the manifest."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in paths if path.name != ".clientwright.json"
    }


class Trial:
    """Kills of the writer, one folder for each; what was wrong after one is in ``faults``."""

    def __init__(self, folder: Path, way: str) -> None:
        self.way = way
        self.folder = folder
        self.faults: list[str] = []
        self.counts: dict[str, int] = {}
        self.old = {} if way == "first" else {**OLD, **OLD_TOO, **MINE}
        self.new = {**NEW, **NEW_TOO, **({} if way == "first" else MINE)}
        self.start = folder / "start"
        self.start.mkdir(parents=True)
        package = self.start / "client"
        if way != "first":
            write(package, compare({**OLD, **OLD_TOO}, package))
            for path, text in MINE.items():
                (package / path).parent.mkdir(exist_ok=True)
                (package / path).write_text(text)

    def writing(self, package: Path) -> Work:
        """What writes the new package."""
        return lambda: write(package, compare({**NEW, **NEW_TOO}, package))

    def run(self) -> None:
        """Kill the writer at each of its operations, and some of those who finish what it left torn at theirs."""
        for at in self.points("writer", self.writing):
            package = self.fresh(f"{at}")
            killed(at, self.writing(package))
            state = self.state(package, f"writer killed at {at}", torn=self.way == "singly")
            if state == "torn" and at % _EACH == 0:
                self.run_recovery(package, at)
            self.end(package, f"writer killed at {at}")

    def run_recovery(self, torn: Path, before: int) -> None:
        """Kill what finishes a run that was killed, at each of its operations."""
        for at in self.points("finisher", lambda package: lambda: recover(package), torn.parent):
            package = self.fresh(f"{before}-{at}", torn.parent)
            killed(at, lambda package=package: recover(package))
            self.state(package, f"killed at {before}, and finisher at {at}", torn=True)
            self.end(package, f"killed at {before}, and finisher at {at}")

    def points(self, kind: str, work: Callable[[Path], Work], start: Path | None = None) -> Iterator[int]:
        """The numbers of all operations of a work."""
        at = 0
        while killed(at, work(self.fresh("count", start))):
            self.counts[kind] = self.counts.get(kind, 0) + 1
            yield at
            at += 1

    def fresh(self, name: str, start: Path | None = None) -> Path:
        """A package as it was at the start."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(start or self.start, folder, symlinks=True)
        return folder / "client"

    def state(self, package: Path, when: str, *, torn: bool) -> str:
        """Whether the package is ``old`` or ``new``; if neither, that is a fault unless it may be ``torn``."""
        found = tree(package) if package.exists() else {}
        state = "old" if found == self.old else "new" if found == self.new else "torn"
        if state == "torn" and not torn:
            self.faults.append(f"{when}: {sorted(found)}")
        return state

    def end(self, package: Path, when: str) -> None:
        """What the next runs make of it: old or new at once, nothing left behind; and then the new one."""
        recover(package)
        self.state(package, f"{when}, then finished", torn=False)
        if os.listdir(package.parent) not in ([], ["client"]):
            self.faults.append(f"{when}: left behind {os.listdir(package.parent)}")
        self.writing(package)()
        if self.state(package, f"{when}, then written", torn=False) != "new":
            self.faults.append(f"{when}: the next run did not write the package")
        shutil.rmtree(package.parent)


def main(folder: str, way: str) -> None:
    """Try one way: ``at once``, ``singly``, or ``first`` for a package that is not there yet."""
    real = whole.exchange

    def counted(one: Path, other: Path) -> bool:
        sys.audit("exchange")
        return way == "at once" and real(one, other)

    whole.exchange = counted
    trial = Trial(Path(folder), way)
    trial.run()
    print(json.dumps({"counts": trial.counts, "faults": trial.faults}))


if __name__ == "__main__":
    main(*sys.argv[1:])
