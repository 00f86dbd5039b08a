"""The judgement of a case, in a process of its own where that pays, while other stages go on.

The process is told everything when it starts, and heard once, when it is done. It never writes to the terminal, and it
ends with whoever wants its verdict: when the verdict is no longer wanted, at Ctrl-C, and when this process is gone.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import weakref
from time import monotonic, sleep
from typing import Final

from clientwright.depth import room
from clientwright.validate.deep.case import Case, Verdict
from clientwright.validate.deep.sound import is_sound
from clientwright.validate.deep.wrapped import failure_of, judge

_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from clientwright.validate.deep.beside import answer; answer(parent=int(sys.argv[1]))"
)
_SMALL: Final = 500_000
"""Characters of a small description: to start a process would take longer than to judge it."""
_WATCH: Final = 0.5
"""Seconds after which an orphan ends."""
PATIENCE: Final = 20.0
"""Seconds for any description,"""
PATIENCE_MORE: Final = 30.0
"""and for each million characters of it: the largest that are published take half of that on a slow machine."""


class Judgement:
    """A verdict, there already or still to come from a process; without anybody who holds it the process ends.

    When the process has taken ``seconds`` since it was begun, the verdict is that there is none.
    """

    def __init__(
        self,
        verdict: Verdict | None = None,
        process: subprocess.Popen[bytes] | None = None,
        seconds: float = PATIENCE,
    ) -> None:
        self._verdict = verdict
        self._process = process
        self._seconds = seconds
        self._begun = monotonic()
        self._end = weakref.finalize(self, _end, process)

    def verdict(self) -> Verdict:
        """The verdict, waited for."""
        if self._verdict is None:
            self._verdict = self._heard(self._process) if self._process is not None else Verdict()
            self.dismiss()
        return self._verdict

    def _heard(self, process: subprocess.Popen[bytes]) -> Verdict:
        try:
            said, _ = process.communicate(timeout=max(0.0, self._begun + self._seconds - monotonic()))
        except subprocess.TimeoutExpired:
            return Verdict(failure=f"it takes longer than {self._seconds:.0f} s")
        if process.returncode != 0:
            return Verdict(failure=f"its process ended with code {process.returncode}")
        verdict: Verdict = pickle.loads(said)
        return verdict

    def dismiss(self) -> None:
        """End the process; for when the verdict is not wanted any more."""
        self._end()


def judge_beside(case: Case, size: int) -> Judgement:
    """Begin to judge a case of so many characters; a small one that is sound is judged at once, without a process."""
    if size <= _SMALL and is_sound(case):
        return Judgement(Verdict())
    try:
        return Judgement(process=_started(case), seconds=PATIENCE + PATIENCE_MORE * size / 1_000_000)
    except (OSError, RecursionError) as error:
        return Judgement(Verdict(failure=failure_of(error)))


def _started(case: Case) -> subprocess.Popen[bytes]:
    # A file, because a pipe would hold us up until all is read.
    with tempfile.TemporaryFile() as told:
        pickle.dump(case, told, pickle.HIGHEST_PROTOCOL)
        told.seek(0)
        command = [sys.executable, "-c", _PROGRAM, str(os.getpid()), *sys.path]
        # jsonschema goes through sets of names: what it finds first must not change from run to run.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        return subprocess.Popen(command, stdin=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is not None:
        with process:
            process.kill()


def answer(parent: int) -> None:
    """What the process does: read a case from standard input, and write the verdict to standard output."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    gc.disable()  # Reading makes many objects and no garbage.
    with room():
        case: Case = pickle.load(sys.stdin.buffer)
        gc.freeze()
        gc.enable()
        sys.stdout.buffer.write(pickle.dumps(judge(case)))
    sys.stdout.flush()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        sleep(_WATCH)
    os._exit(1)
