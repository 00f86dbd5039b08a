"""Whether operations fit together: ids, paths, parameters, responses, security."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clientwright.report import nearest
from clientwright.source.document import Document
from clientwright.source.node import Node
from clientwright.source.text import split

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_PLACES: Final = ("path", "query", "header", "cookie", "querystring")
_STATUS: Final = re.compile(r"[1-5]([0-9][0-9]|XX)|default")
_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")


def check_operations(document: Document) -> None:
    """Report what is wrong with the paths of a document and with their operations."""
    ids: dict[str, Node] = {}
    schemes = document.root.mapping("components").mapping("securitySchemes")
    for file, place in document.places():
        node = Node(document, file, place.pointer, place.value)
        match place.kind:
            case "operation":
                _check_id(node, ids)
            case "parameter":
                _check_parameter(node)
            case "responses":
                _check_statuses(node)
            case "security requirement":
                _check_schemes(node, schemes)
            case "path item":
                for owner in (node, *(operation for _, operation in operations(node))):
                    _check_duplicates(owner)
            case _:
                pass
    _check_paths(document.root.mapping("paths"))


def operations(item: Node) -> Iterator[tuple[str, Node]]:
    """The methods and operations of a path item, OpenAPI 3.2's ``additionalOperations`` included."""
    for method, operation in item.items():
        if method in METHODS and operation.kind == "object":
            yield method, operation
    additional = item.get("additionalOperations")
    for method, operation in additional.items() if additional is not None else ():
        if operation.kind == "object":
            yield method, operation


def _check_id(node: Node, ids: dict[str, Node]) -> None:
    """Report an ``operationId`` that another operation has (OpenAPI 3.1, 4.8.10)."""
    found = node.get("operationId")
    if found is None or not isinstance(found.value, str):
        return
    first = ids.setdefault(found.value, found)
    if first.id != found.id:
        where = f"line {first.location.line}" if first.file == found.file else str(first.location)
        sentence = f"the operationId `{found.value}` is taken: the operation in {where} has it"
        node.document.diagnostics.error("duplicate-operation-id", sentence, found.location, "rename one of them")


def _check_parameter(node: Node) -> None:
    """Report a parameter that lacks what every parameter has."""
    if node.ref is not None:
        return
    found = node.document.diagnostics
    for key in ("name", "in"):
        if not node.has(key):
            found.error("missing-keyword", f"this parameter has no `{key}`", node.location)
    place = node.get("in")
    if place is None or not isinstance(place.value, str):
        return
    if place.value not in _PLACES:
        near = nearest(place.value, _PLACES)
        hint = f"did you mean `{near}`?" if near else ""
        if place.value in ("body", "formData"):
            hint = "that is Swagger 2.0; use `requestBody`"
        sentence = f"a parameter is in {', '.join(_PLACES[:3])} or cookie, not in `{place.value}`"
        found.error("bad-value", sentence, place.location, hint)
    elif place.value == "path" and (node.value.get("required") if isinstance(node.value, dict) else None) is not True:
        sentence = "a parameter in the path is always required; `required: true` is missing and is assumed"
        found.warn("missing-keyword", sentence, node.location, "add `required: true`")
    if place.value in _PLACES and not node.has("schema") and not node.has("content"):
        sentence = "this parameter has neither `schema` nor `content`; any text is taken"
        found.warn("missing-keyword", sentence, node.location)


def parameters(owner: Node) -> Iterator[tuple[Node, Node]]:
    """The parameters of a path item or operation: as listed, and what they refer to."""
    listed = owner.get("parameters")
    if listed is None or not isinstance(listed.value, list):
        return
    for index in range(len(listed.value)):
        each = listed.child(index)
        if each.kind == "object":
            yield each, each.follow()


def _key(parameter: Node) -> tuple[str, str] | None:
    """The name and place of a parameter, which together identify it."""
    if not isinstance(parameter.value, dict):
        return None
    name, place = parameter.value.get("name"), parameter.value.get("in")
    return (name, place) if isinstance(name, str) and isinstance(place, str) else None


def _check_duplicates(owner: Node) -> None:
    """Report a parameter that its list has already (OpenAPI 3.1, 4.8.10)."""
    seen: dict[tuple[str, str], Node] = {}
    for listed, parameter in parameters(owner):
        key = _key(parameter)
        if key is None:
            continue
        first = seen.setdefault(key, listed)
        if first is not listed:
            sentence = f"the {key[1]} parameter `{key[0]}` is here twice; the first is in line {first.location.line}"
            owner.document.diagnostics.error("duplicate-parameter", sentence, listed.location, "remove one of them")


