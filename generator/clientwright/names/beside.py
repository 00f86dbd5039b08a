"""Which named schemas have no module of their own: what only one other uses stands beside it, as what is inline in it.

Not what a value may do without: the members of a named union, of which only those that come are loaded. An alias costs
nothing to have loaded, so it may stand beside a union too. And not what inherits, or is inherited from: a module loads
the bases of its classes at once, and two could need each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from clientwright.ir.operations import Api
from clientwright.ir.parts import inside
from clientwright.ir.reach import received, refs
from clientwright.ir.types import Model, ObjectModel

_OPERATIONS: Final = ""
"""Stands for all that is no schema: it uses what operations and webhooks name."""
_ROUNDS: Final = 4
"""What is put beside something lets what both use be put there too. More rounds than this find next to nothing."""


def beside(api: Api, roots: Mapping[str, str], fixed: Mapping[str, str]) -> dict[str, str]:
    """By root: the root that it stands beside, itself where it stands alone.

    ``roots`` has the outermost schema, or the operation, that each schema is in; ``fixed`` what stood beside what
    before, and stays there. Beside an operation stands only what is inline in it.
    """
    users, apart = _users(api, roots), inheriting(api, roots)
    homes = {id: fixed.get(id, id) for id in dict.fromkeys(roots.values())}
    for _ in range(_ROUNDS):
        for id in homes:
            if homes[id] == id and id in users and id in api.models and id not in fixed and id not in apart:
                around = {_home(user, homes) for user in users[id]}
                user = around.pop()
                if not around and user != id and user in api.models and _may_stand(id, users[id], api.models):
                    homes[id] = user
    return {id: _home(id, homes) for id in homes}


def _home(id: str, homes: dict[str, str]) -> str:
    found = id
    while homes.get(found, found) != found:
        found = homes[found]
    while homes.get(id, id) != found:
        homes[id], id = found, homes[id]
    return found


def _may_stand(id: str, users: set[str], models: Mapping[str, Model]) -> bool:
    return not isinstance(models[id], ObjectModel) or all(isinstance(models[one], ObjectModel) for one in users)


def inheriting(api: Api, roots: Mapping[str, str]) -> frozenset[str]:
    """The roots in which something inherits, or is inherited from."""
    heirs = [model for model in api.models.values() if isinstance(model, ObjectModel) and model.base]
    return frozenset(roots[id] for model in heirs for id in (model.id, model.base))


def _users(api: Api, roots: Mapping[str, str]) -> dict[str, set[str]]:
    """By root: the other roots that use any of it."""
    users: dict[str, set[str]] = {}
    for id, model in api.models.items():
        for used in _used(model):
            if roots[used] != roots[id]:
                users.setdefault(roots[used], set()).add(roots[id])
    parameters = (one.type for operation in api.operations for one in operation.parameters)
    bodies = (one.type for operation in api.operations for one in operation.bodies)
    for type in (*parameters, *bodies, *received(api)):
        for used in refs(type):
            users.setdefault(roots[used], set()).add(_OPERATIONS)
    return users


def _used(model: Model) -> Iterator[str]:
    """The schemas that one names."""
    yield from (id for type in inside(model) for id in refs(type))
    if isinstance(model, ObjectModel):
        yield from (model.base,) if model.base else ()
        below = model.children.members.values() if model.children is not None else ()
        yield from (id for type in below for id in refs(type))
