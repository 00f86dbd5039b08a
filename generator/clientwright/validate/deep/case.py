"""What is judged in depth and what comes of it, as plain data that can go to another process and back."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from clientwright.source.document import Dialect, Document, Target
from clientwright.source.node import Json


class Case(Struct, frozen=True, kw_only=True):
    """A description without its places."""

    dialect: Dialect
    file: str
    """The main file's name."""
    files: Mapping[str, Json]
    """What each file says, after overlays."""
    ids: Mapping[str, Target]
    aliases: Mapping[str, str]


class Finding(Struct, frozen=True, kw_only=True):
    """One finding of openapi-spec-validator about the main file; ``at_key`` says that it is best shown at a key."""

    pointer: str
    sentence: str
    at_key: bool = False


class Verdict(Struct, frozen=True, kw_only=True):
    """All that was found; ``failure`` says why it may not be all there is to find, empty when it is."""

    findings: tuple[Finding, ...] = ()
    failure: str = ""


def case_of(document: Document) -> Case:
    """What is to be judged of a document."""
    return Case(
        dialect=document.dialect,
        file=document.file,
        files={name: file.data for name, file in document.files.items()} | {document.file: document.data},
        ids=document.ids,
        aliases=document.aliases,
    )
