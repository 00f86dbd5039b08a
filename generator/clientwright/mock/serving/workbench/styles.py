"""Parameters as they are written in a URL, a header or a cookie, by style and explode (RFC 6570; OpenAPI 3.2, 4.12.3).

The mock reads them in ``judging/styles``; this is the other way, for requests that are made on the page.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from clientwright.mock.reading.operation import Parameter
from clientwright.mock.wire.plain import dump, is_array, is_object

_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def scalar(value: Any) -> str:
    """A value as a text: strings as they are, anything else as JSON."""
    return value if isinstance(value, str) else dump(value)


def encoded(value: Any) -> str:
    """A value percent-encoded, so that no character of it means anything else."""
    return quote(scalar(value), safe="")


def path(parameter: Parameter, value: Any) -> str:
    """What stands in the path in place of a parameter: style simple, label or matrix."""
    match parameter.style:
        case "label":
            return "." + _joined(value, "." if parameter.explode else ",", parameter.explode)
        case "matrix":
            return _matrix(parameter, value)
        case _:
            return _joined(value, ",", parameter.explode)


def header(parameter: Parameter, value: Any) -> str:
    """The value of a header (style simple), not encoded."""
    if is_array(value):
        return ",".join(scalar(each) for each in value)
    if is_object(value):
        mark = "=" if parameter.explode else ","
        return ",".join(f"{name}{mark}{scalar(member)}" for name, member in value.items())
    return scalar(value)


def query(parameter: Parameter, value: Any) -> list[str]:
    """The ``name=value`` of a query string or a cookie: style form, spaceDelimited, pipeDelimited or deepObject."""
    name = quote(parameter.name, safe="[]")
    if parameter.style == "deepObject" and is_object(value):
        return [f"{name}[{encoded(key)}]={encoded(member)}" for key, member in value.items()]
    if is_array(value):
        if parameter.explode:
            return [f"{name}={encoded(each)}" for each in value]
        return [f"{name}={_DELIMITERS.get(parameter.style, ',').join(map(encoded, value))}"]
    if is_object(value):
        if parameter.explode:
            return [f"{encoded(key)}={encoded(member)}" for key, member in value.items()]
        pieces = [encoded(each) for pair in value.items() for each in pair]
        return [f"{name}={_DELIMITERS.get(parameter.style, ',').join(pieces)}"]
    return [f"{name}={encoded(value)}"]


def _matrix(parameter: Parameter, value: Any) -> str:
    name = quote(parameter.name, safe="")
    if parameter.explode and is_array(value):
        return "".join(f";{name}={encoded(each)}" for each in value)
    if parameter.explode and is_object(value):
        return "".join(f";{encoded(key)}={encoded(member)}" for key, member in value.items())
    return f";{name}={_joined(value, ',', False)}"


def _joined(value: Any, separator: str, explode: bool) -> str:
    if is_array(value):
        return separator.join(map(encoded, value))
    if is_object(value):
        mark = "=" if explode else separator
        return separator.join(f"{encoded(name)}{mark}{encoded(member)}" for name, member in value.items())
    return encoded(value)
