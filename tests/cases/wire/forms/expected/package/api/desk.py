"""Desk: the operations of ``desk``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.forms.urlencoded import FormBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, json_content
from .._runtime.http.readers import NothingReader
from .._runtime.http.texts import TextBody
from .._runtime.styles.styles import deep_object, space_delimited
from .._runtime.wire.values import UNSET, Unset


class _TokenArguments(TypedDict, total=False):
    scopes: Sequence[str] | Unset
    csv: Sequence[str] | Unset
    spaces: Sequence[str] | Unset
    deep: models.TokenBodyDeep | models.TokenBodyDeepDict | Unset
    spread: models.TokenBodySpread | models.TokenBodySpreadDict | Unset
    json: Sequence[int] | Unset
    plain: models.TokenBodyPlain | models.TokenBodyPlainDict | Unset
    list: Sequence[models.TokenBodyListItem | models.TokenBodyListItemDict] | Unset
    url: str | Unset
    flag: bool | Unset
    n: float | Unset
    none: str | None | Unset


class TokenArguments(_TokenArguments, CallOptions):
    """What ``token`` takes and may be left out."""


def _token(
    *,
    grant_type: str,
    scopes: Sequence[str] | Unset = UNSET,
    csv: Sequence[str] | Unset = UNSET,
    spaces: Sequence[str] | Unset = UNSET,
    deep: models.TokenBodyDeep | models.TokenBodyDeepDict | Unset = UNSET,
    spread: models.TokenBodySpread | models.TokenBodySpreadDict | Unset = UNSET,
    json: Sequence[int] | Unset = UNSET,
    plain: models.TokenBodyPlain | models.TokenBodyPlainDict | Unset = UNSET,
    list: (
        Sequence[models.TokenBodyListItem | models.TokenBodyListItemDict] | Unset
    ) = UNSET,
    url: str | Unset = UNSET,
    flag: bool | Unset = UNSET,
    n: float | Unset = UNSET,
    none: str | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="token",
        method="POST",
        path="/token",
        body=FormBody(
            {
                "grant_type": grant_type,
                "scopes": scopes,
                "csv": csv,
                "spaces": spaces,
                "deep": deep,
                "spread": spread,
                "json": json,
                "plain": plain,
                "list": list,
                "url": url,
                "flag": flag,
                "n": n,
                "none": none,
            },
            styles={
                "csv": partial(form, explode=False),
                "spaces": space_delimited,
                "deep": deep_object,
                "spread": form,
                "json": json_content,
                "url": partial(form, allow_reserved=True),
            },
        ),
        success={"204": NothingReader()},
        options=options,
    )


def token(
    client: Caller, *, grant_type: str, **arguments: Unpack[TokenArguments]
) -> None:
    """``POST /token``."""
    return client.send(_token(grant_type=grant_type, **arguments))


async def token_async(
    client: AsyncCaller, *, grant_type: str, **arguments: Unpack[TokenArguments]
) -> None:
    """As ``token``, in an event loop."""
    return await client.send(_token(grant_type=grant_type, **arguments))


class _SendMapArguments(TypedDict, total=False):
    body: models.SendMapBodyInput | Unset


class SendMapArguments(_SendMapArguments, CallOptions):
    """What ``send_map`` takes and may be left out."""


def _send_map(
    *, body: models.SendMapBodyInput | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="sendMap",
        method="POST",
        path="/map",
        body=FormBody(body, required=False),
        success={"204": NothingReader()},
        options=options,
    )


def send_map(client: Caller, **arguments: Unpack[SendMapArguments]) -> None:
    """``POST /map``."""
    return client.send(_send_map(**arguments))


async def send_map_async(
    client: AsyncCaller, **arguments: Unpack[SendMapArguments]
) -> None:
    """As ``send_map``, in an event loop."""
    return await client.send(_send_map(**arguments))


def _send_list(*, body: str | bytes, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="sendList",
        method="POST",
        path="/list",
        body=TextBody(body, media_type="application/x-www-form-urlencoded"),
        success={"204": NothingReader()},
        options=options,
    )


def send_list(
    client: Caller, *, body: str | bytes, **options: Unpack[CallOptions]
) -> None:
    """``POST /list``.

    Args:
        body: The ``application/x-www-form-urlencoded`` itself, as text or bytes."""
    return client.send(_send_list(body=body, **options))


async def send_list_async(
    client: AsyncCaller, *, body: str | bytes, **options: Unpack[CallOptions]
) -> None:
    """As ``send_list``, in an event loop."""
    return await client.send(_send_list(body=body, **options))
