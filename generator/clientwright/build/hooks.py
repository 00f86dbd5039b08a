"""What a server sends of its own accord: webhooks and callbacks. Their payloads become models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Final, Literal

from msgspec import Struct, field

from clientwright.build.bodies import STRUCTURED
from clientwright.build.drafts import Draft, Member
from clientwright.build.media import preferred
from clientwright.build.operations import operations_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.selection import Selection
from clientwright.build.settle import Settled
from clientwright.build.variants import properties_of
from clientwright.ir.operations import Operation, Webhook
from clientwright.ir.types import AnyType, ModelRef, Naming, Type
from clientwright.source.node import Node

_SECTIONS: Final = ("webhooks", "x-webhooks")
"""OpenAPI 3.1, 4.8.1; before it has webhooks, descriptions have them in an extension that Redoc reads."""


class _Read(Struct, frozen=True, kw_only=True):
    """A webhook or callback with a payload, as it is read: ``names`` are what it may be called, the plainest first."""

    kind: Literal["webhook", "callback"]
    names: tuple[str, ...]
    schema: Node | None
    payload: Type
    operation: Node

    @property
    def described(self) -> str:
        """What describes the payload; the same for many that refer to it."""
        return "" if self.schema is None else self.schema.follow().id


class Hooks(Struct):
    """Reads webhooks and callbacks, and finds a name for each."""

    schemas: Schemas
    selection: Selection
    _read: list[_Read] = field(default_factory=list[_Read])
    _union: str = ""
    """The id of the union of all webhooks' payloads."""

    def read_webhooks(self, root: Node) -> None:
        """Read the payload of each webhook, and of all together if they say what they are."""
        for section in _SECTIONS:
            for name, item in root.mapping(section).items() if root.has(section) else ():
                self._take("webhook", name, item, "")
        read = {one.described: one for one in self._read if one.kind == "webhook"}
        holder = root.child(next((one for one in _SECTIONS if root.has(one)), "webhooks"))
        if len(read) > 1 and _told_apart([one.schema for one in read.values()]):
            self._union = holder.id
            self.schemas.models[holder.id] = Draft(
                id=holder.id,
                naming=Naming(role=("webhook", "event")),
                members=tuple(Member(one.payload) for one in read.values()),
                doc="What a webhook brings: any of them, told by what it says.",
                location=holder.location,
            )

    def read_callbacks(self, root: Node, operations: tuple[Operation, ...]) -> None:
        """Read the payload of each callback of the operations (OpenAPI 3.1, 4.8.18)."""
        ids = {operation.location.pointer: operation.id for operation in operations}
        for path, item in root.mapping("paths").items():
            if path.startswith("x-"):
                continue
            for _, operation, _ in operations_of(item):
                id = ids.get(operation.location.pointer)
                if id is None or not operation.has("callbacks"):
                    continue
                for name, callback in operation.mapping("callbacks").items():
                    for expression, held in callback.follow().items():
                        if not expression.startswith("x-"):
                            self._take("callback", name, held, id)

    def settled(self, settled: Settled) -> tuple[tuple[Webhook, ...], Type | None]:
        """The webhooks, then the callbacks, and what the payload of any webhook is, where it tells its name."""
        found: dict[str, Webhook] = {}
        for one in sorted(self._read, key=lambda one: one.kind != "webhook"):
            payload = settled.type(one.payload)
            free = (name for name in _endless(one.names) if name not in found or found[name].payload == payload)
            name = next(free)
            doc = (one.operation.text("summary") or one.operation.text("description")).strip()
            hook = Webhook(name=name, kind=one.kind, payload=payload, doc=doc, location=one.operation.location)
            found.setdefault(name, hook)
        types = dict.fromkeys(one.payload for one in found.values() if one.kind == "webhook")
        event: Type | None = settled.type(ModelRef(id=self._union)) if self._union else None
        if len(types) == 1:
            event = next(iter(types))
        return tuple(found.values()), None if isinstance(event, AnyType) else event

    def _take(self, kind: Literal["webhook", "callback"], name: str, item: Node, owner: str) -> None:
        schemas = self.schemas
        for method, operation, _ in operations_of(item):
            if kind == "webhook" and not self.selection.takes_webhook(name, operation):
                continue
            schemas.ledger.generated(kind, operation.location)
            body = operation.get("requestBody")
            content = body.follow().mapping("content").items() if body is not None else ()
            chosen = preferred([(media, held.follow()) for media, held in content], STRUCTURED)
            if chosen is None:
                continue
            schema = chosen[1].get("schema")
            payload = AnyType() if schema is None else schemas.root(schema, chosen[1], Place(owner, (name, "payload")))
            names = (name, f"{owner}.{name}" if owner else f"{name}.{method.lower()}")
            self._read.append(_Read(kind=kind, names=names, schema=schema, payload=payload, operation=operation))


def _endless(names: tuple[str, ...]) -> Iterator[str]:
    """The names, then the last of them with numbers."""
    yield from names
    for number in count(2):
        yield f"{names[-1]}.{number}"


def _told_apart(payloads: list[Node | None]) -> bool:
    """Whether a property has constants in each of some schemas that it has in no other."""
    described = [properties_of((each,) if each is not None else ()) for each in payloads]
    for name in described[0]:
        values = [_constants(one.get(name, ())) for one in described]
        if all(values) and sum(map(len, values)) == len(frozenset[str]().union(*values)):
            return True
    return False


def _constants(nodes: tuple[Node, ...]) -> frozenset[str]:
    """The constants that a property can be, as JSON texts; none where it can be something else too."""
    found: set[str] = set()
    for node in nodes:
        held = node.follow()
        listed = held.child("enum").value if held.has("enum") else [held.child("const").value]
        if not (held.has("const") or held.has("enum")) or not isinstance(listed, list):
            return frozenset()
        found |= {json.dumps(value) for value in listed}
    return frozenset(found)
