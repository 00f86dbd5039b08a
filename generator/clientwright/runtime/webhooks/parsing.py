"""Webhooks as values: by their names, or by what tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict
from urllib.parse import parse_qsl

from ..http.readers import parse
from ..wire.codec import decode_of
from ..wire.deviations import DecodeError, Deviation, Deviations
from ..wire.values import Unknown
from .signatures import HeaderFields, content_of, pairs_of, verify

_BYTES: Final[Any] = (str, bytes, bytearray, memoryview)
_FORM: Final = "application/x-www-form-urlencoded"


class ParseOptions(TypedDict, total=False):
    """What ``parse`` takes beside the webhook itself."""

    secret: str | None
    """The secret that it has to be signed with (standardwebhooks.com); None looks at no signature."""
    strict: bool
    """Raise ``DecodeError`` for a payload that departs from the description."""
    on_deviation: Callable[[Deviation], None] | None
    """Is given each departure; without it, they are logged as warnings."""


class Hooks:
    """The payloads that are described, by name, and what any of them is, where something in them tells."""

    def __init__(
        self, package: str, models: Mapping[str, Any], event: Any = None
    ) -> None:
        self._package = package
        self._models = models
        self._event = event

    def parse(
        self,
        first: Any,
        second: Any = None,
        third: Any = None,
        *,
        headers: HeaderFields | None = None,
        secret: str | None = None,
        strict: bool = False,
        on_deviation: Callable[[Deviation], None] | None = None,
    ) -> Any:
        """The payload of ``name, body, headers``, or of ``body, headers``."""
        named = isinstance(second, _BYTES)
        body, fields = (second, third) if named else (first, second)
        fields = headers if fields is None else fields
        if secret is not None:
            verify(body, fields, secret)
        found = Deviations(None)
        value = _value(body, fields, found)
        model = self._models.get(first) if named else self._event
        if model is None:
            if not named:
                raise TypeError(
                    f"nothing in a body tells its name: one of {[*self._models]}"
                )
            return Unknown(value)
        payload = decode_of(model)(value, found)
        if found and strict:
            raise DecodeError(tuple(found), body=payload)
        for deviation in found:
            if on_deviation is None:
                from logging import getLogger  # not needed while all is as described

                getLogger(self._package).warning("webhook: %s", deviation)
            else:
                on_deviation(deviation)
        return payload


def _value(body: Any, headers: HeaderFields | None, found: Deviations) -> Any:
    """The JSON value of a body; of a form its fields."""
    content = content_of(body)
    fields = {name.lower(): value.lower() for name, value in pairs_of(headers)}
    if not fields.get("content-type", "").startswith(_FORM):
        return parse(content, found)
    value = found.root[0] = dict(parse_qsl(content.decode("utf-8", "replace"), True))
    return value
