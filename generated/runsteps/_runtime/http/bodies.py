"""Request bodies, as data until they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ..wire.codec import dumps, one_level, to_json
from ..wire.values import OBJECT, UNSET

if TYPE_CHECKING:
    from ..messages.exchange import Upload


class RequestBody(Protocol):
    """What is sent with a request."""

    @property
    def media_type(self) -> str:
        """The ``Content-Type``."""
        ...

    def content(self, extra: Mapping[str, Any] | None) -> bytes | Upload | None:
        """The bytes, the same each time; None when the body is not given at all, and then none is sent.

        ``extra`` has more fields for a body that has fields, and is a ``TypeError`` for any other.
        """
        ...


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A JSON value: plain, models, or both. In an object, fields that are ``UNSET`` are left out.

    ``required`` says what an object without a field is: ``{}``, or no body.
    """

    value: Any
    media_type: str = "application/json"
    required: bool = True

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """JSON text, compact, UTF-8."""
        value = self.value
        if value is UNSET:
            return dumps(dict(extra)) if extra else None
        if type(value) is OBJECT:
            fields = given(value, extra)
            return dumps(fields) if fields or self.required else None
        if not extra:
            return dumps(value)
        if type(to_json(value)) is not OBJECT:
            raise TypeError("extra_body is for a body that is an object")
        return dumps({**one_level(value), **extra})


def given(fields: Any, extra: Mapping[str, Any] | None) -> dict[str, Any]:
    """The fields that are there, of a mapping or a model."""
    if fields is UNSET:
        fields = {}
    elif type(fields) is not OBJECT:
        fields = one_level(fields)
    items = {**fields, **(extra or {})}.items()
    return {name: value for name, value in items if value is not UNSET}


def refuse(extra: Mapping[str, Any] | None) -> None:
    """``TypeError`` for more fields in a body that has none."""
    if extra:
        raise TypeError("extra_body is for a body that has fields")
