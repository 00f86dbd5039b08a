"""What a run does, as a script: which changes, in which order, how many virtual seconds after one another.

A run first uses the tools of the vendor (``file_search``, ``code_interpreter``), then asks for its functions to be
called, and once it has their outputs, or at once if there is nothing to call, it writes one message. Which tools count
is decided by the run's own ``tools``, ``tool_choice`` and ``parallel_tool_calls``; another end can be asked for with
the metadata ``mock``, see ``OUTCOMES``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from clientwright.mock.assistants.arguments import synthesised
from clientwright.mock.assistants.changes import (
    ActionRequired,
    CallGrew,
    CallLogged,
    CallOpened,
    Change,
    Ended,
    MessageClosed,
    MessageGrew,
    MessageOpened,
    Planned,
    Started,
    StepClosed,
    StepOpened,
)
from clientwright.mock.wire.plain import dump, is_object, mapping, sequence, text

OUTCOMES = {
    "fail": "the run fails with server_error in the middle of its message",
    "rate_limit": "the run fails with rate_limit_exceeded in the middle of its message",
    "error": "as fail, and a stream is told by an error event",
    "incomplete": "the run is incomplete, for max_completion_tokens, in the middle of its message",
    "expire": "the run expires in the middle of its message",
    "stall": "the run stops in the middle of its message, stays in_progress, and expires after its 600 seconds",
}
"""What the metadata ``{"mock": ...}`` of a run may ask for."""

_CODE = "print(sum(range(10)))\n"
_LOGS = "45\n"
_DELTAS = 200
_QUOTED = 500


class Plan(Struct, frozen=True, kw_only=True):
    """What is settled about a run when it is made."""

    hosted: tuple[str, ...] = ()
    """The tools that the vendor runs, each used once."""
    functions: tuple[tuple[str, str], ...] = ()
    """The functions to be called, by name, with their arguments as JSON text."""
    outcome: str = ""
    limit: int | None = None
    """How many tokens the message may have."""


def plan(asked: Mapping[str, Any], outcome: str) -> Plan:
    """The plan for a request to run; raises ``synthesis.Unsatisfiable`` for parameters that no arguments fit."""
    tools = [mapping(tool) for tool in sequence(asked.get("tools"))]
    choice = asked.get("tool_choice")
    if choice == "none":
        tools = []
    elif is_object(choice):
        tools = [tool for tool in tools if _chosen(tool, choice)]
    kinds = [text(tool.get("type")) for tool in tools]
    functions = {
        text(function.get("name")): function
        for function in (mapping(tool.get("function")) for tool in tools)
        if function
    }
    if asked.get("parallel_tool_calls") is False:
        functions = dict(list(functions.items())[:1])
    limit = asked.get("max_completion_tokens")
    return Plan(
        hosted=tuple(kind for kind in ("file_search", "code_interpreter") if kind in kinds),
        functions=tuple((name, synthesised(function.get("parameters"))) for name, function in functions.items()),
        outcome=outcome,
        limit=None if limit is None else int(limit),  # 300.0 is an integer in JSON Schema.
    )


def _chosen(tool: Mapping[str, Any], choice: Mapping[str, Any]) -> bool:
    wanted = mapping(choice.get("function")).get("name")
    kind = tool.get("type")
    return kind == choice.get("type") and (kind != "function" or mapping(tool.get("function")).get("name") == wanted)


def first(planned: Plan, answer: str) -> Iterator[Planned]:
    """The course of a new run; it ends where the outputs of functions are wanted."""
    yield Planned(1.0, Started())
    for kind in planned.hosted:
        yield from _after(0.5, StepOpened("tool_calls"))
        yield from _hosted(kind)
        yield from _after(0.5, StepClosed())
    if not planned.functions:
        yield from _message(planned, answer)
        return
    yield from _after(0.5, StepOpened("tool_calls"))
    for name, arguments in planned.functions:
        yield from _after(0.2, CallOpened("function", name))
        yield from _after(0.1, *(CallGrew(piece) for piece in _pieces(arguments)))
    yield Planned(0.5, ActionRequired())


def resumed(planned: Plan, answer: str) -> Iterator[Planned]:
    """The course of a run whose functions have returned."""
    yield Planned(1.0, Started())
    yield from _message(planned, answer)


def stopping() -> Iterator[Planned]:
    """The course of a run that is asked to stop."""
    yield Planned(1.0, Ended("cancelled"))


def words(answer: str) -> list[str]:
    """The tokens of a text, as this scenario counts them: its words, each with the white space after it."""
    return re.findall(r"\s+|\S+\s*", answer)


def _message(planned: Plan, answer: str) -> Iterator[Planned]:
    tokens = words(answer)
    allowed = tokens if planned.limit is None else tokens[: max(planned.limit, 0)]
    if planned.outcome:
        allowed = allowed[: max(len(tokens) // 2, 1)]
    yield from _after(0.5, StepOpened("message_creation"))
    yield from _after(0.1, MessageOpened())
    # Three deltas at least, where there are as many words, and not more than some hundreds.
    size = max(min(3, len(tokens) // 3), len(tokens) // _DELTAS, 1)
    for index in range(0, len(allowed), size):
        some = allowed[index : index + size]
        yield Planned(0.2, MessageGrew("".join(some), len(some)))
    if planned.outcome == "stall":
        return
    end = _END.get(planned.outcome)
    if end is None and len(allowed) < len(tokens):
        end = _END["incomplete"]
    if end is not None:
        yield Planned(0.2, end)
    else:
        yield from _after(0.2, MessageClosed(), StepClosed(), Ended("completed"))


_END = {
    "fail": Ended("failed", code="server_error"),
    "rate_limit": Ended("failed", code="rate_limit_exceeded"),
    "error": Ended("failed", code="server_error", broken=True),
    "incomplete": Ended("incomplete", reason="max_completion_tokens"),
    "expire": Ended("expired"),
}


def _hosted(kind: str) -> Iterator[Planned]:
    yield Planned(0.2, CallOpened(kind))
    if kind == "code_interpreter":
        yield from _after(0.1, *(CallGrew(piece) for piece in _pieces(_CODE)))
        yield Planned(0.5, CallLogged(_LOGS))


def _pieces(written: str) -> list[str]:
    """The text in several pieces, as models write it."""
    size = min(12, max(len(written) // 2, 1))
    return [written[index : index + size] for index in range(0, len(written), size)]


def _after(seconds: float, *changes: Change) -> Iterator[Planned]:
    return (Planned(seconds, change) for change in changes)


def spoken(asked: Mapping[str, Any], question: str, outputs: Mapping[str, str]) -> str:
    """What a run says: the outputs of its functions, or what it was asked; as JSON where the run asks for that."""
    if outputs:
        said = "The tools returned: " + "; ".join(outputs.values()) + "."
    elif question:
        said = f"You wrote: {question[:_QUOTED]}. This is what the mock has to say about it."
    else:
        said = "There is nothing to answer, so this is what the mock has to say."
    wanted = mapping(asked.get("response_format"))
    if wanted.get("type") == "json_schema" and "schema" in mapping(wanted.get("json_schema")) and not outputs:
        return synthesised(mapping(wanted["json_schema"])["schema"])
    return dump({"answer": said}) if wanted.get("type") in ("json_object", "json_schema") else said
