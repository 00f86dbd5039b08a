"""A Stainless configuration file: resources, methods, models, pagination, streaming, idempotency, environments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from clientwright.build.extensions.pages import NAME as PAGES
from clientwright.build.servers import NAME as SERVER
from clientwright.ir.extensions import Pointer
from clientwright.ir.operations import Operation
from clientwright.names.identifiers import pascal
from clientwright.source.node import Json, Node
from clientwright.source.text import escape
from clientwright.suggest.suggestion import Action, Seen, Suggestion
from clientwright.suggest.vocabulary import ITEM_COUNTERS, MORE, NEXT_URLS, PAGE_COUNTERS, SIZES, said_like
from clientwright.suggest.words import saying

RULES: Final = {
    "stainless-method": "With `--stainless`: `methods` of a resource.",
    "stainless-name": "With `--stainless`: `models` of a resource.",
    "stainless-pages": "With `--stainless`: an operation that fits one of the `pagination` schemes.",
    "stainless-stream": "With `--stainless`: `streaming` of a method.",
    "stainless-idempotent": "With `--stainless`: the header of `client_settings.idempotency`.",
    "stainless-server": "With `--stainless`: `environments`.",
}

_ENDPOINT: Final = re.compile(r"(get|put|post|patch|delete|head|options)\s+(\S+)", re.IGNORECASE)
_Fits: TypeAlias = Callable[[str, Mapping[str, Json]], bool]
_PURPOSE: Final = "x-stainless-pagination-property"


class _Method(Struct, frozen=True):
    """A method of a resource: where it was, and what is said of it."""

    path: tuple[str, ...]
    name: str
    said: Mapping[str, Json]


def stainless(seen: Seen, told: Mapping[str, Json]) -> Iterator[Suggestion]:
    """What a Stainless configuration says, in the order of the description."""
    methods = dict(_methods(_table(told, "resources"), ()))
    schemes = told.get("pagination")
    listed = [one for one in (schemes if isinstance(schemes, list) else [schemes]) if isinstance(one, dict)]
    header = saying.text(_table(_table(told, "client_settings"), "idempotency").get("header"))
    for operation, node in saying.operations(seen):
        found = methods.get((operation.method.lower(), _shape(operation.path)))
        if header:
            why = f"`client_settings.idempotency` names `{header}`"
            yield from saying.keyed(operation, node, "stainless-idempotent", header, why)
        if found is None:
            continue
        why = f"`resources` has it as `{'.'.join((*found.path, found.name))}`"
        yield from saying.method(operation, seen, "stainless-method", found.path, found.name, why)
        yield from _stream(operation, node, found, told)
        if found.said.get("paginated") is not False and operation.method in ("GET", "POST"):
            yield from _pages(operation, node, listed, seen)
    yield from _models(seen, _table(told, "resources"))
    yield from _environments(seen, _table(told, "environments"))


def _table(told: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    found = told.get(key)
    return found if isinstance(found, dict) else {}


def _shape(path: str) -> str:
    """A path whose parameters have no names."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def _methods(
    resources: Mapping[str, Json], above: tuple[str, ...], depth: int = 20
) -> Iterator[tuple[tuple[str, str], _Method]]:
    for name in resources:
        resource = _table(resources, name)
        path = above if name in ("$client", "$shared") else (*above, name)
        for called, value in _table(resource, "methods").items():
            said: Mapping[str, Json] = value if isinstance(value, dict) else {"endpoint": value}
            endpoint = _ENDPOINT.fullmatch(saying.text(said.get("endpoint")))
            if endpoint:
                yield (endpoint[1].lower(), _shape(endpoint[2])), _Method(path, called, said)
        if depth:
            yield from _methods(_table(resource, "subresources"), path, depth - 1)


def _models(seen: Seen, resources: Mapping[str, Json], depth: int = 20) -> Iterator[Suggestion]:
    for name in resources:
        resource = _table(resources, name)
        for called, value in _table(resource, "models").items():
            component = saying.text(value).removeprefix("#/components/schemas/")
            pointer = f"/components/schemas/{escape(component)}"
            known = seen.names.models.get(f"#{pointer}") if component else None
            if known is not None and known.type.python != pascal(called, "Model")[0]:
                yield saying.named("stainless-name", pointer, called, f"`models` has it as `{called}`", type=True)
        if depth:
            yield from _models(seen, _table(resource, "subresources"), depth - 1)


def _stream(operation: Operation, node: Node, method: _Method, told: Mapping[str, Json]) -> Iterator[Suggestion]:
    said = _table(method.said, "streaming")
    selector = saying.text(said.get("param_discriminator"))
    if not said or ("param_discriminator" in said and said["param_discriminator"] is not None and not selector):
        return
    *path, name = saying.text(said.get("stream_event_model")).split(".")
    resource: Mapping[str, Json] = {"subresources": told.get("resources")}
    for step in path:
        resource = _table(_table(resource, "subresources"), step)
    reference = saying.text(_table(resource, "models").get(name))
    item: Json = {"$ref": reference} if reference.startswith("#/") else None
    why = "`streaming` is said of its method"
    yield from saying.streamed(operation, node, "stainless-stream", why, selector, item, "text/event-stream")


