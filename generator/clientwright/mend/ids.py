"""Names that operations share."""

from __future__ import annotations

from clientwright.mend.repair import Repair
from clientwright.source.document import Document
from clientwright.source.grammar import Place
from clientwright.source.text import split


def mend_ids(repair: Repair) -> None:
    """Name operations after their method whose ``operationId`` another one has (OpenAPI 3.1, 4.8.10)."""
    document = repair.document
    named = [(file, place) for file, place in document.places() if place.kind == "operation"]
    taken = {str(place.value.get("operationId")) for _, place in named}
    first: dict[str, tuple[str, Place]] = {}
    for file, place in named:
        id = place.value.get("operationId")
        if not isinstance(id, str) or not id.strip():
            continue
        before = first.setdefault(id, (file, place))
        part = repair.part("operation", file, place.pointer)
        if before == (file, place) or part is None:
            continue
        method = split(place.pointer)[-1].lower()
        better = _free(f"{id}_{method}", taken)
        taken.add(better)
        sentence = f"the operationId `{id}` is taken: the operation in {_line(document, before, file)} has it"
        done = f"this one is called `{better}`"
        part.slip("duplicate-operation-id", sentence, done, "operationId", hint="rename one of them")
        part.put("operationId", better)
        part.keep()


def _line(document: Document, before: tuple[str, Place], file: str) -> str:
    where = document.location(before[0], f"{before[1].pointer}/operationId")
    return f"line {where.line}" if where.file == file else str(where)


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free
