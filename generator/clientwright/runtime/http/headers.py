"""Answers with the header fields that the description has for them, typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from ..messages.exchange import RawResponse
from ..wire.codec import decode_of
from ..wire.deviations import DecodeError, Deviations
from ..wire.fields import form
from ..wire.shapes import Shape
from ..wire.values import resolved
from .raw import AsyncRawResource, RawResource, raw_async, raw_sync
from .sending import tell

T = TypeVar("T")
H = TypeVar("H")
C = TypeVar("C")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class HeadedResponse(RawResponse[T], Generic[T, H]):
    """What a call gave, the answer as it came, and those of its header fields that are described."""

    typed_headers: H


# Called with the operation alone: so type checkers carry every overload over.
class WithHeaders(Generic[H]):
    """Makes of an operation the method that gives its result with the answer and these header fields."""

    def __init__(self, model: type[H]) -> None:
        self._model: Any = model

    def __call__(
        self, function: Callable[Concatenate[C, P], T]
    ) -> Callable[Concatenate[RawResource, P], HeadedResponse[T, H]]:
        answered: Any = raw_sync(function)

        @wraps(function)
        def method(*given: Any, **options: Any) -> Any:
            return self._headed(answered(*given, **options), given[0])

        return method

    def _headed(self, answer: RawResponse[T], resource: Any) -> HeadedResponse[T, H]:
        raw: dict[str, Any] = {}
        for one in form(resolved(self._model)).fields:
            text = answer.headers.get(one.wire_name)
            if text is not None:
                raw[one.wire_name] = _value(text, one.shape.seen())
        found = Deviations(raw)
        typed: H = decode_of(self._model)(raw, found)
        settings = getattr(resource._caller, "_settings", None)
        if found and settings is not None:
            if settings.strict:
                raise DecodeError(tuple(found), response=answer.response, body=raw)
            tell(settings, "header fields", tuple(found))
        return HeadedResponse(answer.value, answer.response, typed)


class AsyncWithHeaders(WithHeaders[H]):
    """As ``WithHeaders``, awaited."""

    # Not in place of the base: of an async operation it makes an async method.
    def __call__(  # type: ignore[override]
        self, function: Callable[Concatenate[C, P], Coroutine[Any, Any, T]]
    ) -> Callable[
        Concatenate[AsyncRawResource, P], Coroutine[Any, Any, HeadedResponse[T, H]]
    ]:
        answered: Any = raw_async(function)

        @wraps(function)
        async def method(*given: Any, **options: Any) -> Any:
            return self._headed(await answered(*given, **options), given[0])

        return method


def _value(text: str, shape: Shape) -> Any:
    """The JSON value that a field is (style ``simple``, or JSON as ``content``); the text itself if it is none."""
    if shape.array is not None and not text.startswith("["):
        pieces = filter(None, map(str.strip, text.split(",")))
        return [_value(piece, shape.array.seen()) for piece in pieces]
    kinds = {one if isinstance(one, type) else type(one[0]) for one in shape.scalars}
    if shape.anything or not kinds <= {int, float, bool}:
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
