"""What became of every part of a description: acknowledged or not, counted, and as JSON.

A run goes on with slips that were repaired and with parts that are degraded or unsupported, and says so. A strict one
refuses both unless the configuration acknowledges them, so that nobody ships a client that lacks something without
having read it. An acknowledgement that speaks of nothing fails a run too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, get_args

from msgspec.structs import replace

from clientwright.config import Acknowledgement, Config
from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.ir.account import Account, Item, ItemKind, State
from clientwright.ir.operations import Api
from clientwright.names.table import Name, Names

TO_ACKNOWLEDGE: Final = ("degraded", "unsupported")
EVERYWHERE: Final = "*"
"""The pointer that acknowledges a code wherever it is met."""
LATE: Final = "spec"
"""The code of what is found when all else is done."""

_MOST_LISTED: Final = 10
"""Entries that are shown, ready to paste."""
_TEXTS: Final = ("no-form", "parameter-content")
"""Codes of what nobody but the caller can write."""
_TYPED: Final = ("schema", "response")
"""Kinds of parts that have a type."""


def settle(account: Account, config: Config, diagnostics: Diagnostics, *, strict: bool = False) -> None:
    """Judge slips, and parts that are not generated as described.

    They are warnings, or errors when ``strict``; of what is acknowledged nothing is said. A needless acknowledgement is
    an error.
    """
    _tell(account, diagnostics)
    acknowledgements = [ack for ack in config.acknowledge if ack.code != LATE]
    _judge([found for found in diagnostics if found.done], acknowledgements, diagnostics, strict=strict)


def settle_late(config: Config, diagnostics: Diagnostics, *, strict: bool) -> None:
    """The same for what openapi-spec-validator has found, which only a strict run refuses."""
    acknowledgements = [ack for ack in config.acknowledge if ack.code == LATE]
    _judge([found for found in diagnostics if found.code == LATE], acknowledgements, diagnostics, strict=strict)


def matters(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """The findings that are to be acknowledged, and are not; with those that only a strict run refuses."""
    return tuple(found for found in diagnostics if found.done or (strict and found.code == LATE))


def _tell(account: Account, diagnostics: Diagnostics) -> None:
    """Say of each part that is not generated as described what stands for it, in place of the warning about it."""
    warnings = {(found.code, found.location): found for found in diagnostics if found.severity is Severity.WARNING}
    for item in account.items:
        if item.state not in TO_ACKNOWLEDGE:
            continue
        warning = warnings.get((item.code, item.location))
        if warning is not None:
            diagnostics.remove(warning)
        diagnostics.add(
            Diagnostic(
                code=item.code,
                sentence=item.reason,
                location=item.location,
                severity=Severity.WARNING,
                hint=warning.hint if warning is not None else "",
                done=f"this {item.kind} is {_fate(item)}",
                lost=True,
            )
        )


def _fate(item: Item) -> str:
    """What a degraded or unsupported part is generated as."""
    if item.state == "unsupported":
        return "left out"
    if item.code in _TEXTS:
        return "given as text"
    return "generated as `Any`" if item.kind in _TYPED else "generated in part"


def _judge(
    found: Sequence[Diagnostic], acknowledgements: Sequence[Acknowledgement], diagnostics: Diagnostics, *, strict: bool
) -> None:
    """Say nothing of what is acknowledged; the others are errors when ``strict``."""
    severity = Severity.ERROR if strict else Severity.WARNING
    for each in found:
        if any(covers(ack, each) for ack in acknowledgements):
            diagnostics.acknowledge(each)
        elif each.severity is not severity:
            diagnostics.remove(each)
            diagnostics.add(replace(each, severity=severity))
    for ack in acknowledgements:
        if not ack.shared and not any(covers(ack, each) for each in found):
            sentence = f"nothing is repaired, degraded or unsupported with the code `{ack.code}` at `{ack.pointer}`"
            diagnostics.error("needless-acknowledgement", sentence, ack.location, "remove it")


def after_naming(api: Api, names: Names) -> tuple[Item, ...]:
    """The parts of an API, those marked as renamed whose first choice of a name was taken."""
    reasons = {key: name.reason for key, name in _named(api, names) if name.renamed}
    return tuple(
        (
            replace(item, state="renamed", code="renamed", reason=reason)
            if item.state == "generated" and (reason := reasons.get((item.kind, item.location))) is not None
            else item
        )
        for item in api.account.items
    )


def _named(api: Api, names: Names) -> Iterator[tuple[tuple[ItemKind, Location], Name]]:
    """The parts that have a name of their own."""
    for model in api.models.values():
        yield ("schema", model.location), names.models[model.id].type
    for operation in api.operations:
        name = names.operations[operation.id]
        yield ("operation", operation.location), name.function
        for parameter in operation.parameters:
            argument = name.parameters.get((parameter.place, parameter.wire_name))
            if argument is not None:
                yield ("parameter", parameter.location), argument


def covers(ack: Acknowledgement, found: Diagnostic) -> bool:
    """Whether an acknowledgement speaks of a finding."""
    return ack.code == found.code and ack.pointer in (EVERYWHERE, found.location.pointer)


def to_acknowledge(found: Iterable[Diagnostic]) -> tuple[tuple[str, str], ...]:
    """Code and pointer of each, once."""
    return tuple(dict.fromkeys((each.code, each.location.pointer) for each in found))


def counts(items: Iterable[Item]) -> dict[str, dict[str, int]]:
    """How many parts of each kind ended in each state; kinds and states in their fixed order, none that is zero."""
    found: dict[tuple[str, str], int] = {}
    for item in items:
        found[item.kind, item.state] = found.get((item.kind, item.state), 0) + 1
    table = {
        kind: {state: found[kind, state] for state in get_args(State) if (kind, state) in found}
        for kind in get_args(ItemKind)
    }
    return {kind: states for kind, states in table.items() if states}


def summary(items: Sequence[Item]) -> list[str]:
    """The counts, a line for each kind: ``9 operations: 9 generated``."""
    lines: list[str] = []
    for kind, states in counts(items).items():
        total = sum(states.values())
        parts = ", ".join(f"{count} {state}" for state, count in states.items())
        lines.append(f"{total} {plural(kind, total)}: {parts}")
    return lines


def plural(kind: str, count: int) -> str:
    """A kind's name for a number of them."""
    if count == 1 or kind == "security":
        return kind
    return kind[:-1] + "ies" if kind == "body" else kind + "s"


