"""Waiting: operations that read how far something is, and those that start it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from clientwright.build.extensions.polling import LONG_RUNNING, POLL
from clientwright.ir.lookup import property_of
from clientwright.ir.operations import Operation, Parameter
from clientwright.ir.types import NullableType, ObjectModel, Property
from clientwright.source.node import Json, Node
from clientwright.suggest.suggestion import Action, Seen, Suggestion
from clientwright.suggest.vocabulary import joined, listed, said_like

RULES: Final = {
    "poll": "What a `GET` returns has a state, some of whose values are ends and some are not.",
    "long-running": "An operation returns what another one reads again until it has come to an end.",
}

_STATES: Final = ("status", "state", "phase", "job_status", "run_status", "processing_status", "task_status")
_DONE: Final = listed(
    "completed complete done succeeded success successful finished failed failure error errored "
    "cancelled canceled expired incomplete aborted timeout timed_out terminated rejected crashed "
    "partially_completed completed_with_errors timeout_exceeded cancellation_complete"
)
_GOOD: Final = listed("completed complete done succeeded success successful finished ended")
_ON: Final = listed(
    "queued pending in_progress running started created submitted new waiting scheduled initializing "
    "initialized accepted in_queue active executing open preparing enqueued"
)
_GOING: Final = listed("queued pending in_progress running processing in_queue enqueued")
"""One of these there has to be: a thing that is `active` or `done` is no process."""
_BAD: Final = listed("failed failure error errored cancelled canceled expired rejected crashed timed_out aborted")
_ON_AGAIN: Final = listed("cancel resume retry restart rerun start run execute continue abort remix reprocess replay")
"""What one does to a thing, after which one waits for it."""
_PAUSED: Final = listed("requires_action paused on_hold suspended action_required awaiting_input")


class _State(Struct, frozen=True):
    property: Property
    done: tuple[str, ...]
    paused: tuple[str, ...]


def polls(seen: Seen) -> Iterator[Suggestion]:
    """The operations that could be repeated until there is an end, each before those that start what it reads."""
    for operation in seen.api.operations:
        node = seen.written(operation)
        if node is None or operation.method != "GET" or operation.stream is not None:
            continue
        if operation.polling is None:
            found = _poll(operation, node, seen)
            if found is None:
                continue
            yield found
        yield from _starting(operation, seen)


def _poll(operation: Operation, node: Node, seen: Seen) -> Suggestion | None:
    result = operation.result
    model = None if isinstance(result, NullableType) or result is None else seen.typed.object(result)
    if model is None or any(one.required and one.place != "path" for one in operation.parameters):
        return None
    state, path = _state(model, seen), _path(operation, model, seen)
    if state is None or path is None:
        return None
    said: dict[str, Json] = {"with": dict(path)} if path else {}
    said |= {"state": state.property.wire_name, "done": list(state.done)}
    said |= {"paused": list(state.paused)} if state.paused else {}
    values = ", ".join(f"`{one}`" for one in seen.typed.values(state.property.type)[0])
    return Suggestion(
        rule="poll",
        confidence="likely",
        says=f"`GET {operation.path}` reads how far something is",
        evidence=(
            f"`{state.property.wire_name}` is one of {values}",
            *(f"the path's `{name}` is `{held}` of what comes" for name, held in path.items()),
        ),
        actions=(Action(pointer=node.pointer, update={POLL: said}),),
    )


def _state(model: ObjectModel, seen: Seen) -> _State | None:
    """The property that says how far a thing is, when every value of it is known for what it is."""
    for one in model.properties:
        values, others = seen.typed.values(one.type)
        if not said_like(one.wire_name, _STATES) or others or len(values) < 3:
            continue
        kinds = {value: _kind(joined(value)) for value in values}
        going = any(joined(value) in _GOING or joined(value).split("_")[0].endswith("ing") for value in values)
        ends = {joined(value) for value in values}
        if "" in kinds.values() or not going or ends.isdisjoint(_GOOD) or ends.isdisjoint(_BAD):
            continue
        done = tuple(value for value, kind in kinds.items() if kind == "done")
        return _State(one, done, tuple(value for value, kind in kinds.items() if kind == "paused"))
    return None


def _kind(value: str) -> str:
    """What a state is: ``done``, ``on`` or ``paused``; empty when its word is not known."""
    if value in _PAUSED:
        return "paused"
    if value in _DONE | _GOOD:
        return "done"
    on = value in _ON | _GOING or value.endswith("_requested") or value.split("_")[0].endswith("ing")
    return "on" if on else ""


def _path(operation: Operation, model: ObjectModel, seen: Seen) -> Mapping[str, str] | None:
    """Each parameter of the path and the property of the result that has its value; None where one is not found."""
    parameters = [one for one in operation.parameters if one.place == "path" and one.fixed is None]
    found: dict[str, str] = {}
    for parameter in parameters:
        last = parameter is parameters[-1] and operation.path.endswith(f"{{{parameter.wire_name}}}")
        names = [parameter.wire_name, *(_own(parameter) if last else ())]
        known = [one for name in names if (one := property_of(model, name)) is not None]
        held = next((one for one in known if _always(one, parameter, seen)), None)
        if held is None:
            return None
        found[parameter.wire_name] = held.wire_name
    return found


def _own(parameter: Parameter) -> Iterator[str]:
    """How the thing itself names what its path calls ``run_id``."""
    words = joined(parameter.wire_name).split("_")
    yield from (words[-1], "id") if words[-1] in ("id", "name", "uuid", "key") else ("id",)


def _always(property: Property, parameter: Parameter, seen: Seen) -> bool:
    kinds = seen.typed.scalar(property.type)
    there = property.required and not isinstance(property.type, NullableType) and bool(kinds)
    return there and kinds <= seen.typed.scalar(parameter.type) and kinds <= {"string", "integer"}


def _starting(poll: Operation, seen: Seen) -> Iterator[Suggestion]:
    """The operations that return what one reads again: at the path of all such things, or below that of one."""
    above = poll.path.rpartition("/")[0] if poll.path.endswith("}") else poll.path
    for operation in seen.api.operations:
        node = seen.written(operation)
        below = operation.path.startswith(f"{poll.path}/")
        verb = joined(operation.path.removeprefix(f"{poll.path}/")) if below else ""
        here = operation.path == above or verb in _ON_AGAIN or verb.startswith("submit_")
        if node is None or operation.result != poll.result or operation.long_running or node.has(LONG_RUNNING):
            continue
        # Azure's word for an operation that goes on after its answer; its state is read at the same path.
        told = node.child("x-ms-long-running-operation").value is True and operation.path in (poll.path, above)
        if operation.method == "GET" or not (told or (here and operation.method == "POST")):
            continue
        yield Suggestion(
            rule="long-running",
            confidence="certain" if told else "likely",
            says=f"`{operation.method} {operation.path}` starts what `GET {poll.path}` reads, or lets it go on",
            evidence=(
                *(("`x-ms-long-running-operation` says that it goes on",) if told else ()),
                "both return the same",
                f"it needs what is said of `{poll.id}`",
            ),
            actions=(Action(pointer=node.pointer, update={LONG_RUNNING: {"poll": poll.id}}),),
        )
