"""What a scenario remembers, for the page: its kinds of resources, each of them short, one of them whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from clientwright.mock.reading.operation import Operation
from clientwright.mock.scenario import Scenario
from clientwright.mock.service import Service
from clientwright.mock.wire.plain import is_array, is_object, mapping, sequence, text

_LABELS: Final = ("name", "title", "label", "summary", "model", "role", "type", "object")
_OUTPUTS: Final = "/submit_tool_outputs"


def listed(scenario: Scenario, kind: str, last: int) -> dict[str, Any]:
    """The kinds that there are, and of one of them the newest, newest first."""
    state = scenario.snapshot(None if kind and kind != "runs" else last)
    kinds = _kinds(state)
    chosen = kind if kind in kinds else next(iter(kinds), "")
    found = kinds.get(chosen, [])
    return {
        "now": state.get("now"),
        "kinds": [{"kind": name, "total": _total(state, name, each)} for name, each in kinds.items()],
        "kind": chosen,
        "total": _total(state, chosen, found),
        "items": [_short(each) for each in reversed(found[-last:] if last else [])],
    }


def whole(service: Service, scenario: Scenario, kind: str, id: str) -> dict[str, Any] | None:
    """One resource, and what it waits for; None when there is none."""
    found = next((each for each in _kinds(scenario.snapshot()).get(kind, []) if text(each.get("id")) == id), None)
    return None if found is None else {"kind": kind, "id": id, "resource": found, "waits": _waits(service, found)}


def _kinds(state: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The kinds of resources in a state, oldest first, runs before all others.

    A kind is a list of things with ids, or things by their ids. What else a scenario of one's own keeps is ``other``.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    other: list[dict[str, Any]] = []
    own = mapping(state.get("state"))
    for name, member in {**state, **own}.items():
        things = _things(member)
        if things is None:
            other += [{"id": name, "value": member}] if name in own else []
        # Every scenario has a list of runs; most have no runs.
        elif name != "state" and (name != "runs" or things or "runs_total" in state):
            found[name] = things
    kinds = {**found, **({"other": other} if other else {})}
    return dict(sorted(kinds.items(), key=lambda pair: pair[0] != "runs"))


def _things(member: Any) -> list[dict[str, Any]] | None:
    """The things of a kind, each with its id; None for what is no kind."""
    if is_object(member) and member and all(is_object(each) for each in member.values()):
        return [{"id": key, **each} for key, each in member.items()]
    if is_array(member) and all(is_object(each) and _id(each) for each in member):
        return [{**each, "id": _id(each)} for each in member]
    return None


def _id(item: dict[str, Any]) -> str:
    """Its id, or else the first of its members that is called one."""
    named = next((name for name in item if name.lower().endswith(("id", "slug", "key"))), "id")
    value = item.get("id", item.get(named))
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _total(state: Mapping[str, Any], kind: str, found: list[dict[str, Any]]) -> int:
    total = state.get(f"{kind}_total")
    return total if isinstance(total, int) else len(found)


def _short(item: dict[str, Any]) -> dict[str, Any]:
    """What the list shows of a resource: that it has a history makes it one on the time line."""
    kept = {name: item[name] for name in ("id", "status", "thread_id") if isinstance(item.get(name), str)}
    label = next((item[name] for name in _LABELS if isinstance(item.get(name), str) and item[name]), "")
    short: dict[str, Any] = {**kept, "label": label[:80]}
    if is_array(item.get("history")):
        steps = [mapping(each) for each in sequence(item.get("steps"))]
        short["history"] = item["history"]
        short["steps"] = [{name: each.get(name) for name in ("id", "type", "status", "history")} for each in steps]
    return short


def _waits(service: Service, item: dict[str, Any]) -> dict[str, Any] | None:
    """The calls of tools that a run waits for, and the operation that takes their outputs."""
    required = mapping(mapping(item.get("required_action")).get("submit_tool_outputs"))
    calls = [mapping(each) for each in sequence(required.get("tool_calls"))]
    operation = next((each for each in service.router.operations if each.template.endswith(_OUTPUTS)), None)
    if not calls or operation is None:
        return None
    return {
        "operation": operation.name,
        "parameters": _parameters(operation, item),
        "calls": [
            {
                "id": text(each.get("id")),
                "name": text(mapping(each.get("function")).get("name")),
                "arguments": text(mapping(each.get("function")).get("arguments")),
            }
            for each in calls
        ],
    }


def _parameters(operation: Operation, item: dict[str, Any]) -> list[dict[str, Any]]:
    """The path of an operation on a resource: each parameter is a member of it, the last one its id."""
    names = [each.name for each in operation.parameters if each.place == "path"]
    inside = sorted(names, key=lambda name: operation.template.index(f"{{{name}}}"))
    return [
        {"in": "path", "name": name, "value": item.get("id") if name == inside[-1] else item.get(name, "")}
        for name in inside
    ]
