"""Changes as text, as JSON, as Markdown, and in a few lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from clientwright.changes.change import Change, step
from clientwright.changes.rules import RULES, Breaking
from clientwright.report.excerpt import harmless

_HEADS: Final[dict[Breaking, str]] = {"yes": "breaking", "rarely": "rarely breaking", "no": "not breaking"}
_MOST_LISTED: Final = 3
"""Names that are listed of one kind of change, and kinds of change in a line, where a few lines are to say it all."""


def ordered(changes: Iterable[Change]) -> list[Change]:
    """The changes, what breaks most first."""
    kinds = list(_HEADS)
    return sorted(changes, key=lambda change: kinds.index(change.judgement.breaking))


def as_text(changes: Sequence[Change]) -> str:
    """A line for each change, and a line of counts."""
    lines = [_line(change) for change in ordered(changes)]
    return "".join(f"{line}\n" for line in [*lines, outcome(changes)])


def _line(change: Change) -> str:
    rule, place = change.judgement, change.location
    where = f"{place.file}:{place.line}: " if place is not None else ""
    return harmless(f"{where}{_HEADS[rule.breaking]}[{rule.id}]: {change.sentence}: {rule.reason}")


def outcome(changes: Sequence[Change]) -> str:
    """How many changes there are of each kind, and what they ask of the version."""
    if not changes:
        return "no changes for callers"
    kinds = [change.judgement.breaking for change in changes]
    counts = ", ".join(f"{kinds.count(kind)} {word}" for kind, word in _HEADS.items() if kind in kinds)
    return f"{len(changes)} {'change' if len(changes) == 1 else 'changes'}: {counts}; version step: {step(changes)}"


def as_json(changes: Sequence[Change]) -> str:
    """The step of the version, and each change as an object."""
    return json.dumps(as_data(changes), indent=2, ensure_ascii=False) + "\n"


def as_data(changes: Sequence[Change]) -> dict[str, Any]:
    """The same, not yet written."""
    return {"step": step(changes), "breaking": breaks(changes), "changes": [_object(one) for one in ordered(changes)]}


def _object(change: Change) -> dict[str, Any]:
    place, rule = change.location, change.judgement
    return {
        "rule": rule.id,
        "breaking": rule.breaking,
        "step": rule.step,
        "subject": change.subject,
        "sentence": change.sentence,
        "reason": rule.reason,
        "file": place.file if place is not None else None,
        "line": place.line if place is not None else None,
        "pointer": place.pointer if place is not None else None,
    }


def as_markdown(changes: Sequence[Change]) -> str:
    """A section for what breaks, one for what breaks rarely, one for the rest."""
    if not changes:
        return "No changes for callers.\n"
    parts: list[str] = []
    for kind, head in _HEADS.items():
        found = [change for change in changes if change.judgement.breaking == kind]
        if found:
            lines = [f"- {harmless(change.sentence)}: {change.judgement.reason}." for change in found]
            parts.append("\n".join([f"### {head.capitalize()}", "", *lines]))
    return "\n\n".join(parts) + f"\n\nVersion step: {step(changes)}.\n"


def breaks(changes: Iterable[Change]) -> bool:
    """Whether any change is breaking."""
    return any(change.judgement.breaking == "yes" for change in changes)


def summary(changes: Sequence[Change]) -> list[str]:
    """The changes in a line for each kind: ``breaking: 1 operation removed: client.health.get``."""
    lines: list[str] = []
    for kind, head in _HEADS.items():
        said = list(_counted([change for change in changes if change.judgement.breaking == kind]))
        if said:
            more = [f"{len(said) - _MOST_LISTED} more kinds of change"] if len(said) > _MOST_LISTED + 1 else []
            lines.append(harmless(f"{head}: {'; '.join((said[:_MOST_LISTED] if more else said) + more)}"))
    return lines


def _counted(changes: Sequence[Change]) -> Iterator[str]:
    """What happened, each kind of it once."""
    kinds: dict[str, list[Change]] = {}
    for change in changes:
        kinds.setdefault(change.rule, []).append(change)
    for id, found in kinds.items():
        count = len(found)
        if count == 1 and not id.endswith(("-added", "-removed")):
            yield found[0].sentence.replace("`", "")
            continue
        names = [change.subject for change in found[:_MOST_LISTED]]
        listed = ", ".join(names) + (f" and {count - _MOST_LISTED} more" if count > _MOST_LISTED else "")
        yield f"{count} {RULES[id].counted.format(s='' if count == 1 else 's')}: {listed}"