def _pages(operation: Operation, node: Node, schemes: list[dict[str, Json]], seen: Seen) -> Iterator[Suggestion]:
    asked = {one.wire_name for one in operation.parameters if one.place == "query"}
    for scheme in schemes:
        request, response = _table(scheme, "request"), dict(_leaves(_table(scheme, "response"), ()))
        if node.has(PAGES) or not request or not request.keys() <= asked or not _fits(operation, response, seen):
            continue
        following = _next(scheme, request, response)
        items = _by(response, "items", lambda _, said: said.get("type") == "array")
        if following and items:
            more = _by(response, "has_next_page", lambda name, _: said_like(name, MORE)) or ()
            why = f"it fits the scheme `{scheme.get('name', scheme.get('type'))}` of `pagination`"
            yield from saying.pages(operation, node, "stainless-pages", items, following, why, more)
            return


def _leaves(
    response: Mapping[str, Json], above: Pointer, depth: int = 5
) -> Iterator[tuple[Pointer, Mapping[str, Json]]]:
    for name in response:
        said = _table(response, name)
        inner = _table(said, "properties")
        yield (*above, name), said
        if inner and depth:
            yield from _leaves(inner, (*above, name), depth - 1)


def _fits(operation: Operation, response: Mapping[Pointer, Mapping[str, Json]], seen: Seen) -> bool:
    """Whether what an operation returns has everything that a scheme names."""
    result = operation.result
    return result is not None and all(len(seen.typed.way(result, pointer)) == len(pointer) for pointer in response)


def _next(
    scheme: Mapping[str, Json], request: Mapping[str, Json], response: Mapping[Pointer, Mapping[str, Json]]
) -> dict[str, Json]:
    """What leads to the next page, by the type of a scheme: by purposes where they are said, else by names."""
    others = [name for name in request if not said_like(name, SIZES)]

    def parameter(purpose: str, names: tuple[str, ...] = ()) -> str:
        said = [name for name in request if _table(_table(request, name), _PURPOSE).get("purpose") == purpose]
        called = [name for name in others if said_like(name, names)]
        return next(iter((*said, *called, *others)), "")

    match scheme.get("type"):
        case "cursor":
            asked = parameter("next_cursor_param", ("cursor", "after", "page_token"))
            cursor = _by(
                response,
                "next_cursor_field",
                lambda name, said: said.get("type") == "string" and not said_like(name, NEXT_URLS[1:]),
            )
            return {"parameter": asked, "cursor": saying.pointed(cursor)} if asked and cursor else {}
        case "cursor_id":
            asked = parameter("next_cursor_id_param", ("after", "starting_after", "after_id"))
            return {"parameter": asked, "key": _item_id(response)} if asked else {}
        case "cursor_url":
            url = _by(response, "cursor_url_field", lambda name, _: said_like(name, NEXT_URLS))
            return {"url": saying.pointed(url)} if url else {}
        case "offset":
            asked = parameter("offset_count_param", ITEM_COUNTERS)
            return saying.counting(asked, items=True) if asked else {}
        case "page_number":
            asked = parameter("page_number_param", PAGE_COUNTERS)
            return saying.counting(asked, items=False) if asked else {}
        case _:
            return {}


def _by(response: Mapping[Pointer, Mapping[str, Json]], purpose: str, fits: _Fits) -> Pointer | None:
    """The field of a purpose, else the one that fits."""
    for pointer, said in response.items():
        if _table(said, _PURPOSE).get("purpose") == purpose:
            return pointer
    return next((pointer for pointer, said in response.items() if fits(pointer[-1], said)), None)


def _item_id(response: Mapping[Pointer, Mapping[str, Json]]) -> str:
    """The property of an item that names its place."""
    for said in response.values():
        properties = _table(_table(said, "items"), "properties")
        for name in properties:
            if _table(_table(properties, name), _PURPOSE).get("purpose") == "cursor_item_id":
                return name
    return "id"


def _environments(seen: Seen, environments: Mapping[str, Json]) -> Iterator[Suggestion]:
    root = seen.document.root
    for node in root.sequence("servers") if root.has("servers") else ():
        url = saying.text(node.child("url").value).rstrip("/")
        name = next((name for name, at in environments.items() if saying.text(at).rstrip("/") == url), "")
        if name and url and not node.has("name") and not node.has(SERVER):
            yield Suggestion(
                rule="stainless-server",
                confidence="certain",
                says=f"the server `{url}` is called `{name}`",
                evidence=(f"`environments` has it as `{name}`",),
                actions=(Action(pointer=node.pointer, update={SERVER: name}),),
            )
