"""Paths, operations, parameters and statuses, each by itself."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Final

from clientwright.mend.repair import Part
from clientwright.mend.types import shown
from clientwright.report import nearest
from clientwright.source.places import STYLES

_PLACES: Final = tuple(STYLES)
_STATUS: Final = re.compile(r"[1-5]([0-9][0-9]|XX)|default")
_LEADING: Final = re.compile(r"([1-5](?:[0-9][0-9]|XX))(?![0-9A-Z])")
_PHRASES: Final = {re.sub("[^a-z]", "", each.phrase.lower()): str(each.value) for each in HTTPStatus}


def mend_root(part: Part) -> None:
    """A version that is a number, and ``paths`` that are missing where there is something else to read."""
    version = part.value.get("openapi")
    if not isinstance(version, str):
        sentence = f"`openapi` must be a string with three numbers, not the number {shown(version)}"
        part.slip("wrong-type", sentence, f'it is read as `"{version}.0"`', "openapi", hint=f'write "{version}.0"')
        part.put("openapi", f"{version}.0")
    others = any(key in part.value for key in ("webhooks", "components"))
    if others and "paths" not in part.value and part.repair.document.dialect == "3.0":
        near = nearest("paths", part.value)
        hint = f"did you mean `paths` where `{near}` is?" if near else "add `paths: {}` if that is meant"
        part.slip("missing-keyword", "the description has no `paths`", "there is nothing to call", hint=hint)
        part.put("paths", {})
    if "$ref" in part.value:
        part.slip("odd-ref", "a whole description cannot be a `$ref`", "it is left out", "$ref")
        part.drop("$ref")


def mend_paths(part: Part) -> None:
    """Paths that do not start with a slash."""
    for path in tuple(part.value):
        if path.startswith(("/", "x-")):
            continue
        name = f"/{path}"
        sentence = f"the path `{path}` does not start with `/`"
        first, second = part.value.get(name), part.value[path]
        if first is None:
            part.slip("bad-path", sentence, f"it is read as `{name}`", path, hint=f"write `{name}`", key=True)
            part.rename(path, name)
        elif isinstance(first, dict) and isinstance(second, dict) and first.keys().isdisjoint(second):
            part.slip("bad-path", sentence, f"it is read as a part of `{name}`", path, key=True)
            spots = part.spot[1]
            place = spots[name][1][0]
            part.put(name, {**first, **second}, (place, {**spots[name][1][1], **spots[path][1][1]}))
            part.drop(path)
        else:
            part.slip("bad-path", sentence, f"`{name}` is there as well, and both are kept", path, key=True)


def mend_operation(part: Part) -> None:
    """Responses that are missing."""
    if not part.value.get("responses"):
        sentence = "this operation has no `responses`"
        done = "what it answers is not read"
        part.slip("missing-keyword", sentence, done, key=True, hint="add `responses` with a status such as `'200'`")
        part.put("responses", {"default": {"description": ""}})


def mend_statuses(part: Part) -> None:
    """Keys of ``responses`` that are no status (OpenAPI 3.1, 4.8.16)."""
    for key in tuple(part.value):
        if key.startswith("x-") or _STATUS.fullmatch(key):
            continue
        status = _status(key)
        sentence = f"`{key}` is no response status"
        if status is None:
            hint = "write a number from 100 to 599, a range such as `2XX`, or `default`"
            part.slip("bad-status", sentence, "this response is left out", key, hint=hint, key=True)
            part.drop(key)
        elif status in part.value:
            done = f"this response is left out, as `{status}` is there as well"
            part.slip("bad-status", sentence, done, key, key=True)
            part.drop(key)
        else:
            part.slip("bad-status", sentence, f"it is read as `{status}`", key, hint=f"write `{status}`", key=True)
            part.rename(key, status)


def _status(key: str) -> str | None:
    """The status that a key means: ``4xx``, ``204 NO_CONTENT``, ``OK``."""
    upper = key.strip().upper()
    if upper == "DEFAULT":
        return "default"
    found = _LEADING.match(upper)
    if found is not None:
        return found[1]
    if re.fullmatch("[1-5][X*]{2}", upper):
        return f"{upper[0]}XX"
    return _PHRASES.get(re.sub("[^a-z]", "", key.lower()))


def mend_parameter(part: Part) -> None:
    """A parameter that lacks what every parameter has (OpenAPI 3.1, 4.8.12)."""
    for key in ("name", "in"):
        if not part.value.get(key):
            part.slip("missing-keyword", f"this parameter has no `{key}`", "it is left out")
            part.gone = True
            return
    place = part.value["in"]
    if place not in _PLACES:
        near = nearest(str(place), _PLACES)
        sentence = f"a parameter is in {', '.join(_PLACES[:3])} or cookie, not in `{place}`"
        if str(place).lower() in _PLACES and isinstance(near, str):
            part.slip("bad-value", sentence, f"it is read as `{near}`", "in", hint=f"write `{near}`")
            part.put("in", near)
        else:
            hint = f"did you mean `{near}`?" if near else ""
            hint = "that is Swagger 2.0; use `requestBody`" if place in ("body", "formData") else hint
            part.slip("bad-value", sentence, "it is left out", "in", hint=hint)
            part.gone = True
            return
    if part.value["in"] == "path" and part.value.get("required") is not True:
        sentence = "a parameter in the path is always required, and `required: true` is missing"
        part.slip("missing-keyword", sentence, "it is required", hint="add `required: true`")
        part.put("required", True)
    _mend_style(part)
    if "schema" not in part.value and "content" not in part.value:
        sentence = "this parameter has neither `schema` nor `content`"
        part.slip("missing-keyword", sentence, "any text is taken")
        part.put("schema", {})


def _mend_style(part: Part) -> None:
    """A style that the parameter's place does not have: the one that all others there have is meant."""
    place, style = part.value["in"], part.value.get("style")
    styles = STYLES[str(place)]
    if not isinstance(style, str) or style in styles or "content" in part.value:
        return
    near = nearest(style, styles)
    read = near if isinstance(near, str) and near else styles[0] if styles else ""
    sentence = f"`{style}` is no style of a parameter in `{place}`"
    done = f"it is read as `{read}`" if read else "it is left out"
    part.slip("parameter-style", sentence, done, "style")
    part.put("style", read) if read else part.drop("style")
