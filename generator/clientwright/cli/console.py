"""What every command does with the terminal: colour, findings, and the ways in which a run may end."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, NoReturn, TextIO

if TYPE_CHECKING:
    from clientwright.clock import Clock
    from clientwright.config import Config
    from clientwright.diagnostics import Diagnostics

FOUND: Final = 1
"""Exit code: the description or the package is not as it should be."""
WRONG_USE: Final = 2
INTERRUPTED: Final = 130
_CANNOT_BE_WRITTEN: Final = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF, errno.EFBIG)
DEBUG: Final = "CLIENTWRIGHT_DEBUG"


def wants_color(out: TextIO) -> bool:
    """Whether to colour what is written: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(line: str) -> None:
    """Write a line to standard error."""
    print(line, file=sys.stderr)


def show(diagnostics: Diagnostics, texts: Mapping[str, str]) -> None:
    """Write the findings to standard error."""
    if len(diagnostics):
        from clientwright.report import render

        sys.stderr.write(render(diagnostics, texts, color=wants_color(sys.stderr)))


def say_used(config: Config) -> None:
    """Say which configuration and templates a run uses, if any."""
    from clientwright.accounting import used

    if line := used(config):
        say(line)


@contextmanager
def working(*, shown: bool = True) -> Generator[Clock]:
    """A clock for a run, and a progress bar on standard error while it takes long, if it is to be shown."""
    from clientwright.cli.progress import Progress
    from clientwright.clock import Clock
    from clientwright.depth import room
    from clientwright.pipeline import STAGES
    from clientwright.report.nearest import few_hints

    with Progress(STAGES, sys.stderr if shown else io.StringIO()) as progress, _no_collection(), room(), few_hints():
        yield Clock(entered=progress.enter)


@contextmanager
def _no_collection() -> Generator[None]:
    """Garbage collection put off: a run makes millions of objects, keeps nearly all of them, and ends soon."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def run(command: Callable[[], object]) -> NoReturn:
    """Run the command line and end the process: never with a traceback, unless CLIENTWRIGHT_DEBUG=1 asks for it."""
    import click

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # It was closed when the process began.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process
    try:
        code = command()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("clientwright: interrupted; nothing was left half written")
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone.
        _discard_output()
        code = FOUND
    except OSError as error:
        if error.filename is not None or error.errno not in _CANNOT_BE_WRITTEN:
            _say_internal(error)
        else:
            with suppress(OSError):  # It may be standard error itself.
                say(f"clientwright: the output cannot be written: {(error.strerror or str(error)).lower()}")
        _discard_output()
        code = FOUND
    except Exception as error:  # The last line of defence: a user gets one line, whatever went wrong.
        _say_internal(error)
        code = FOUND
    sys.exit(code if isinstance(code, int) else 0)


def _say_internal(error: Exception) -> None:
    if os.environ.get(DEBUG) == "1":
        raise error
    say(f"clientwright: internal error: {type(error).__name__}: {_first_line(error)}")
    say(f"This is a fault of clientwright. Please report it, with what {DEBUG}=1 prints.")


def _discard_output() -> None:
    """Have what is left of the output go nowhere: Python would complain once more when it flushes at the end."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
            continue
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0]
