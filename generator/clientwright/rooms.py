"""Which rooms of the runtime a client needs, and why.

A room is a folder of ``runtime/``; a package carries those that its description needs and no others. Of a room that it
has, it leaves out the parts that few clients need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from clientwright.ir.operations import Api, BodyKind, Operation, is_mixed
from clientwright.ir.parts import inside, leaves
from clientwright.ir.reach import hold_read_only, in_body
from clientwright.ir.types import FitRule, Model, ObjectModel, PrimitiveType, TagRule, Type, UnionModel

ALWAYS: Final = ("messages", "wire", "auth", "http")
"""The rooms that no client can do without."""

PARTS: Final = (
    *("auth/places.py", "auth/relative.py"),
    *("http/headers.py", "http/redaction.py", "http/texts.py", "http/variables.py"),
    *("forms/multipart.py", "pages/addresses.py", "streams/data.py", "streams/records.py", "tools/streaming.py"),
    *("unions/below.py", "unions/fit.py", "renamed.py"),
)
"""The files that are not carried wherever their room is."""

_USUAL: Final = {
    ("path", "simple"),
    ("query", "form"),
    ("query", "json"),
    ("header", "simple"),
    ("querystring", "form"),
}
"""Where parameters stand and how they are written, nearly always."""


def rooms(api: Api) -> Mapping[str, str]:
    """The rooms by name, those that others stand on first, then parts of them; each with its reason in a few words."""

    def of(what: str, needs: Callable[[Operation], object]) -> str:
        return _reason(what, [one.id for one in api.operations if needs(one)])

    found = {
        **dict.fromkeys(ALWAYS, "every client needs it"),
        "unions": _reason("told by their values", [_called(one) for one in api.models.values() if _is_told(one)]),
        "formats": _reason("formats are types", list(dict.fromkeys(formats(api).values()))),
        "oauth": _reason("tokens are fetched for", [one.name for one in api.schemes if one.token_url]),
        "readonly": of("sends what the server alone sets a part of", lambda one: _sends_read_only(one, api)),
        "styles": of("written in a style that few have", _is_styled),
        "media": of("comes or goes in several media types", _has_several),
        "downloads": of("gives files", lambda one: one.download),
        "files": of("takes files", _takes_files),
        "encoded": of("takes or gives files in Base64", _has_base64),
        "forms": of("takes a form", _takes_form),
        "forms/multipart.py": of("takes a form with files", _takes_multipart),
        "streams": of("answered by a stream", lambda one: one.stream),
        "pages": of("gives its items in pages", lambda one: one.pages),
        "waiting": of("waited for", lambda one: one.polling or one.long_running),
        "tools": of("has to do with tools", _has_tools),
        "webhooks": _reason("the server sends", [one.name for one in api.webhooks]),
        "http/variables.py": _reason("has variables", [one.name for one in api.servers if one.variables]),
        "http/texts.py": of("takes text", _takes_text),
        "http/redaction.py": _reason("a key in the query", [one.name for one in api.schemes if one.place == "query"]),
        "http/headers.py": of("answered with described headers", lambda one: one.headers),
        "auth/relative.py": _reason("has no more than a path", [one.name for one in api.servers if one.relative]),
        "auth/places.py": of("has servers of its own", lambda one: one.servers),
        "unions/below.py": _reason(
            "others inherit from", [_called(one) for one in api.models.values() if _has_heirs(one)]
        ),
        "unions/fit.py": _reason("told by what fits", [_called(one) for one in api.models.values() if _is_tried(one)]),
        "pages/addresses.py": of("pages lead to pages by their URL", lambda one: one.pages and one.pages.next.follows),
        "streams/data.py": of("streams data of events", lambda one: one.stream and one.stream.kind == "data"),
        "streams/records.py": of("streams a JSON sequence", lambda one: one.stream and one.stream.kind == "json-seq"),
    }
    if found["tools"] and not found["waiting"]:
        found["waiting"] = "the room tools needs it"
    found["tools/streaming.py"] = found["tools"] and found["streams"]
    return {name: reason for name, reason in found.items() if reason}


def _is_told(model: Model) -> bool:
    """Whether objects are of one of several classes, and only a look at them says of which."""
    return _has_heirs(model) or (isinstance(model, UnionModel) and isinstance(model.object, TagRule | FitRule))


def _has_heirs(model: Model) -> bool:
    """Whether the value of a property says which class objects are of that inherits from this one."""
    return isinstance(model, ObjectModel) and model.children is not None


def _is_tried(model: Model) -> bool:
    """Whether members of a union, or those for objects without the tag, are told by trying."""
    match model:
        case UnionModel(object=FitRule()):
            return True
        case UnionModel(object=TagRule(others=others)):
            return len(others) > 1
        case _:
            return False


def _called(model: Model) -> str:
    return model.naming.component or model.id


def formats(api: Api) -> Mapping[str, str]:
    """The types of the standard library that stand for formats, each with the first such format."""
    found: dict[str, str] = {}
    for type in (*_types(api), *(type for model in api.models.values() for type in inside(model))):
        for leaf in leaves(type):
            if isinstance(leaf, PrimitiveType) and leaf.python:
                found.setdefault(leaf.python, leaf.format)
    return found


def _types(api: Api) -> Iterator[Type]:
    """The types of everything that is given and received."""
    for operation in api.operations:
        yield from (one.type for one in operation.parameters)
        yield from (content.type for one in operation.responses for content in one.contents)
        yield from (body.type for body in operation.bodies)
        if operation.stream is not None:
            yield operation.stream.item


def _is_styled(operation: Operation) -> bool:
    """Whether a parameter, or a field of a form, is written as few are."""
    encodings = [one for body in operation.bodies for one in body.encoding]
    written = {(one.place, one.style) for one in operation.parameters}
    for parameter in operation.parameters:
        encodings += parameter.encoding
        if parameter.place == "path" and parameter.allow_reserved:
            return True
    return not written <= _USUAL or any(one.style not in ("", "form") for one in encodings)


def _sends_read_only(operation: Operation, api: Api) -> bool:
    """Whether a parameter or the body may hold models with fields that the server alone sets."""
    types = [one.type for one in operation.parameters]
    types += [type for body in operation.bodies for type in in_body(body, api.models)]
    return hold_read_only(types, api.models)


def _takes_form(operation: Operation) -> bool:
    if any((one.place, one.style) == ("querystring", "form") for one in operation.parameters):
        return True
    return any(body.kind in (BodyKind.FORM, BodyKind.MULTIPART) for body in operation.bodies)


def _takes_multipart(operation: Operation) -> bool:
    return any(body.kind is BodyKind.MULTIPART for body in operation.bodies)


def _takes_text(operation: Operation) -> bool:
    return any(body.kind in (BodyKind.TEXT, BodyKind.MARKUP) for body in operation.bodies)


def _takes_files(operation: Operation) -> bool:
    """Whether bytes are sent; what speaks Base64 stands on what sends files."""
    return any(body.kind in _FILES for body in operation.bodies) or _has_base64(operation)


def _has_base64(operation: Operation) -> bool:
    """Whether a body or an answer passes as Base64."""
    contents = [content for response in operation.responses for content in response.contents]
    return BodyKind.BASE64 in [*(one.kind for one in operation.bodies), *(one.kind for one in contents)]


_FILES: Final = (BodyKind.MULTIPART, BodyKind.BINARY, BodyKind.BASE64)
"""The bodies that files can be in."""


def _has_several(operation: Operation) -> bool:
    """Whether the body can be given in several ways, or written in several, or an answer be read in several."""
    ways = operation.ways
    return len(ways) > 1 or any(map(is_mixed, ways)) or any(one.mixed for one in operation.responses)


def _has_tools(operation: Operation) -> bool:
    """Whether an operation offers tools, or takes what they gave."""
    return operation.tool_use is not None or bool(operation.long_running and operation.long_running.tools)


def _reason(what: str, which: list[str]) -> str:
    """``answered by a stream: createRun and 2 more``; empty without any."""
    more = f" and {len(which) - 1} more" if len(which) > 1 else ""
    return f"{what}: {which[0]}{more}" if which else ""
