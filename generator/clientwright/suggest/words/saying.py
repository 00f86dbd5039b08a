"""How what another tool was told is suggested: names, pages, streams, the same for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from clientwright.build.extensions.idempotency import KEY
from clientwright.build.extensions.pages import NAME as PAGES
from clientwright.build.servers import NAME as SERVER
from clientwright.build.streams import FLAG, SELECTOR
from clientwright.ir.extensions import Pointer
from clientwright.ir.operations import Operation
from clientwright.names.identifiers import pascal, snake, words
from clientwright.source.node import Json, Node
from clientwright.suggest.pages import declared, shown
from clientwright.suggest.suggestion import Action, Entry, Seen, Suggestion
from clientwright.suggest.vocabulary import ITEM_COUNTERS, said_like

_STEP: Final = re.compile(r"\.([A-Za-z_$@][\w$@-]*)|\['((?:[^'\\]|\\.)*)'\]")


def operations(seen: Seen) -> Iterator[tuple[Operation, Node]]:
    """The operations that an overlay reaches, as they are understood and as they are written."""
    for operation in seen.api.operations:
        node = seen.written(operation)
        if node is not None:
            yield operation, node


def text(value: Json) -> str:
    """A text; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def place(path: str, root: str) -> Pointer | None:
    """The steps of a path such as ``$response.data.items``; None for one that is of another form."""
    if not path.startswith(root):
        return None
    rest, found = path[len(root) :], list[str]()
    while rest:
        step = _STEP.match(rest)
        if step is None:
            return None
        found.append(step[1] or step[2])
        rest = rest[step.end() :]
    return tuple(found)


def method(
    operation: Operation, seen: Seen, rule: str, group: Sequence[str], name: str, why: str
) -> Iterator[Suggestion]:
    """Where on a client an operation was, and what it was called."""
    path = [snake(one, "resource")[0] for one in group if words(one)]
    value = ".".join((*path, snake(name, "call")[0]))
    if value == ".".join(seen.names.operations[operation.id].method):
        return
    yield Suggestion(
        rule=rule,
        confidence="certain",
        says=f"`{operation.method} {operation.path}` is `{value}`",
        evidence=(why,),
        entries=(Entry(table="resources", key=operation.id, value=value),),
    )


def named(rule: str, pointer: str, name: str, why: str, *, type: bool) -> Suggestion:
    """What a class, or a field or an argument, was called."""
    value = pascal(name, "Model")[0] if type else snake(name, "field")[0]
    return Suggestion(
        rule=rule,
        confidence="certain",
        says=f"`#{pointer}` is called `{value}`",
        evidence=(why,),
        entries=(Entry(table="names", key=pointer, value=value),),
    )


def pages(
    operation: Operation,
    node: Node,
    rule: str,
    items: Pointer | None,
    next: Mapping[str, Json],
    why: str,
    more: Pointer = (),
) -> Iterator[Suggestion]:
    """How pages were walked; nothing where that cannot be said, as of a parameter in the body."""
    asked = [one.wire_name for one in operation.parameters if one.place == "query"]
    if items is None or node.has(PAGES) or ("parameter" in next and next["parameter"] not in asked):
        return
    said: dict[str, Json] = {"more": pointed(more)} if more else {}
    yield Suggestion(
        rule=rule,
        confidence="certain",
        says=f"`{operation.method} {operation.path}` gives its items in pages",
        evidence=(why,),
        actions=(declared(node, items, next, {}, **said),),
    )


def counting(parameter: str, *, items: bool | None = None) -> dict[str, Json]:
    """That a parameter counts: pages, or items where it is known or called so."""
    by_items = said_like(parameter, ITEM_COUNTERS) if items is None else items
    return {"parameter": parameter, "counts": "items" if by_items else "pages"}


def pointed(pointer: Pointer) -> str:
    """A place in a page, as an extension says it."""
    return shown(pointer)


def streamed(
    operation: Operation, node: Node, rule: str, why: str, selector: str, item: Json, media_type: str
) -> Iterator[Suggestion]:
    """That an operation is answered by a stream: if a boolean of the body asks for it, or always."""
    held = next((held for status, held in node.child("responses").items() if status.startswith("2")), None)
    if operation.stream is not None or held is None or held.ref is not None:
        return
    contents = held.child("content")
    described = any(name.partition(";")[0] == media_type for name, _ in contents.items())
    actions: list[Action] = []
    if not described:
        there = contents.value != {}
        first = next(iter(contents.items()), None)
        schema = item if item is not None else first[1].child("schema").value if first is not None else {}
        if not selector and first is not None:
            actions.append(Action(pointer=contents.pointer, remove=True, below=True))
        added: dict[str, Json] = {media_type: {"schema": schema} if schema else {}}
        target = contents.pointer if there else held.pointer
        actions.append(Action(pointer=target, update=added if there else {"content": added}))
    if selector and selector != FLAG:
        actions.append(Action(pointer=node.pointer, update={SELECTOR: selector}))
    if actions:
        when = "when the body asks for it" if selector else "always"
        yield Suggestion(
            rule=rule,
            confidence="certain",
            says=f"`{operation.method} {operation.path}` is answered by a stream, {when}",
            evidence=(why,),
            actions=tuple(actions),
        )


def keyed(operation: Operation, node: Node, rule: str, header: str, why: str) -> Iterator[Suggestion]:
    """That a server tells calls apart by a header, described or not."""
    if operation.idempotency_key or operation.method in ("GET", "HEAD"):
        return
    known = [one for one in operation.parameters if one.place == "header" and one.wire_name.lower() == header.lower()]
    if known:
        action = Action(pointer=known[0].location.pointer, update={KEY: True})
    else:
        added: Json = {"name": header, "in": "header", "schema": {"type": "string"}, KEY: True}
        action = Action(pointer=node.pointer, update={"parameters": [added]})
    yield Suggestion(
        rule=rule,
        confidence="certain",
        says=f"by the header `{header}` the server tells a call of `{operation.id}` that it has carried out before",
        evidence=(why,),
        actions=(action,),
    )


def servers(seen: Seen, rule: str, word: str) -> Iterator[Suggestion]:
    """The servers that have a name under a word of another tool."""
    root = seen.document.root
    for node in root.sequence("servers") if root.has("servers") else ():
        name = text(node.child(word).value)
        if name and not node.has("name") and not node.has(SERVER):
            yield Suggestion(
                rule=rule,
                confidence="certain",
                says=f"the server `{node.child('url').value}` is called `{name}`",
                evidence=(f"`{word}` is `{name}`",),
                actions=(Action(pointer=node.pointer, update={SERVER: name}),),
            )


def models(seen: Seen, rule: str, word: str) -> Iterator[Suggestion]:
    """The schemas that have a name under a word of another tool."""
    for id, model in seen.api.models.items():
        node = seen.document.node(model.location.file, model.location.pointer)
        name = text(node.child(word).value) if node.has(word) else ""
        if name and id.startswith("#") and pascal(name, "Model")[0] != seen.names.models[id].type.python:
            yield named(rule, id.removeprefix("#"), name, f"`{word}` is `{name}`", type=True)


def parameters(seen: Seen, rule: str, word: str) -> Iterator[Suggestion]:
    """The parameters that have a name under a word of another tool; a shared one once."""
    done: set[str] = set()
    for one in (one for operation in seen.api.operations for one in operation.parameters):
        pointer = one.location.pointer
        node = seen.document.node(one.location.file, pointer)
        name = text(node.child(word).value) if node.has(word) else ""
        if name and pointer not in done:
            done.add(pointer)
            yield named(rule, pointer, name, f"`{word}` is `{name}`", type=False)
