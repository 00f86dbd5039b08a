"""Findings about a document: what is wrong, where, why, and what to do.

A *slip* is a finding that says what was done about it: the description departs from the specification, and what was
meant is plain. Of a part that cannot be generated as described a finding says what stands in its place (``lost``). Both
are warnings, unless a run is told to be strict.

Stages never raise because of what a document says. They collect ``Diagnostic`` values; the sentence a person
reads is composed in one place, ``clientwright.report``. Every code is listed in docs/diagnostics.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct, field


class Severity(Enum):
    """How much a finding matters: an error ends the run, a warning does not, a note is something that was decided."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(Struct, frozen=True, kw_only=True, order=True):
    """A place in a text: file as the user named it, line and column from 1, and the JSON Pointer (RFC 6901) there."""

    file: str
    line: int = 1
    column: int = 1
    pointer: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One finding; ``code`` is stable, ``sentence`` says what and why, ``hint`` what to do.

    ``done`` says how a slip was repaired, ``it is read as `4XX` ``, or what stands for a part that is ``lost``.
    """

    code: str
    sentence: str
    location: Location
    severity: Severity = Severity.ERROR
    hint: str = ""
    done: str = ""
    lost: bool = False
    """Whether what was done leaves out something that the description says: a part is degraded."""

    @property
    def said(self) -> str:
        """The sentence, and what was done."""
        return f"{self.sentence}; {self.done}" if self.done else self.sentence


class Diagnostics(Struct):
    """The findings of a run, in the order they were made; a finding made twice is kept once."""

    _found: dict[Diagnostic, None] = field(default_factory=dict[Diagnostic, None])
    acknowledged: list[Diagnostic] = field(default_factory=list[Diagnostic])
    """Those of which nothing more is said."""

    def error(self, code: str, sentence: str, location: Location, hint: str = "") -> None:
        """Note something that makes the result wrong."""
        self.add(Diagnostic(code=code, sentence=sentence, location=location, hint=hint))

    def warn(self, code: str, sentence: str, location: Location, hint: str = "") -> None:
        """Note something that the user should know and may leave as it is."""
        self.add(Diagnostic(code=code, sentence=sentence, location=location, hint=hint, severity=Severity.WARNING))

    def note(self, code: str, sentence: str, location: Location) -> None:
        """Say what was decided where the description leaves a choice; nothing is wrong."""
        self.add(Diagnostic(code=code, sentence=sentence, location=location, severity=Severity.NOTE))

    def slip(self, code: str, sentence: str, location: Location, done: str, hint: str = "") -> None:
        """Note something that is wrong and was repaired."""
        found = Diagnostic(
            code=code, sentence=sentence, location=location, hint=hint, severity=Severity.WARNING, done=done
        )
        self.add(found)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a finding that another stage composed."""
        self._found[diagnostic] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep several findings, in their order."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def remove(self, diagnostic: Diagnostic) -> None:
        """Forget a finding that a later stage knows better about."""
        self._found.pop(diagnostic, None)

    def acknowledge(self, diagnostic: Diagnostic) -> None:
        """Say nothing more of a finding."""
        self.remove(diagnostic)
        self.acknowledged.append(diagnostic)

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
