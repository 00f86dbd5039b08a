"""One piece of work for each of several clients, on all cores, and what came of them all."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout

import click
from msgspec import Struct

from clientwright import cores
from clientwright.cli import console
from clientwright.cli.targets import Target

Work = Callable[[Target, bool], int]
"""What is done for a client, its exit code given back, or raised as ``SystemExit``; it is told whether it is the only
one."""


class _Said(Struct, frozen=True):
    """What a piece of work came to, in a process of its own."""

    stdout: str
    stderr: str
    code: int


def carry_out(
    work: Work,
    targets: Sequence[Target],
    done: str,
    *,
    what: str = "clients",
    one_by_one: bool = False,
    quiet: bool = False,
) -> int:
    """Do the work for each target; the worst exit code. Of several it says in the end how many ``what`` are ``done``,
    unless it is to be ``quiet``.

    Several share the cores, in processes, unless they may not run at once; what each says comes in their order.
    """
    if len(targets) == 1:
        return _code(work, targets[0], alone=True)
    many = _in_processes if cores.count() > 1 and not one_by_one else _one_by_one
    for file in dict.fromkeys(target.file for target in targets if target.file and not quiet):
        console.say(f"configuration: {file}")
    codes: dict[str, int] = {}
    count = sum(not target.is_runtime for target in targets)
    for target, said in zip(targets, many(work, targets, min(cores.count(), len(targets))), strict=True):
        name = target.name
        if said.stderr:
            console.say(f"{name}:")
            click.echo(said.stderr, nl=False, err=True)
        click.echo(said.stdout, nl=False)
        codes[name] = said.code
    failed = [name for name, code in codes.items() if code]
    made = sum(not target.is_runtime and target.name not in failed for target in targets)
    failing = f", not {', '.join(failed)}" if failed else ""
    if failed or not quiet:
        click.echo(f"{count} {what if count > 1 else what[:-1]}: {made} {done}{failing}")
    return max(codes.values())


def _in_processes(work: Work, targets: Sequence[Target], processes: int) -> Iterator[_Said]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from clientwright.cli.progress import Progress

    names = [target.name for target in targets]
    # Not fork: the progress bar is a thread.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_deaf)
    with pool, Progress(names, sys.stderr) as progress:
        waiting = [pool.submit(_listened, work, target) for target in targets]
        try:
            found: list[_Said] = []
            for name, future in zip(names, waiting, strict=True):
                progress.enter(name)
                found.append(future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    yield from found


def _one_by_one(work: Work, targets: Sequence[Target], _processes: int) -> Iterator[_Said]:
    for target in targets:
        yield _listened(work, target)


def _listened(work: Work, target: Target) -> _Said:
    """The work done for one of several, and what it would have printed."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with redirect_stdout(stdout), redirect_stderr(stderr), _listening():
        code = _code(work, target, alone=False)
    return _Said(stdout.getvalue(), stderr.getvalue(), code)


def _code(work: Work, target: Target, *, alone: bool) -> int:
    try:
        return work(target, alone)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else console.FOUND


def _deaf() -> None:
    """A process that waits for work is ended by who gives it: Ctrl-C is none of its business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _listening() -> Generator[None]:
    """While there is work to break off, Ctrl-C does so."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
