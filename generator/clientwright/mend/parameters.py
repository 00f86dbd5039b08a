"""Parameters that are listed twice, or do not fit their path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clientwright.mend.repair import Repair, spread
from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.methods import operations
from clientwright.source.node import Json, Node

_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")


def mend_parameters(repair: Repair) -> None:
    """Declare what a path speaks of, leave out what it does not speak of, and what is listed a second time."""
    document = repair.document
    _mend_duplicates(repair)
    used = _used(document)
    paths = document.root.mapping("paths")
    for path, item in paths.items():
        names = _TEMPLATE.findall(path)
        if path.startswith("x-") or "" in names:
            continue
        for name in {name: None for name in names if names.count(name) > 1}:
            sentence = f"`{{{name}}}` is twice in the path `{path}`"
            document.diagnostics.slip("bad-path", sentence, paths.key_location(path), "it is one value in both places")
        shared = {name: None for holder in holders(item) for name in _leave_out(repair, path, names, holder, used)}
        for method, operation in operations(item.follow()):
            known = shared | _leave_out(repair, path, names, operation, used)
            _declare(repair, path, method, operation, [name for name in dict.fromkeys(names) if name not in known])


def holders(item: Node) -> tuple[Node, ...]:
    """A path item and the one that it refers to."""
    target = item.follow()
    return (item,) if target.id == item.id else (item, target)


def parameters(owner: Node) -> Iterator[tuple[Node, tuple[str, str]]]:
    """The parameters of a path item or operation as they are listed, with name and place, which identify them."""
    listed = owner.get("parameters")
    if listed is None or not isinstance(listed.value, list):
        return
    for index in range(len(listed.value)):
        each = listed.child(index)
        held = each.follow().value
        if isinstance(held, dict) and isinstance(name := held.get("name"), str) and isinstance(held.get("in"), str):
            yield each, (name, str(held["in"]))


def _used(document: Document) -> dict[str, set[str]]:
    """The names in paths by the id of what lists parameters for them: several paths may share a path item."""
    used: dict[str, set[str]] = {}
    for path, item in document.root.mapping("paths").items():
        for holder in (*holders(item), *(operation for _, operation in operations(item.follow()))):
            used.setdefault(holder.id, set()).update(_TEMPLATE.findall(path))
    return used


def _mend_duplicates(repair: Repair) -> None:
    """Leave out a parameter that its list has already (OpenAPI 3.1, 4.8.10)."""
    document = repair.document
    for file, place in document.places():
        if place.kind not in ("path item", "operation") or "parameters" not in place.value:
            continue
        seen: dict[tuple[str, str], Node] = {}
        for listed, key in parameters(Node(document, file, place.pointer, place.value)):
            first = seen.setdefault(key, listed)
            if first is not listed:
                line = first.location.line
                sentence = f"the {key[1]} parameter `{key[0]}` is here twice; the first is in line {line}"
                document.diagnostics.slip("duplicate-parameter", sentence, listed.location, "the first is taken")
                repair.gone.append((listed.file, listed.pointer))


def _leave_out(repair: Repair, path: str, names: list[str], owner: Node, used: dict[str, set[str]]) -> dict[str, None]:
    """Leave out path parameters that no path has; the names of the others."""
    found: dict[str, None] = {}
    for listed, (name, place) in parameters(owner):
        if place != "path":
            continue
        found[name] = None
        if name in used[owner.id]:
            continue
        near = nearest(name, names)
        hint = f"did you mean `{near}`?" if near else f"add `{{{name}}}` to the path, or remove the parameter"
        sentence = f"the path parameter `{name}` is not in the path `{path}`"
        location = listed.location if listed.ref is not None else listed.child("name").location
        repair.document.diagnostics.slip("unused-parameter", sentence, location, "it is left out", hint)
        repair.gone.append((listed.file, listed.pointer))
    return found


def _declare(repair: Repair, path: str, method: str, operation: Node, names: list[str]) -> None:
    """Add the parameters that only a path speaks of."""
    part = repair.part("operation", operation.file, operation.pointer)
    if not names or part is None:
        return
    declared = [name for _, (name, place) in parameters(operation) if place == "path"]
    added: list[Json] = []
    for name in names:
        near = nearest(name, declared)
        hint = f"the parameter `{near}` is declared; is it meant?" if near else ""
        hint = hint or f"declare a parameter with `name: {name}`, `in: path` and `required: true`"
        sentence = f"`{{{name}}}` in the path `{path}` is not a declared parameter of `{method}`"
        where = repair.document.location(operation.file, operation.pointer, key=True)
        done = "it is taken to be a required string"
        repair.document.diagnostics.slip("undeclared-parameter", sentence, where, done, hint)
        added.append({"name": name, "in": "path", "required": True, "schema": {"type": "string"}})
    listed = part.value.get("parameters")
    place = part.spot[0]
    if isinstance(listed, list):
        old = part.spot[1]["parameters"][1]
        part.put("parameters", [*listed, *added], (old[0], [*old[1], *(spread(each, place) for each in added)]))
    else:
        part.put("parameters", added)
    part.keep()