def _check_statuses(node: Node) -> None:
    """Report keys of ``responses`` that are no status (OpenAPI 3.1, 4.8.16)."""
    for key, _ in node.items():
        if not key.startswith("x-") and not _STATUS.fullmatch(key):
            upper = key.upper()
            hint = f"write `{upper}`" if _STATUS.fullmatch(upper) else "write the status, such as `'200'`"
            sentence = f"`{key}` is no response status: a number from 100 to 599, `2XX` or `default` is expected"
            node.document.diagnostics.error("bad-status", sentence, node.key_location(key), hint)


def _check_schemes(node: Node, schemes: Node) -> None:
    """Report a security requirement for a scheme that is not declared."""
    for name, _ in node.items():
        # OpenAPI 3.2, 4.8.30: the name may also be a URI of a scheme.
        if schemes.has(name) or "/" in name or "#" in name:
            continue
        near = nearest(name, (key for key, _ in schemes.items()))
        hint = f"did you mean `{near}`?" if near else "declare it under `components/securitySchemes`"
        sentence = f"there is no security scheme `{name}`"
        node.document.diagnostics.error("unknown-scheme", sentence, node.key_location(name), hint)


def _check_paths(paths: Node) -> None:
    """Report path templates that are malformed, that collide, or whose parameters are not declared."""
    shapes: dict[str, tuple[str, Node]] = {}
    for path, item in paths.items():
        if path.startswith("x-"):
            continue
        found = paths.document.diagnostics
        where = paths.key_location(path)
        if not path.startswith("/"):
            found.error("bad-path", f"the path `{path}` does not start with `/`", where, f"write `/{path}`")
        if "{" in _TEMPLATE.sub("", path) or "}" in _TEMPLATE.sub("", path) or "{}" in path:
            found.error("bad-path", f"the braces in the path `{path}` do not fit together", where)
            continue
        shape = _TEMPLATE.sub("{}", path)
        if shape in shapes:
            first = paths.key_location(shapes[shape][0])
            sentence = f"`{path}` and `{shapes[shape][0]}` in line {first.line} are the same path with other names"
            found.warn("path-collision", sentence, where, "put their operations under one of them")
        else:
            shapes[shape] = (path, item)
        target = item.follow()
        if target.kind == "object":
            _check_templated(path, item, target)


def _check_templated(path: str, item: Node, target: Node) -> None:
    """Report differences between the names in a path and the path parameters of its operations."""
    names = _TEMPLATE.findall(path)
    for name in {name: None for name in names if names.count(name) > 1}:
        sentence = f"`{{{name}}}` is twice in the path `{path}`"
        key = split(item.pointer)[-1]
        where = item.document.node(item.file, item.pointer.rpartition("/")[0]).key_location(key)
        item.document.diagnostics.error("bad-path", sentence, where)
    shared = [each for owner in (item, target) for each in parameters(owner)] if item.id != target.id else []
    shared = shared or list(parameters(target))
    for _, parameter in shared:
        _check_used(path, names, parameter)
    declared = _in_path(shared)
    for method, operation in operations(target):
        own = list(parameters(operation))
        for _, parameter in own:
            _check_used(path, names, parameter)
        known = declared | _in_path(own)
        unused = [name for name in known if name not in names]
        for name in dict.fromkeys(names):
            if name not in known:
                near = nearest(name, unused)
                hint = f"the parameter `{near}` is declared; is it meant?" if near else ""
                hint = hint or f"declare a parameter with `name: {name}`, `in: path` and `required: true`"
                sentence = f"`{{{name}}}` in the path `{path}` is not a declared parameter of `{method}`"
                where = target.key_location(method) if target.has(method) else operation.location
                item.document.diagnostics.error("undeclared-parameter", sentence, where, hint)


def _in_path(listed: list[tuple[Node, Node]]) -> dict[str, None]:
    """The names of the path parameters in a list, in its order."""
    keys = [_key(parameter) for _, parameter in listed]
    return {key[0]: None for key in keys if key is not None and key[1] == "path"}


def _check_used(path: str, names: list[str], parameter: Node) -> None:
    """Report a path parameter that the path does not have."""
    key = _key(parameter)
    if key is None or key[1] != "path" or key[0] in names:
        return
    near = nearest(key[0], names)
    hint = f"did you mean `{near}`?" if near else f"add `{{{key[0]}}}` to the path, or remove the parameter"
    sentence = f"the path parameter `{key[0]}` is not in the path `{path}`"
    name = parameter.get("name")
    location = name.location if name is not None else parameter.location
    parameter.document.diagnostics.error("unused-parameter", sentence, location, hint)
