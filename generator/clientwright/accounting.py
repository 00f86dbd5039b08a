"""What became of every part of a description: acknowledged or not, counted, and as JSON.

Degraded and unsupported parts fail a run unless the configuration acknowledges them, so that nobody ships a client
that lacks something without having read it. An acknowledgement that speaks of nothing fails a run too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, get_args

from clientwright.config import Acknowledgement, Config
from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.ir.account import Account, Item, ItemKind, State
from clientwright.ir.operations import Api
from clientwright.names.table import Name, Names

TO_ACKNOWLEDGE: Final = ("degraded", "unsupported")
EVERYWHERE: Final = "*"
"""The pointer that acknowledges a code wherever it is met."""

_MEANINGS: Final[Mapping[str, str]] = {
    "degraded": "generated as `Any`",
    "unsupported": "left out",
}


def settle(account: Account, config: Config, diagnostics: Diagnostics) -> tuple[Item, ...]:
    """The items that nobody acknowledged.

    The warning that came with such an item becomes an error, and that of an acknowledged one is not shown any more.
    A needless acknowledgement is an error.
    """
    pending = [item for item in account.items if item.state in TO_ACKNOWLEDGE]
    used = {ack for item in pending for ack in config.acknowledge if covers(ack, item)}
    open_items = tuple(item for item in pending if not any(covers(ack, item) for ack in used))
    _judge(pending, frozenset(open_items), diagnostics)
    for ack in config.acknowledge:
        if ack not in used:
            sentence = f"nothing is degraded or unsupported with the code `{ack.code}` at `{ack.pointer}`"
            diagnostics.error("needless-acknowledgement", sentence, ack.location, "remove it")
    return open_items


def _judge(pending: Sequence[Item], open_items: frozenset[Item], diagnostics: Diagnostics) -> None:
    """Replace the warnings that came with items."""
    warnings = {(found.code, found.location): found for found in diagnostics if found.severity is Severity.WARNING}
    for item in pending:
        warning = warnings.get((item.code, item.location))
        if warning is not None:
            diagnostics.remove(warning)
        if item in open_items:
            sentence = f"this {item.kind} is {_MEANINGS[item.state]}: {item.reason}" if item.reason else item.code
            diagnostics.error(item.code, sentence, item.location, warning.hint if warning is not None else "")


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


def covers(ack: Acknowledgement, item: Item) -> bool:
    """Whether an acknowledgement speaks of an item."""
    return ack.code == item.code and ack.pointer in (EVERYWHERE, item.location.pointer)


def to_paste(items: Iterable[Item]) -> str:
    """The configuration that acknowledges the items, as TOML."""
    import json

    known = dict.fromkeys((item.code, item.location.pointer) for item in items)
    # A JSON string without escapes of its own is a TOML basic string as well.
    quoted = [(json.dumps(code), json.dumps(pointer, ensure_ascii=False)) for code, pointer in known]
    return "\n".join(f"[[acknowledge]]\ncode = {code}\npointer = {pointer}\n" for code, pointer in quoted)


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


def advice(items: Sequence[Item], config_file: str) -> str:
    """What to do about parts that nobody acknowledged."""
    many = len(dict.fromkeys((item.code, item.location) for item in items))
    parts = "1 part is" if many == 1 else f"{many} parts are"
    return (
        f"\n{parts} not generated as described, so nothing is written. To accept that, add to "
        f"{config_file or 'clientwright.toml'}\n(with the pointer `{EVERYWHERE}` an entry stands for its whole code; "
        f"operations can be left out with `exclude`):\n\n{to_paste(items)}"
    )


def write_report(path: str, items: Sequence[Item], rooms: Mapping[str, str], diagnostics: Diagnostics) -> None:
    """Write the report; that it cannot be written is a finding."""
    import json
    from pathlib import Path

    try:
        text = json.dumps(report(items, rooms, diagnostics), indent=2, ensure_ascii=False) + "\n"
        Path(path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        diagnostics.error("cannot-write", f"the report cannot be written: {reason}", Location(file=path))


def report(items: Sequence[Item], rooms: Mapping[str, str], diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """What ``--report`` writes: the counts, the rooms of the runtime and why, every part, and the findings."""
    return {
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
                "hint": found.hint,
                "pointer": found.location.pointer,
                "file": found.location.file,
                "line": found.location.line,
                "column": found.location.column,
            }
            for found in diagnostics
        ],
    }
