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
from time import sleep
from typing import Final

from clientwright.validate.deep.case import Case, Verdict
from clientwright.validate.deep.sound import is_sound
from clientwright.validate.deep.wrapped import failure_of, judge

_PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from clientwright.validate.deep.beside import answer; answer(parent=int(sys.argv[1]))"
)
_WATCH: Final = 0.5
"""Seconds after which an orphan ends."""


class Judgement:
    """A verdict, there already or still to come from a process; without anybody who holds it the process ends."""

    def __init__(self, verdict: Verdict | None = None, process: subprocess.Popen[bytes] | None = None) -> None:
        self._verdict = verdict
        self._process = process
        self._end = weakref.finalize(self, _end, process)

    def verdict(self, seconds: float | None = None) -> Verdict:
        """The verdict, waited for; after ``seconds``, if given, it is that there is none."""
        if self._verdict is None:
            self._verdict = _heard(self._process, seconds) if self._process is not None else Verdict()
            self.dismiss()
        return self._verdict

    def dismiss(self) -> None:
        """End the process; for when the verdict is not wanted any more."""
        self._end()


def judge_beside(case: Case, *, small: bool = False) -> Judgement:
    """Begin to judge a case; a ``small`` one that is sound is done at once: to start a process would take longer."""
    if small and is_sound(case):
        return Judgement(Verdict())
    try:
        return Judgement(process=_started(case))
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


def _heard(process: subprocess.Popen[bytes], seconds: float | None) -> Verdict:
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        return Verdict(failure=f"it takes longer than {seconds:g} s")
    if process.returncode != 0:
        return Verdict(failure=f"its process ended with code {process.returncode}")
    verdict: Verdict = pickle.loads(said)
    return verdict


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is not None:
        with process:
            process.kill()


def answer(parent: int) -> None:
    """What the process does: read a case from standard input, and write the verdict to standard output."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    gc.disable()  # Reading makes many objects and no garbage.
    case: Case = pickle.load(sys.stdin.buffer)
    gc.freeze()
    gc.enable()
    sys.stdout.buffer.write(pickle.dumps(judge(case)))
    sys.stdout.flush()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        sleep(_WATCH)
    os._exit(1)
