"""What ``check`` has found of one package, as lines, as JSON, and as annotations of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from clientwright.causes import WORDS, Cause, Departure
from clientwright.changes import report
from clientwright.changes.change import Change, step
from clientwright.diagnostics import Diagnostic, Severity
from clientwright.report.excerpt import harmless


class Checked(Struct, frozen=True, kw_only=True):
    """``departures`` are the files that differ, ``callers`` what that means for who calls the client; ``wrong`` says
    why the folder cannot be meant, ``failed`` that nothing could be generated."""

    name: str
    folder: str
    departures: Sequence[Departure] = ()
    callers: Sequence[Change] = ()
    wrong: str = ""
    failed: bool = False

    @property
    def fresh(self) -> bool:
        """Whether the package is what would be generated."""
        return not (self.departures or self.wrong or self.failed)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Why it is not, in a fixed order."""
        found = {cause for each in self.departures for cause in each.causes}
        return tuple(cause for cause in WORDS if cause in found)


def ending(found: Checked) -> Iterator[str]:
    """Why a package is red, and what that means for callers, in a few lines."""
    if found.failed:
        return
    if found.wrong:
        yield found.wrong
        return
    count = len(found.departures)
    why = "; ".join(WORDS[cause] for cause in found.causes) or "its manifest does not say what it was made from"
    yield f"{found.folder}: {count} {'file is' if count == 1 else 'files are'} not as generated: {why}"
    yield from report.summary(found.callers)


def as_json(found: Checked, diagnostics: Iterable[Diagnostic]) -> str:
    """All of it as an object, on one line."""
    said = {
        "client": found.name,
        "folder": found.folder,
        "fresh": found.fresh,
        "wrong": found.wrong or None,
        "causes": list(found.causes),
        "files": [
            {"path": one.change.path, "state": one.change.state, "causes": list(one.causes)} for one in found.departures
        ],
        "callers": report.as_data(found.callers),
        "findings": [
            {
                "code": one.code,
                "severity": one.severity.value,
                "sentence": one.said,
                "file": one.location.file,
                "line": one.location.line,
                "pointer": one.location.pointer,
            }
            for one in diagnostics
        ],
    }
    return json.dumps(said, ensure_ascii=False) + "\n"


def as_github(found: Checked, diagnostics: Iterable[Diagnostic]) -> str:
    """An annotation for each finding, each file that differs, and each change that breaks what callers do."""
    lines = [
        _annotation(
            "error" if one.severity is Severity.ERROR else "warning",
            one.said,
            file=one.location.file,
            line=one.location.line,
            title=one.code,
        )
        for one in diagnostics
    ]
    if found.wrong:
        lines.append(_annotation("error", found.wrong, title="not as generated"))
    for each in found.departures:
        why = "; ".join(WORDS[cause] for cause in each.causes) or each.change.state
        lines.append(_annotation("error", why, file=f"{found.folder}/{each.change.path}", title="not as generated"))
    for change in found.callers:
        if change.judgement.breaking == "yes":
            sentence = f"{change.sentence}: {change.judgement.reason}"
            lines.append(_annotation("warning", sentence, title=f"breaking: {change.rule}"))
    if found.callers:
        lines.append(_annotation("notice", report.outcome(found.callers), title=f"version step: {step(found.callers)}"))
    return "".join(f"{line}\n" for line in lines)


def _annotation(kind: str, message: str, *, file: str = "", line: int = 0, title: str = "") -> str:
    """A command of a GitHub workflow, in which no text ends the command or begins another one."""
    said = {"file": file, "line": str(line) if line else "", "title": title}
    about = ",".join(f"{name}={_property(value)}" for name, value in said.items() if value)
    return f"::{kind} {about}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return harmless(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
