"""Which operations of a description create, list, read, change, replace and delete the same things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from clientwright.mock.answering.preference import success
from clientwright.mock.described import Described
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.memory.shapes import Shape, Shapes
from clientwright.mock.reading.operation import Operation

_PARAMETER: Final = re.compile(r"\{([^}]*)\}")
_IDS: Final = ("id", "uuid", "uid", "key", "slug", "name", "code")


class Role(StrEnum):
    """What an operation does to a resource."""

    CREATE = "create"
    LIST = "list"
    READ = "read"
    CHANGE = "change"
    REPLACE = "replace"
    DELETE = "delete"


class Resource(Struct, frozen=True, kw_only=True):
    """Things of one kind: ``path`` is that of one of them, whose last parameter is the property ``id``."""

    name: str
    path: str
    id: str
    operations: Mapping[Role, Operation]
    item: Shape
    """What one of them is in answers, as the operation says it that says most."""

    @property
    def keys(self) -> list[str]:
        """The parameters of the path: those of what it is in, and its own last."""
        return keys_of(self.path)

    @property
    def upserts(self) -> bool:
        """Whether replacing what is not there makes it: it says so by a 201, or there is no other way."""
        put = self.operations.get(Role.REPLACE)
        return put is not None and (Role.CREATE not in self.operations or any(a.key == "201" for a in put.answers))

    def holds(self, other: str) -> bool:
        """Whether a path leads through one of these to something else."""
        return bare_path(other).startswith(bare_path(self.path) + "/")


def understand(described: Described) -> list[Resource]:
    """The resources of a description that can be made, and then read or listed; the operations are no one else's."""
    return [found for found in _candidates(described) if _useful(found)]


def resource(
    described: Described, name: str, path: str, operations: Mapping[Role, Operation], own: str = ""
) -> Resource | None:
    """The resource of these operations; None when none of them says what one is, or what its id is (``own``)."""
    shapes = Shapes(described)
    keys = keys_of(path)
    for role in (Role.READ, Role.CREATE, Role.CHANGE, Role.REPLACE, Role.LIST):
        operation = operations.get(role)
        if operation is None:
            continue
        told = [shapes.listed(operation, name)] if role is Role.LIST else shapes.objects(operation)
        # Of several things in an answer the one that is called so: {"action": {...}, "server": {...}}.
        for shape in sorted(filter(None, told), key=lambda each: not _called(each, name)):
            found = own if own in shape.properties else _identity(shape, keys[-1] if keys else "", name)
            if found and (not own or own == found):
                return Resource(name=name, path=path, id=found, operations=operations, item=shape)
    return None


def bare(name: str) -> str:
    """A name without what spellings differ in: ``parcelId`` is ``parcel_id``."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def keys_of(path: str) -> list[str]:
    """The names of a path's parameters, in its order."""
    return _PARAMETER.findall(path)


def _called(shape: Shape, name: str) -> bool:
    """Whether a thing in an answer is called as the resource is; what is all of the answer has no name."""
    return not shape.way or bare(shape.way[-1]).rstrip("s") == bare(name).rstrip("s")


def bare_path(path: str) -> str:
    """A path whose parameters have no names."""
    return _PARAMETER.sub("{}", path).rstrip("/")


def _candidates(described: Described) -> Iterator[Resource]:
    paths: dict[str, list[Operation]] = {}
    for operation in sorted(described.router.operations, key=lambda each: each.pointer):
        paths.setdefault(bare_path(operation.template), []).append(operation)
    taken: set[str] = set()
    for path, own in paths.items():
        parent, _, last = path.rpartition("/")
        if last != "{}" or not parent or parent.endswith("}"):
            continue
        segments = [part for part in parent.split("/") if part and part != "{}"]
        name = next(name for name in _names(segments) if name not in taken)
        operations = _roles(described, own, paths.get(parent, []), name)
        found = resource(described, name, own[0].template, operations)
        if found is not None:
            taken.add(name)
            yield found


def _names(segments: list[str]) -> Iterator[str]:
    """The last word of a path, with those before it as far as they are needed to tell it apart."""
    for count in range(1, len(segments) + 1):
        yield "-".join(segments[-count:])
    number = 2
    while True:
        yield f"{segments[-1]}-{number}"
        number += 1


def _roles(described: Described, own: list[Operation], above: list[Operation], name: str) -> dict[Role, Operation]:
    """What the operations on one, and those on all of them, do."""
    shapes = Shapes(described)
    one = {operation.method: operation for operation in own}
    all_ = {operation.method: operation for operation in above}
    found: dict[Role, Operation] = {}
    if "POST" in all_ and all_["POST"].body is not None:
        found[Role.CREATE] = all_["POST"]
    for method, role in (("PUT", Role.REPLACE), ("PATCH", Role.CHANGE)):
        if method in all_ and method not in one and _named_in(all_[method], described):
            found[role] = all_[method]
    if "GET" in all_ and shapes.listed(all_["GET"], name) is not None:
        found[Role.LIST] = all_["GET"]
    for method, role in (("GET", Role.READ), ("PUT", Role.REPLACE), ("PATCH", Role.CHANGE), ("DELETE", Role.DELETE)):
        if method in one:
            found[role] = one[method]
    if Role.CHANGE not in found and "POST" in one and one["POST"].body is not None:
        found[Role.CHANGE] = one["POST"]
    return found


def _named_in(operation: Operation, described: Described) -> bool:
    """Whether the body of an operation on all of them says which one is meant."""
    coercion = Coercion(described.description, described.judge)
    media = next(iter(operation.body.content), None) if operation.body is not None else None
    names = coercion.properties(media.schema) if media is not None else {}
    return any(bare(name) in ("id", "uuid") for name in names)


def _useful(found: Resource) -> bool:
    made = Role.CREATE in found.operations or found.upserts
    return made and (Role.READ in found.operations or Role.LIST in found.operations)


def _identity(shape: Shape, parameter: str, name: str) -> str:
    """The property that is what the path's parameter asks for."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", parameter)
    singular = bare(name).removesuffix("s")
    wanted = [bare(parameter), bare(words[-1]) if words else "", f"{singular}id", *_IDS]
    properties: dict[str, Any] = {bare(each): each for each in reversed(shape.properties)}
    return next((properties[each] for each in wanted if each in properties and shape.scalar(properties[each])), "")


def succeeds(operation: Operation) -> int:
    """The status of an operation that went well."""
    found = success(operation.answers)
    return found[0] if found else 204
