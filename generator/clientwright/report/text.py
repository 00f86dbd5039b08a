"""Findings as text: one header line each, the place in the source, a hint, and a line of counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from clientwright.diagnostics import Diagnostic, Location, Severity
from clientwright.report.excerpt import excerpt, harmless

if TYPE_CHECKING:
    from clientwright.source.document import Document

_MANY: Final = 10
"""Warnings, and notes, of one code that are all shown."""
_EXAMPLES: Final = 3
"""Those that are shown of more."""
_BOLD: Final = "\x1b[1m"
_RESET: Final = "\x1b[0m"
_COLORS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;34m"}
_HINT: Final = "\x1b[36m"


def render(
    diagnostics: Iterable[Diagnostic],
    source: Document | Mapping[str, str] | None = None,
    *,
    color: bool,
) -> str:
    """Every finding as text, by file and line, and a summary; empty when there is none. Ends with a line break.

    ``source`` gives the lines to show: the document, or texts by file name. A finding about a text that became no
    document brings its own.
    """
    findings = list(diagnostics)
    if not findings:
        return ""
    lines = _Lines(source)
    shown, more = _summed_up(_ordered(findings))
    blocks = [(_is_brief(each), _finding(each, lines, color)) for each in shown]
    blocks += [(True, line) for line in more]
    blocks.append((False, summary(findings)))
    text = blocks[0][1]
    for (before, _), (brief, block) in pairwise(blocks):
        # Each of what was done is a line; what is to be mended stands by itself.
        text += ("\n" if before and brief else "\n\n") + block
    return text + "\n"


def _is_brief(found: Diagnostic) -> bool:
    """Whether a line says all of a finding: what was done or decided needs nobody's attention."""
    return found.severity is Severity.NOTE or (found.severity is Severity.WARNING and bool(found.done))


def _summed_up(findings: list[Diagnostic]) -> tuple[list[Diagnostic], list[str]]:
    """The findings to show, and a line for each code of which there are many that are no errors."""
    kinds = Counter((each.severity.value, each.code) for each in findings if each.severity is not Severity.ERROR)
    seen: Counter[tuple[str, str]] = Counter()
    shown: list[Diagnostic] = []
    for each in findings:
        kind = each.severity.value, each.code
        seen[kind] += kinds[kind] > _MANY
        if seen[kind] <= _EXAMPLES:
            shown.append(each)
    return shown, [
        f"{severity}[{code}]: {count - _EXAMPLES} more; `generate --report FILE` lists all {count}"
        for (severity, code), count in kinds.items()
        if count > _MANY
    ]


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """The counts in words: ``2 errors, 1 warning``; empty for none."""
    severities = [each.severity for each in diagnostics]
    counts = [(severities.count(severity), severity.value) for severity in Severity]
    return ", ".join(f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count)


class _Lines:
    """The lines of every file that findings speak of, split once."""

    def __init__(self, source: Document | Mapping[str, str] | None) -> None:
        self._source = source
        self._known: dict[str, list[str]] = {}

    def of(self, diagnostic: Diagnostic) -> Sequence[str]:
        """The lines of the file that a finding is in; none when its text is not known."""
        name = diagnostic.location.file
        if name not in self._known:
            text: str = getattr(diagnostic, "content", "") or self._text(name)
            lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if text else []
            if not lines:
                return lines
            self._known[name] = lines
        return self._known[name]

    def _text(self, name: str) -> str:
        if self._source is None:
            return ""
        return self._source.get(name, "") if isinstance(self._source, Mapping) else self._source.text(name)


def _ordered(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Findings by file, in the order in which the files were first spoken of, and by place in it."""
    files = {name: index for index, name in enumerate(dict.fromkeys(each.location.file for each in findings))}

    def place(found: Diagnostic) -> tuple[int, int, int]:
        return files[found.location.file], found.location.line, found.location.column

    return sorted(findings, key=place)


def _finding(found: Diagnostic, lines: _Lines, color: bool) -> str:
    """One finding: header, and unless that is all excerpt and hint."""
    known = lines.of(found)
    severity = f"{found.severity.value}[{found.code}]"
    where = _where(found.location, bool(known))
    if color:
        severity, where = f"{_COLORS[found.severity]}{severity}{_RESET}", f"{_BOLD}{where}{_RESET}"
    shown = [f"{where}: {severity}: {harmless(found.said)}"]
    if _is_brief(found):
        return shown[0]
    shown += excerpt(known, found.location)
    if found.hint:
        hint = f"{_HINT}hint{_RESET}" if color else "hint"
        shown.append(f"  {hint}: {harmless(found.hint)}")
    return "\n".join(shown)


def _where(location: Location, known: bool) -> str:
    """File, line and column; the file alone when nothing of it could be read."""
    file = harmless(location.file)
    if not known and (location.line, location.column) == (1, 1):
        return file
    return f"{file}:{location.line}:{location.column}"
