"""``clientwright watch``."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click
from msgspec import Struct, field

from clientwright.cli import console
from clientwright.cli.generate import write_client
from clientwright.cli.options import package_options
from clientwright.cli.targets import Target, packages

if TYPE_CHECKING:
    from clientwright.pipeline import Understood

Marks: TypeAlias = Mapping[str, tuple[int, int] | None]
"""By file: when it was written and how long it is; None when it is not there."""


@click.command(short_help="Write clients anew whenever what they come from changes.")
@package_options
@click.option(
    "--every",
    type=click.FloatRange(0.05, 3600),
    default=0.3,
    show_default=True,
    metavar="S",
    help="How often files are looked at.",
)
def watch(given: tuple[str, ...], folder: Path | None, config: str | None, every: float, **asked: Any) -> None:
    """Write clients whenever what they are made from changes, until Ctrl-C.

    That is the description and the files it refers to, overlays, the configuration and templates. A client whose
    description has errors stays as it is until they are mended.

    \b
    Example:
      clientwright watch
      clientwright watch openapi.yaml -o src/myproject/petstore
    """
    watched: dict[str, _Watched] = {}
    targets: Sequence[Target] = packages(given, config, folder, asked["report"])
    while True:
        for target in targets:
            watched.setdefault(target.name, _Watched(target, config)).look(asked)
        time.sleep(every)
        targets = _again(given, config, folder, asked["report"]) or targets


def _again(given: tuple[str, ...], config: str | None, folder: Path | None, report: str | None) -> Sequence[Target]:
    """The clients as the configuration lists them now; none while that cannot be read."""
    try:
        return packages(given, config, folder, report)
    except (click.UsageError, SystemExit):
        return ()


class _Watched(Struct):
    """A client, and the files that it was made from when it was last made."""

    target: Target
    config: str | None
    files: tuple[str, ...] = ()
    marks: Marks | None = None
    _seen: list[str] = field(default_factory=list[str])

    def look(self, asked: Mapping[str, Any]) -> None:
        """Write the client if anything has changed."""
        if self.marks is not None and self.marks == _marks(self.files):
            return
        before = _marks(self._first())
        self._seen = []
        began, started = time.time_ns(), time.monotonic()
        strict = bool(asked["strict"]) or self.target.strict
        try:
            # openapi-spec-validator takes longer than all else, and only a strict run minds what it finds.
            write_client(
                self.target,
                False,
                config=self.config,
                seen=self._read,
                dry_run=False,
                force=False,
                in_depth=strict,
                **asked,
            )
        except SystemExit:
            console.say(f"{self.target.name}: not written; waiting for a change")
        else:
            click.echo(f"{self.target.name}: {time.monotonic() - started:.1f} s; waiting for a change")
        self.files = tuple(dict.fromkeys((*self._first(), *self._seen)))
        # What was written since it began counts as changed: nobody knows what of it was read.
        now = {file: mark if mark and mark[0] < began else None for file, mark in _marks(self.files).items()}
        self.marks = {**now, **before}

    def _first(self) -> Iterator[str]:
        """The files that are known before anything is read, and those that were read the last time."""
        if os.path.exists(self.target.description):
            yield self.target.description
        yield from (file for file in (self.config, self.target.file) if file)
        yield from self.files

    def _read(self, understood: Understood) -> None:
        """Take note of what a run has read."""
        config = understood.config
        self._seen += [config.file] if config.file else []
        self._seen += config.overlays
        if understood.document is not None:
            self._seen += [text.name for text in understood.document.texts if os.path.exists(text.name)]
        if config.templates is not None:
            self._seen.append(config.templates)
            self._seen += [str(path) for path in sorted(Path(config.templates).rglob("*"))]
            self._seen += [config.template_code] if config.template_code is not None else []


def _marks(files: Iterator[str] | Sequence[str]) -> Marks:
    found: dict[str, tuple[int, int] | None] = {}
    for file in files:
        try:
            status = os.stat(file)
            found[file] = (status.st_mtime_ns, status.st_size)
        except OSError:
            found[file] = None
    return found
