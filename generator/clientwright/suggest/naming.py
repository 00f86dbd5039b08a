"""Better names: methods without what all of their neighbours say too, and classes without numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from msgspec import Struct

from clientwright.ir.operations import Operation
from clientwright.ir.paths import prefix, segments
from clientwright.ir.types import ModelRef
from clientwright.names import reserved
from clientwright.names.identifiers import is_name, pascal, singular
from clientwright.names.places import is_free
from clientwright.names.table import Names
from clientwright.suggest.page import page_of
from clientwright.suggest.suggestion import Entry, Seen, Suggestion
from clientwright.suggest.vocabulary import joined, listed

RULES: Final = {
    "name-method": "The methods of a resource say what they all say, or what stands around each of them:"
    " `api_v1_list`, `get_by_id`.",
    "name-resource": "A tag has steps, divided by dots, and the resource has none.",
    "name-answer": "A class is told from another by a number, where the status of its answer would tell it.",
    "name-emitted": "A component has a name that a program gave it, `inline_response_200_1`.",
}

_BEFORE: Final = re.compile(r"api|rest|http|routes?|v[0-9]+")
_AFTER: Final = re.compile(r"v[0-9]+")
_EACH: Final = re.compile(r"api|rest|http|routes?|endpoints?|controllers?|handlers?|methods?|v[0-9]+")
"""Words that say nothing: at the beginning, at the end, and at the end of all methods of a resource."""
_PLACES: Final = re.compile(r"_by_(id|name|uuid|key|slug|identifier)$")
_LISTING: Final = listed("get find fetch all get_all find_all list_all fetch_all getall index")
_ONE: Final = listed("get_one find_one get_single")
_VERBS: Final = listed("get list create update delete read retrieve find fetch remove add set")
_ACTS: Final = listed("verify apply mark process send cancel update set refund create present fund")
_IRREGULAR: Final = {"people": "person", "children": "child", "men": "man", "women": "woman"}
_STATUSES: Final = {"201": "Created", "202": "Accepted", "203": "Copied", "206": "Partial"}
_EMITTED: Final = re.compile(r"(?i)inline_?response_?\d+(_?\d+)?|inline_?object_?\d*|response_?\d{3}|body_?\d+")


class _Neighbours(Struct, frozen=True):
    """The methods of a resource, and how many words all of them have in common: first ones, and last ones."""

    methods: tuple[str, ...]
    before: int
    after: int

    def alone(self, name: str) -> bool:
        """Whether only one of them does by something what this one does."""
        verb = f"{name.partition('_by_')[0]}_by_"
        return sum(verb in one for one in self.methods) < 2


def naming(seen: Seen) -> Iterator[Suggestion]:
    """The names that could be shorter, or say more."""
    names = seen.names
    resources: dict[str, list[Operation]] = defaultdict(list)
    for operation in seen.api.operations:
        if operation.id not in seen.config.resources:
            resources[operation.group].append(operation)
    for group, operations in resources.items():
        yield from _resource(group, operations, names, seen)
    yield from _models(seen, names)


def _resource(group: str, operations: Sequence[Operation], names: Names, seen: Seen) -> Iterator[Suggestion]:
    """The methods of one resource; they are one suggestion, since each is chosen with a look at the others."""
    had = {one.id: names.operations[one.id].method for one in operations}
    methods = [path[-1].rstrip("_") for path in had.values()]
    shared, after = _shared(methods), _trailing(methods)
    beside = _Neighbours(tuple(methods), len(shared), len(after))
    chosen = {one.id: _method(one, had[one.id][-1], beside, seen) for one in operations}
    steps = tuple(joined(part) for part in group.split("."))
    nested = len(steps) > 1 and all(is_name(step) and is_free(steps[:n]) for n, step in enumerate(steps, 1))
    taken: dict[str, list[str]] = defaultdict(list)
    for id, method in chosen.items():
        taken[method].append(id)
    entries: list[Entry] = []
    for one in operations:
        method = chosen[one.id] if len(taken[chosen[one.id]]) == 1 else had[one.id][-1]
        if len(had[one.id]) == 2 and is_name(method) and method not in reserved.METHODS:
            path = (*(steps if nested else had[one.id][:1]), method)
            if path != had[one.id]:
                entries.append(Entry(table="resources", key=one.id, value=".".join(path)))
    if not entries:
        return
    shown = [f"`{'.'.join(had[entry.key])}` is `{entry.value}`" for entry in entries[:3]]
    said = "_".join((*shared, *reversed(after)))
    evidence = [f"all of its methods say `{said}`"] if said else []
    evidence += [f"the tag is `{group}`"] if nested else []
    yield Suggestion(
        rule="name-resource" if nested else "name-method",
        confidence="likely",
        says=f"of the resource `{group}`: {', '.join(shown)}{', ...' if len(entries) > 3 else ''}",
        evidence=tuple(evidence),
        entries=tuple(entries),
    )


def _shared(methods: Sequence[str]) -> tuple[str, ...]:
    """The words that all methods of a resource begin with; none where one says nothing else, or there are few."""
    found = _first([method.split("_") for method in methods])
    return () if _VERBS & {*found} else found


def _trailing(methods: Sequence[str]) -> tuple[str, ...]:
    """The words that say nothing, and that all methods of a resource end in, the last first."""
    return tuple(takewhile(_EACH.fullmatch, _first([method.split("_")[::-1] for method in methods])))


def _first(methods: Sequence[Sequence[str]]) -> tuple[str, ...]:
    found = tuple(words[0] for words in takewhile(lambda words: len({*words}) == 1, zip(*methods, strict=False)))
    return found if len(methods) > 2 and all(len(words) > len(found) for words in methods) else ()


def _method(operation: Operation, method: str, beside: _Neighbours, seen: Seen) -> str:
    """What a method could be called beside its neighbours; what it is called where nothing is better."""
    words = method.rstrip("_").split("_")
    words = words[beside.before : len(words) - beside.after]
    while len(words) > 1 and _BEFORE.fullmatch(words[0]):
        words = words[1:]
    while len(words) > 1 and _AFTER.fullmatch(words[-1]):
        words = words[:-1]
    name = _of_path(operation, seen) or "_".join(words)
    if operation.method == "GET" and _own(operation):
        if operation.path.endswith("}"):
            name = "get" if name in _ONE else _PLACES.sub("", name) if beside.alone(name) else name
        elif name in _LISTING and _is_list(operation, seen):
            name = "list"
    return name if is_name(name) and not _BEFORE.fullmatch(name) else method


def _of_path(operation: Operation, seen: Seen) -> str:
    """What is done at a path, where the id says no more than method and path do; empty where it does, or is unsure."""
    steps = [one for one in operation.path.split("/") if one][len(prefix(operation.path)) :]
    said = "_".join(joined(step.strip("{}")) for step in steps)
    if joined(operation.id) != f"{operation.method.lower()}_{said}" or len(steps) < 2:
        return ""
    *before, last = [joined(step) for step in steps[1:] if "{" not in step] or [""]
    inner = [_singular(one) for one in before]
    verb = _DONE.get((operation.method, "{" in steps[-1]), "")
    if "{" in steps[-1]:
        return "_".join(filter(None, (verb, *inner, _singular(last)))) if verb else ""
    if operation.method == "GET":
        return "_".join(("list" if _is_list(operation, seen) else "get", *inner, last))
    if operation.method != "POST" or last in _VERBS:
        return ""
    if "_" in last and last.split("_")[0] in _ACTS:
        return "_".join((*inner, last))
    read = next((one for one in seen.api.operations if one.method == "GET" and one.path == operation.path), None)
    if read is not None and not _is_list(read, seen):
        return "_".join(("update", *inner, last))
    if _singular(last) != last:
        return "_".join(("create", *inner, _singular(last)))
    return "_".join((*inner, last)) if "_" in last else "_".join((last, *inner))


_DONE: Final = {
    ("GET", True): "get",
    ("POST", True): "update",
    ("PATCH", True): "update",
    ("PUT", True): "replace",
    ("DELETE", True): "delete",
}


def _singular(phrase: str) -> str:
    before, under, last = phrase.rpartition("_")
    return f"{before}{under}{_IRREGULAR.get(last) or singular(last)}"


def _is_list(operation: Operation, seen: Seen) -> bool:
    """Whether what is at a path is several things, by its plural and by what comes."""
    last = next(reversed(segments(operation.path)), "")
    return singular(last) != last and page_of(operation, seen) is not None


def _own(operation: Operation) -> bool:
    """Whether the path is that of the resource itself, or of one of its things."""
    said = segments(operation.path)
    last = singular(joined(said[-1])) if said else ""
    return last == singular(joined(operation.group.rpartition(".")[2]))


def _models(seen: Seen, names: Names) -> Iterator[Suggestion]:
    """The classes with a number in their names."""
    given = {model.type.python for model in names.models.values()}
    for id, model in seen.api.models.items():
        named = names.models[id].type
        key = id.removeprefix("#")
        found = None if key in seen.config.names or id in seen.config.names else _better(id, named.python, seen, names)
        if found is None or found[1] in given or not is_name(found[1]):
            continue
        rule, name, why = found
        given.add(name)
        yield Suggestion(
            rule=rule,
            confidence="likely",
            says=f"the class `{named.python}` is called `{name}`",
            evidence=(why,) if model.doc.strip() == "" else (why, f"it says: {model.doc}"),
            entries=(Entry(table="names", key=key, value=name),),
        )


def _better(id: str, python: str, seen: Seen, names: Names) -> tuple[str, str, str] | None:
    """The rule, the name and the evidence for a class that has a number; None where there is no better name."""
    model = seen.api.models[id]
    naming = model.naming
    if naming.component:
        return _emitted(id, naming.component, seen, names) if _EMITTED.fullmatch(naming.component) else None
    status = re.search(r"/responses/(20[1-6])/", id)
    if status and status[1] in _STATUSES and re.search(r"[A-Za-z]\d$", python) and naming.parent in names.operations:
        function = names.operations[naming.parent].function.python
        return "name-answer", pascal(f"{function} {_STATUSES[status[1]]}", "Model")[0], f"it answers with {status[1]}"
    return None


def _emitted(id: str, component: str, seen: Seen, names: Names) -> tuple[str, str, str] | None:
    """What a component is called by the one operation that it is about."""
    answers = [one for one in seen.api.operations if _gives(id, one)]
    takes = [one for one in seen.api.operations for body in one.bodies if body.type == ModelRef(id=id)]
    for found, word, what in ((answers, "response", "answer"), (takes, "body", "body")):
        if len(found) == 1 and len({one.id for one in (*answers, *takes)}) == 1:
            function = names.operations[found[0].id].function.python
            why = f"`{component}` is the {what} of `{found[0].id}` alone"
            return "name-emitted", pascal(f"{function} {word}", "Model")[0], why
    return None


def _gives(id: str, operation: Operation) -> bool:
    contents = [content for response in operation.responses if response.success for content in response.contents]
    return any(content.type == ModelRef(id=id) for content in contents)
