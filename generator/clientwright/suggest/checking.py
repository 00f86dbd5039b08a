"""Nothing is suggested that was not tried: all of it is built together, and what makes a finding is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.mend import mend
from clientwright.names import assign
from clientwright.source.document import Document
from clientwright.suggest.suggestion import Seen, Suggestion
from clientwright.suggest.writing import overlay
from clientwright.validate import validate

PROPOSED: Final = "<suggestions>"
"""The name that findings give to what is suggested."""
_ROUNDS: Final = 6
"""So often is what made a finding left out. What then is still wrong goes by its rule."""

Reread: TypeAlias = Callable[[bytes, Diagnostics], Document | None]
"""The description read once more, with a further overlay."""
_Key: TypeAlias = tuple[str, str]


class Checked(Struct, frozen=True):
    """The suggestions that hold, and those that do not, each with why."""

    kept: tuple[Suggestion, ...]
    dropped: tuple[tuple[Suggestion, str], ...]


def check(seen: Seen, suggestions: Sequence[Suggestion], reread: Reread) -> Checked:
    """Build with all suggestions, without those that make a finding that was none before."""
    before = {_key(each) for each in seen.document.diagnostics} | {_key(each) for each in _naming(seen, ())}
    kept, dropped = list(suggestions), list[tuple[Suggestion, str]]()
    for _ in range(_ROUNDS):
        blamed = _blamed(seen, kept, before, reread)
        if not blamed:
            return Checked(tuple(kept), tuple(dropped))
        dropped += [(kept[number], why) for number, why in blamed.items()]
        kept = [one for number, one in enumerate(kept) if number not in blamed]
    return Checked((), (*dropped, *((one, "what is suggested with it cannot be built") for one in kept)))


def _blamed(seen: Seen, kept: Sequence[Suggestion], before: set[_Key], reread: Reread) -> dict[int, str]:
    """By number, the suggestions that something is wrong with, and what."""
    if not kept:
        return {}
    written = overlay(seen.api.title, kept, seen.document.data)
    diagnostics = Diagnostics()
    document = reread(written.text.encode(), diagnostics)
    blamed: dict[int, str] = {}
    if document is None:
        for each in diagnostics:
            if each.location.file == PROPOSED:
                blamed.setdefault(written.owner(each.location.line), each.said)
        return {number: why for number, why in blamed.items() if number >= 0} or dict.fromkeys(range(len(kept)), "")
    document = mend(document)
    validate(document)
    found = replace(seen, document=document, api=build(document, seen.config))
    for each in (*document.diagnostics, *_naming(found, kept)):
        if each.severity is Severity.NOTE or _key(each) in before:
            continue
        owner = written.owner(each.location.line) if each.location.file == PROPOSED else _near(each, kept)
        owner = int(each.location.pointer) if each.location.file == _ENTRIES else owner
        for number in [owner] if owner >= 0 else range(len(kept)):
            blamed.setdefault(number, each.said)
    return blamed


def _near(found: Diagnostic, kept: Sequence[Suggestion]) -> int:
    """The suggestion that changes what a finding is about; -1 where none does."""
    pointer, best, owner = found.location.pointer, -1, -1
    for number, one in enumerate(kept):
        for action in one.actions:
            around = action.pointer == pointer or pointer.startswith(f"{action.pointer}/")
            if around and len(action.pointer) > best:
                best, owner = len(action.pointer), number
    return owner


_ENTRIES: Final = "<entries>"


def _naming(seen: Seen, kept: Sequence[Suggestion]) -> Iterable[Diagnostic]:
    """What is found when names are assigned with the entries of suggestions, and each that has no effect."""
    tables: dict[str, dict[str, str]] = {"resources": dict(seen.config.resources), "names": dict(seen.config.names)}
    where = dict(seen.config.where)
    entries = [(number, entry) for number, one in enumerate(kept) for entry in one.entries]
    for number, entry in entries:
        tables[entry.table][entry.key] = entry.value
        where[f"{entry.table}.{entry.key}"] = Location(file=_ENTRIES, pointer=str(number))
    config: Config = replace(seen.config, resources=tables["resources"], names=tables["names"], where=where)
    diagnostics = Diagnostics()
    names = assign(seen.api, config, diagnostics)
    for number, entry in entries:
        at = Location(file=_ENTRIES, pointer=str(number))
        if entry.table == "resources":
            operation = names.operations.get(entry.key)
            had = ".".join(operation.method) if operation is not None else ""
        else:
            model = next((one for id, one in names.models.items() if id.removeprefix("#") == entry.key), None)
            function = names.operations.get(entry.key)
            given = model.type if model is not None else function.function if function is not None else None
            had = given.python if given is not None else entry.value
        if had != entry.value:
            diagnostics.error("invalid-name", f"`{entry.value}` is taken", at)
    return tuple(diagnostics)


def _key(found: Diagnostic) -> _Key:
    return found.code, found.location.pointer
