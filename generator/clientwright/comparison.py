"""The two sides of ``clientwright diff``: a description, one at a git revision, or a generated package.

A package says what it offers in a file of its own; none of its code is run, or even read.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from clientwright import pipeline
from clientwright.changes.reading import surface
from clientwright.changes.stored import FILE_NAME, from_text
from clientwright.changes.surface import Surface
from clientwright.clock import Clock
from clientwright.diagnostics import Diagnostics
from clientwright.pipeline import Request, Understood
from clientwright.source import revisions
from clientwright.source.bounded import MIB, Limits
from clientwright.source.revisions import NoRevision
from clientwright.write.manifest import FILE_NAME as MANIFEST

_OF_TODAY: Final = frozenset(("unknown-name", "unknown-operation", "resource-place", "overlay-no-match"))
"""What is wrong when a configuration of today, and its overlays, meet a description of yesterday."""


class CannotCompare(Exception):
    """One side cannot be had; the argument says why, in a sentence."""


class Side(Struct, frozen=True, kw_only=True):
    """One side: what it offers, None when its description has errors; these are in ``understood``."""

    surface: Surface | None
    understood: Understood | None = None


def side(origin: str, request: Request, clock: Clock, *, old: bool) -> Side:
    """What a user named. Raises ``CannotCompare``."""
    limits = Limits(size=int(request.max_size * MIB), seconds=request.max_seconds)
    request = replace(request, forgiven=_OF_TODAY if old else frozenset(), in_depth=False)
    try:
        if revisions.is_revision(origin):
            return _at_revision(origin, request, limits, clock)
        if Path(origin).is_dir() and not _has_manifest(origin):
            raise CannotCompare(f"`{origin}` is a folder without {MANIFEST}, and so no generated package")
        if Path(origin).is_dir():
            return _package(origin, _bytes(Path(origin) / FILE_NAME, limits))
    except NoRevision as error:
        raise CannotCompare(str(error)) from error
    return _described(replace(request, description=origin), clock)


def _at_revision(origin: str, request: Request, limits: Limits, clock: Clock) -> Side:
    found = revisions.find(origin)
    if revisions.is_folder(found):
        inside = replace(found, path=f"{found.path}/{FILE_NAME}".lstrip("/"))
        try:
            return _package(origin, revisions.read(inside, limits))
        except NoRevision:
            return _package(origin, None)
    with TemporaryDirectory() as scratch:
        path = revisions.copy(found, Path(scratch), limits)
        return _described(replace(request, description=str(path), shown_as=origin), clock)


def _has_manifest(origin: str) -> bool:
    return (Path(origin) / MANIFEST).is_file()


def _bytes(path: Path, limits: Limits) -> bytes | None:
    try:
        return path.read_bytes() if path.stat().st_size <= limits.size else None
    except OSError:
        return None


def _package(origin: str, content: bytes | None) -> Side:
    """A package by what it says of itself."""
    try:
        found = from_text(content.decode()) if content is not None else None
    except UnicodeDecodeError:
        found = None
    if found is None:
        what = "has no" if content is None else "has an unreadable"
        raise CannotCompare(f"`{origin}` {what} {FILE_NAME}, which says what a package offers: generate it anew")
    return Side(surface=found)


def _described(request: Request, clock: Clock) -> Side:
    """A description, understood as ``generate`` would."""
    understood = pipeline.understand(request, clock, planned=False)
    return Side(surface=offered(understood, clock), understood=understood)


def offered(understood: Understood, clock: Clock) -> Surface | None:
    """What the client of a description offers; None when that has errors."""
    if understood.api is None or understood.names is None:
        return None
    with clock.stage("layout"):
        from clientwright import layout

        return surface(layout.plan(understood.api, understood.names, package="client"))


def failed(found: Side) -> Diagnostics | None:
    """The findings of a side of which nothing can be said."""
    if found.surface is not None or found.understood is None:
        return None
    return found.understood.diagnostics
