"""Operations, in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from clientwright.build.bodies import read_bodies
from clientwright.build.extensions.idempotency import read_idempotent, read_key
from clientwright.build.headers import read_headers
from clientwright.build.parameters import read_parameters
from clientwright.build.relations import callbacks_of, read_links
from clientwright.build.responses import read_answers
from clientwright.build.schemas import Schemas
from clientwright.build.security import read_security
from clientwright.build.selection import Selection
from clientwright.build.servers import Servers
from clientwright.ir.operations import Operation
from clientwright.ir.paths import prefix, segments
from clientwright.source.node import Node

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def read_operations(root: Node, selection: Selection, servers: Servers, schemas: Schemas) -> tuple[Operation, ...]:
    """The operations, without those that the configuration leaves out."""
    found: list[Operation] = []
    ids: dict[str, None] = {}
    for path, item in root.mapping("paths").items():
        if path.startswith("x-"):
            continue
        for method, operation, holder in operations_of(item):
            id = _unique(_id(method, path, operation), ids)
            ids[id] = None
            if selection.takes_operation(id, method, path, operation):
                read = _read(method, path, operation, holder, id, root, schemas)
                found.append(replace(read, servers=servers.of(operation, holder)))
    return tuple(found)


def operations_of(item: Node) -> Iterator[tuple[str, Node, Node]]:
    """The operations of a path item: method in capitals, the operation, and the path item that holds it.

    What stands beside a path item's ``$ref`` counts first (OpenAPI 3.1, 4.8.9.1 leaves it open).
    """
    seen: set[str] = set()
    for holder in (item, item.follow()) if item.ref is not None else (item,):
        written = [(key.upper(), held) for key, held in holder.items() if key in METHODS]
        if holder.has("additionalOperations"):
            written += list(holder.mapping("additionalOperations").items())
        for method, operation in written:
            if method not in seen and isinstance(operation.value, dict):
                seen.add(method)
                yield method, operation, holder


def _read(method: str, path: str, operation: Node, item: Node, id: str, root: Node, schemas: Schemas) -> Operation:
    schemas.ledger.generated("operation", operation.location)
    parameters, key = read_key(item, operation, read_parameters(path, item, operation, id, schemas), schemas.ledger)
    bodies = read_bodies(operation, id, schemas)
    answers = read_answers(method, operation, id, schemas)
    return Operation(
        id=id,
        method=method,
        path=path,
        group=_group(path, operation),
        parameters=parameters,
        bodies=bodies,
        responses=answers.responses,
        result=answers.result,
        beside=answers.beside,
        download=answers.download,
        stream=answers.stream,
        headers=read_headers(operation, id, schemas),
        links=tuple(read_links(operation)),
        callbacks=tuple(callbacks_of(operation)),
        security=read_security(operation, root),
        idempotent=read_idempotent(operation, schemas.ledger),
        idempotency_key=key,
        summary=(operation.text("summary") or item.text("summary")).strip(),
        doc=(operation.text("description") or item.text("description")).strip(),
        deprecated=operation.flag("deprecated"),
        location=operation.location,
    )


def _id(method: str, path: str, operation: Node) -> str:
    """The ``operationId``, else words of method and path."""
    given = operation.text("operationId").strip()
    if given:
        return given
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"\{([^{}]*)\}", r" by \1 ", path))
    return "_".join([method.lower(), *words])


def _unique(id: str, taken: Mapping[str, None]) -> str:
    number, unique = 2, id
    while unique in taken:
        unique, number = f"{id}_{number}", number + 1
    return unique


def _group(path: str, operation: Node) -> str:
    """The first tag, else the first literal segment of the path; not what all paths begin with, if there is more."""
    literal, first = segments(path), prefix(path)
    for tag in operation.sequence("tags") if operation.has("tags") else ():
        # Django REST framework makes the tag of the path, and so of `/api/` as well.
        if isinstance(tag.value, str) and tag.value.strip() and tag.value not in first:
            return tag.value
    telling = literal[len(first) :] or literal
    return telling[0] if telling else "default"
