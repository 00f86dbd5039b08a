"""What an operation declares, read from the description when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct

from clientwright.mock.reading.description import Description
from clientwright.mock.wire.plain import is_object, mapping, pointer, sequence, text

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

# OpenAPI 3.1.1, 4.8.12.2.1: the style that a parameter has when it names none.
_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
# OpenAPI 3.1.1, 4.8.12.1: header parameters of these names shall be ignored, others say what they do.
_IGNORED_HEADERS = ("accept", "content-type", "authorization")


class Media(Struct, frozen=True, kw_only=True):
    """A media type of a body: its name as declared, the Media Type Object, and where that stands."""

    name: str
    pointer: str
    declared: dict[str, Any]

    @property
    def schema(self) -> Any:
        """The schema of the whole body; True, which takes anything, when there is none."""
        return self.declared.get("schema", True)

    @property
    def streams(self) -> bool:
        """Whether the body is a sequence of items (OpenAPI 3.2, 4.14.3)."""
        return "itemSchema" in self.declared


class Parameter(Struct, frozen=True, kw_only=True):
    """One parameter; ``media`` is set instead of ``style`` when its value is a serialised body."""

    name: str
    place: str
    required: bool
    style: str
    explode: bool
    schema: Any
    media: Media | None = None
    declared: dict[str, Any]
    """The Parameter Object itself."""


class Body(Struct, frozen=True, kw_only=True):
    """The request body that an operation declares."""

    required: bool
    content: tuple[Media, ...]


class Answer(Struct, frozen=True, kw_only=True):
    """A declared response: its key (``200``, ``4XX``, ``default``), its bodies, its headers."""

    key: str
    pointer: str
    content: tuple[Media, ...]
    headers: dict[str, Any]


class Operation:
    """One operation: ``template`` is its path as the description writes it, ``method`` in upper case."""

    def __init__(self, description: Description, template: str, method: str, at: str, item: dict[str, Any]) -> None:
        self._description = description
        self._item = item
        self.template = template
        self.method = method
        self.pointer = at
        self.declared = mapping(mapping(item.get("additionalOperations")).get(method) or item.get(method.lower()))

    @property
    def name(self) -> str:
        """The operationId, or method and path where there is none."""
        return text(self.declared.get("operationId")) or f"{self.method} {self.template}"

    @property
    def stream_switch(self) -> str:
        """The boolean body property that asks for the event stream; empty when ``Accept`` decides."""
        return text(self.declared.get("x-clientwright-stream"))

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The operation's parameters and those of its path that it does not redefine."""
        found: dict[tuple[str, str], Parameter] = {}
        for declared in (*sequence(self._item.get("parameters")), *sequence(self.declared.get("parameters"))):
            parameter = self._parameter(self._description.follow(declared))
            if parameter is not None:
                found[parameter.place, parameter.name] = parameter
        return tuple(found.values())

    def _parameter(self, declared: dict[str, Any]) -> Parameter | None:
        name, place = text(declared.get("name")), text(declared.get("in"))
        if not name or place not in (*_STYLES, "querystring"):
            self._description.note(f"{self.pointer}: a parameter {name!r} in {place!r} is left out")
            return None
        if place == "header" and name.lower() in _IGNORED_HEADERS:
            return None
        style = text(declared.get("style"), _STYLES.get(place, "form"))
        explode = declared.get("explode")
        media = next(iter(contents(self._description, declared, self.pointer)), None)
        return Parameter(
            name=name,
            place=place,
            required=declared.get("required") is True or place == "path",
            style=style,
            explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
            schema=media.schema if media else declared.get("schema", True),
            media=media,
            declared=declared,
        )

    @cached_property
    def body(self) -> Body | None:
        """The request body; None when the operation declares none."""
        if "requestBody" not in self.declared:
            return None
        declared = self._description.follow(self.declared["requestBody"])
        content = contents(self._description, declared, f"{self.pointer}/requestBody")
        return Body(required=declared.get("required") is True, content=content)

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The declared responses, in the description's order."""
        return tuple(self._answers())

    def _answers(self) -> Iterator[Answer]:
        for key, declared in mapping(self.declared.get("responses")).items():
            if key.startswith("x-"):
                continue
            at = self.pointer + pointer(("responses", key))
            content = self._description.follow(declared)
            yield Answer(
                key=key,
                pointer=at,
                content=contents(self._description, content, at),
                headers=mapping(content.get("headers")),
            )

    @cached_property
    def security(self) -> tuple[dict[str, Any], ...]:
        """The alternatives of credentials; none at all when anyone may call."""
        declared = self.declared.get("security", self._description.data.get("security"))
        return tuple(option for option in sequence(declared) if is_object(option))


def contents(description: Description, holder: dict[str, Any], at: str) -> tuple[Media, ...]:
    """The media types under ``content`` of a body, a response or a parameter."""
    return tuple(
        Media(name=name.strip().lower(), pointer=at + pointer(("content", name)), declared=description.follow(declared))
        for name, declared in mapping(holder.get("content")).items()
    )


def operations(description: Description) -> Iterator[Operation]:
    """Every operation under ``paths``, in the description's order."""
    for template, declared in mapping(description.data.get("paths")).items():
        if not template.startswith("/"):
            continue
        own = mapping(declared)
        # OpenAPI 3.1.1, 4.8.9.1: a Path Item may be a reference; neighbours of the reference stand beside it.
        item = {**description.follow(own), **own} if "$ref" in own else own
        at = pointer(("paths", template))
        for method in METHODS:
            if is_object(item.get(method)):
                yield Operation(description, template, method.upper(), f"{at}/{method}", item)
        for method in mapping(item.get("additionalOperations")):
            yield Operation(description, template, method, at + pointer(("additionalOperations", method)), item)


def bases(description: Description, item: dict[str, Any]) -> list[str]:
    """The path prefixes that the servers of a path item, or else of the description, stand for."""
    prefixes: list[str] = []
    for server in sequence(item.get("servers")) or sequence(description.data.get("servers")):
        url = text(mapping(server).get("url"))
        for name, variable in mapping(mapping(server).get("variables")).items():
            url = url.replace("{" + name + "}", str(mapping(variable).get("default", "")))
        path = url.split("://", 1)[-1].partition("/")[2] if "://" in url else url.lstrip("./")
        prefix = "/" + path.split("?")[0].split("#")[0].strip("/")
        if prefix != "/" and prefix not in prefixes:
            prefixes.append(prefix)
    return prefixes