def outcome(found: Sequence[Diagnostic]) -> str:
    """How many slips were repaired and parts degraded, in a line; empty for none."""
    places = {(each.code, each.location): each for each in found if each.done}.values()
    lost = sum(each.lost for each in places)
    slips = len(places) - lost
    said = [f"{slips} slip{'s' if slips > 1 else ''} repaired"] if slips else []
    said += [f"{lost} part{'s' if lost > 1 else ''} not generated as described"] if lost else []
    return " and ".join(said)


def used(config: Config) -> str:
    """The configuration and the templates of a run, in a line; empty for none."""
    said = [f"configuration: {config.file}"] if config.file else []
    said += [f"templates: {config.templates}"] if config.templates is not None else []
    said += [f"their code: {config.template_code}"] if config.templates is not None and config.template_code else []
    return ", ".join(said)


def advice(found: Sequence[Diagnostic], config_file: str) -> str:
    """What to do about findings that a strict run refuses."""
    from clientwright.config.entries import as_toml

    entries = to_acknowledge(found)
    listed = as_toml(entries) if len(entries) <= _MOST_LISTED else ""
    said = outcome(found) or "the description departs from the specification"
    where = config_file or "clientwright.toml"
    lines = (
        f"\n{said}: this is refused until an overlay mends it, or {where} acknowledges it.",
        f"`generate --acknowledge` writes the entries (with the pointer `{EVERYWHERE}` one stands for its whole code;",
        "operations can be left out with `exclude`)" + (":" if listed else "."),
    )
    return "\n".join(lines) + (f"\n\n{listed}" if listed else "")


def write_report(
    path: str, items: Sequence[Item], rooms: Mapping[str, str], config: Config, diagnostics: Diagnostics
) -> None:
    """Write the report; that it cannot be written is a finding."""
    import json
    from pathlib import Path

    try:
        text = json.dumps(report(items, rooms, config, diagnostics), indent=2, ensure_ascii=False) + "\n"
        Path(path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        diagnostics.error("cannot-write", f"the report cannot be written: {reason}", Location(file=path))


def report(
    items: Sequence[Item], rooms: Mapping[str, str], config: Config, diagnostics: Iterable[Diagnostic]
) -> dict[str, Any]:
    """What ``--report`` writes: what was used, counts, the rooms of the runtime and why, every part, the findings."""
    return {
        "configuration": config.file or None,
        "templates": config.templates,
        "counts": counts(items),
        "rooms": dict(rooms),
        "items": [
            {
                "kind": item.kind,
                "pointer": item.location.pointer,
                "state": item.state,
                "code": item.code,
                "reason": item.reason,
                "file": item.location.file,
                "line": item.location.line,
            }
            for item in items
        ],
        "findings": [
            {
                "code": found.code,
                "severity": found.severity.value,
                "sentence": found.sentence,
                "done": found.done,
                "hint": found.hint,
                "pointer": found.location.pointer,
                "file": found.location.file,
                "line": found.location.line,
                "column": found.location.column,
            }
            for found in diagnostics
        ],
    }
