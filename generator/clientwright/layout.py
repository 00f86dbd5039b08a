"""Which symbol stands in which file of the emitted package."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from clientwright.ir.circles import circles
from clientwright.ir.numbers import Numbers, numbers
from clientwright.ir.operations import Api, Operation
from clientwright.ir.reach import given_in, in_body, reached, refs
from clientwright.ir.types import Model, ObjectModel, Type
from clientwright.names.table import FormerName, Names
from clientwright.rooms import formats, rooms


class ModelModule(Struct, frozen=True, kw_only=True):
    """``models/<name>.py``: a named schema, the inline ones in it, and what only it uses; parents first."""

    name: str
    models: tuple[Model, ...]


class ApiModule(Struct, frozen=True, kw_only=True):
    """``api/<name>.py``: the operations of one group, in document order."""

    name: str
    operations: tuple[Operation, ...]


class Resource(Struct, frozen=True, kw_only=True):
    """A node of the tree on the client: its class, the operations on it, and the resources below it.

    ``former`` are the operations that stood here before, each by the name that it had.
    """

    path: tuple[str, ...]
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]
    former: tuple[tuple[Operation, FormerName], ...] = ()

    @property
    def held(self) -> tuple[Operation, ...]:
        """All operations that can be called on it."""
        return (*self.operations, *(one for one, _ in self.former))


class Setting(Struct, frozen=True, kw_only=True):
    """Where a package stands in its project.

    ``source`` is the name of its description and ``client`` its own in the configuration, if that lists it; ``custom``
    the names of the team's code in it, which come before the generated ones; ``runtime`` the module of the runtime as
    it is imported from the package: ``._shared`` is beside it, and ``_runtime`` its own.
    """

    source: str = "openapi.yaml"
    client: str = ""
    custom: tuple[str, ...] = ()
    runtime: str = "_runtime"


_ALONE: Final = Setting()
"""A package of which nothing else is to be said."""


class Package(Struct, frozen=True, kw_only=True):
    """The plan of an emitted package. ``root`` stands for the client itself.

    ``inputs`` are the ids of the models that requests reach: each gets a TypedDict beside its dataclass.
    ``circles`` has the aliases that lead back to themselves, through others and through TypedDicts, and these: each
    with the number of its circle. ``rooms`` are those of the runtime that are copied, each with why; ``formats`` the
    types in the room of that name. ``setting`` is what else there is to say of it.
    """

    name: str
    api: Api
    names: Names
    models: tuple[ModelModule, ...]
    apis: tuple[ApiModule, ...]
    root: Resource
    inputs: frozenset[str]
    circles: Mapping[str, int]
    rooms: Mapping[str, str]
    formats: frozenset[str]
    numbers: Numbers
    setting: Setting


def plan(api: Api, names: Names, *, package: str, setting: Setting = _ALONE) -> Package:
    """The files of a package, and what is in each."""
    inputs = frozenset(reached(api.models, _given(api)))
    return Package(
        name=package,
        api=api,
        names=names,
        models=tuple(_models(api, names)),
        apis=tuple(_apis(api, names)),
        root=_resource((), _placed(api, names)),
        inputs=inputs,
        circles=circles({id: _named(model, inputs) for id, model in api.models.items()}),
        rooms={**rooms(api), **_renamed(names)},
        formats=frozenset(formats(api)),
        numbers=numbers(api.models),
        setting=setting,
    )


def _models(api: Api, names: Names) -> Iterator[ModelModule]:
    modules: dict[str, list[Model]] = {}
    for id, model in api.models.items():
        modules.setdefault(names.models[id].module, []).append(model)
    for name, models in modules.items():
        first = sorted(models, key=lambda model: names.models[model.id].stem != name)
        yield ModelModule(name=name, models=tuple(_bases_first(list(_parents_first(first)))))


def _bases_first(models: list[Model]) -> Iterator[Model]:
    """The models of a module, each below the one that it inherits from."""
    inside = {model.id: model for model in models}
    seen: set[str] = set()
    for model in models:
        line: list[Model] = []
        above: Model | None = model
        while above is not None and above.id not in seen:
            seen.add(above.id)
            line.append(above)
            above = inside.get(above.base) if isinstance(above, ObjectModel) else None
        yield from reversed(line)


def _parents_first(models: list[Model]) -> Iterator[Model]:
    """The models of a module, each followed by those that are inline in it."""
    inside = {model.id for model in models}
    children: dict[str, list[Model]] = {}
    for model in models:
        parent = "" if model.naming.component else model.naming.parent
        children.setdefault(parent if parent in inside and parent != model.id else "", []).append(model)
    waiting = list(reversed(children.get("", [])))
    seen: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model.id not in seen:
            seen.add(model.id)
            yield model
            waiting.extend(reversed(children.get(model.id, [])))
    yield from (model for model in models if model.id not in seen)


def _apis(api: Api, names: Names) -> Iterator[ApiModule]:
    modules: dict[str, list[Operation]] = {}
    for operation in api.operations:
        modules.setdefault(names.operations[operation.id].module, []).append(operation)
    for name, operations in modules.items():
        yield ApiModule(name=name, operations=tuple(operations))


def _placed(api: Api, names: Names) -> Iterator[tuple[tuple[str, ...], Operation, FormerName | None]]:
    """Every place of an operation on the client, and the name that it had where that is an old one."""
    for one in api.operations:
        yield names.operations[one.id].method, one, None
    for one in api.operations:
        yield from ((old.method, one, old) for old in names.operations[one.id].former if old.method)


def _resource(
    path: tuple[str, ...], placed: Iterable[tuple[tuple[str, ...], Operation, FormerName | None]]
) -> Resource:
    here: list[Operation] = []
    former: list[tuple[Operation, FormerName]] = []
    below: dict[tuple[str, ...], list[tuple[tuple[str, ...], Operation, FormerName | None]]] = {}
    for method, operation, old in placed:
        if len(method) > len(path) + 1:
            below.setdefault(method[: len(path) + 1], []).append((method, operation, old))
        elif old is None:
            here.append(operation)
        else:
            former.append((operation, old))
    children = tuple(_resource(child, inside) for child, inside in below.items())
    return Resource(path=path, operations=tuple(here), children=children, former=tuple(former))


def _renamed(names: Names) -> Mapping[str, str]:
    """The part of the runtime that names need which were others."""
    old = [name for one in names.models.values() for name in one.former]
    old += [name.function for one in names.operations.values() for name in one.former]
    more = f" and {len(old) - 1} more" if len(old) > 1 else ""
    return {"renamed.py": f"is another name now: {old[0]}{more}"} if old else {}


def _given(api: Api) -> Iterator[Type]:
    """The types of everything that a caller gives; of a spread body only what its properties hold."""
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        for body in operation.bodies:
            yield from in_body(body, api.models)


def _named(model: Model, inputs: Container[str]) -> tuple[str, ...]:
    """The models that a type checker looks at to know one: a dataclass stands for itself, a TypedDict does not."""
    if isinstance(model, ObjectModel) and model.id not in inputs:
        return ()
    return tuple(id for type in given_in(model) for id in refs(type))
