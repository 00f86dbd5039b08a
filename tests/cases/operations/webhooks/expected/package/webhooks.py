"""A post office that calls back: what the server sends of its own accord."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias, Unpack, overload

from ._later import models
from ._runtime.webhooks.parsing import Hooks, ParseOptions
from ._runtime.webhooks.signatures import (
    Body,
    HeaderFields,
    SignatureError as SignatureError,
    verify as verify,
)
from ._runtime.wire.values import Unknown

_HOOKS: Final = Hooks(
    "client",
    {
        "letter.delivered": models.LetterDelivered,
        "letter.lost": models.LetterLost,
        "letter.gone": models.LetterLost,
        "onRead": models.Reading,
        "sendParcel.onRead": models.SendParcelOnReadPayload,
        "onReturn": models.Reading,
    },
    models.WebhookEvent,
)
Payload: TypeAlias = (
    models.LetterDelivered
    | models.LetterLost
    | models.Reading
    | models.SendParcelOnReadPayload
    | Unknown
)
"""What any of them brings."""


@overload
def parse(
    name: Literal["letter.delivered"],
    body: Body,
    /,
    headers: HeaderFields | None = None,
    **options: Unpack[ParseOptions],
) -> models.LetterDelivered: ...
@overload
def parse(
    name: Literal["letter.lost", "letter.gone"],
    body: Body,
    /,
    headers: HeaderFields | None = None,
    **options: Unpack[ParseOptions],
) -> models.LetterLost: ...
@overload
def parse(
    name: Literal["onRead", "onReturn"],
    body: Body,
    /,
    headers: HeaderFields | None = None,
    **options: Unpack[ParseOptions],
) -> models.Reading: ...
@overload
def parse(
    name: Literal["sendParcel.onRead"],
    body: Body,
    /,
    headers: HeaderFields | None = None,
    **options: Unpack[ParseOptions],
) -> models.SendParcelOnReadPayload: ...
@overload
def parse(
    name: str,
    body: Body,
    /,
    headers: HeaderFields | None = None,
    **options: Unpack[ParseOptions],
) -> Payload: ...
@overload
def parse(
    body: Body, /, headers: HeaderFields | None = None, **options: Unpack[ParseOptions]
) -> models.WebhookEvent: ...
def parse(*given: Any, **options: Any) -> Any:
    """The payload of a webhook: of the one that is named, or of the one that its body
    says it is.

    ``body`` is what came, byte for byte, and ``headers`` what came with it. With
    ``secret=`` the webhook has to be signed by it (standardwebhooks.com), else
    ``SignatureError`` is raised. A payload that departs from the description is kept,
    and the departure given to ``on_deviation=``, or logged; with ``strict=True`` it is
    a ``DecodeError``.

    Webhooks:
        letter.delivered: A letter is where it should be.
        onRead: Somebody has read the letter."""
    return _HOOKS.parse(*given, **options)
