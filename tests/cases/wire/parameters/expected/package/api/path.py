"""Paint: the operations of ``path``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple as simple_
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import (
    json_path,
    label as label_,
    matrix as matrix_,
    simple_reserved,
)


def _simple(
    text: models.Text,
    list: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="simple",
        method="GET",
        path=f"/simple/{simple_('text', text)}/{simple_('list', list)}/{simple_('map', map)}/{simple_('spread', spread, explode=True)}",
        success={"204": NothingReader()},
        options=options,
    )


def simple(
    client: Caller,
    text: models.Text,
    list: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """``GET /simple/{text}/{list}/{map}/{spread}``."""
    return client.send(_simple(text, list, map, spread, **options))


async def simple_async(
    client: AsyncCaller,
    text: models.Text,
    list: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """As ``simple``, in an event loop."""
    return await client.send(_simple(text, list, map, spread, **options))


def _label(
    text: models.Text,
    list: models.TextsInput,
    dots: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="label",
        method="GET",
        path=f"/label/{label_('text', text)}/{label_('list', list)}/{label_('dots', dots, explode=True)}/{label_('map', map)}/{label_('spread', spread, explode=True)}",
        success={"204": NothingReader()},
        options=options,
    )


def label(
    client: Caller,
    text: models.Text,
    list: models.TextsInput,
    dots: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """``GET /label/{text}/{list}/{dots}/{map}/{spread}``."""
    return client.send(_label(text, list, dots, map, spread, **options))


async def label_async(
    client: AsyncCaller,
    text: models.Text,
    list: models.TextsInput,
    dots: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """As ``label``, in an event loop."""
    return await client.send(_label(text, list, dots, map, spread, **options))


def _matrix(
    text: models.Text,
    list: models.TextsInput,
    again: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="matrix",
        method="GET",
        path=f"/matrix/{matrix_('text', text)}/{matrix_('list', list)}/{matrix_('again', again, explode=True)}/{matrix_('map', map)}/{matrix_('spread', spread, explode=True)}",
        success={"204": NothingReader()},
        options=options,
    )


def matrix(
    client: Caller,
    text: models.Text,
    list: models.TextsInput,
    again: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """``GET /matrix/{text}/{list}/{again}/{map}/{spread}``."""
    return client.send(_matrix(text, list, again, map, spread, **options))


async def matrix_async(
    client: AsyncCaller,
    text: models.Text,
    list: models.TextsInput,
    again: models.TextsInput,
    map: models.Color | models.ColorDict,
    spread: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """As ``matrix``, in an event loop."""
    return await client.send(_matrix(text, list, again, map, spread, **options))


def _other(
    reserved: str,
    json: models.Color | models.ColorDict,
    xml: str,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="other",
        method="GET",
        path=f"/other/{simple_reserved('reserved', reserved)}/{json_path('json', json)}/{simple_('xml', xml)}",
        success={"204": NothingReader()},
        options=options,
    )


def other(
    client: Caller,
    reserved: str,
    json: models.Color | models.ColorDict,
    xml: str,
    **options: Unpack[CallOptions],
) -> None:
    """``GET /other/{reserved}/{json}/{xml}``."""
    return client.send(_other(reserved, json, xml, **options))


async def other_async(
    client: AsyncCaller,
    reserved: str,
    json: models.Color | models.ColorDict,
    xml: str,
    **options: Unpack[CallOptions],
) -> None:
    """As ``other``, in an event loop."""
    return await client.send(_other(reserved, json, xml, **options))


def _beta_versions(name: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="betaVersions",
        method="GET",
        path="/versions",
        query=("beta=true", *form("of", name)),
        success={"204": NothingReader()},
        options=options,
    )


def beta_versions(client: Caller, name: str, **options: Unpack[CallOptions]) -> None:
    """``GET /versions?beta=true&of={name}``."""
    return client.send(_beta_versions(name, **options))


async def beta_versions_async(
    client: AsyncCaller, name: str, **options: Unpack[CallOptions]
) -> None:
    """As ``beta_versions``, in an event loop."""
    return await client.send(_beta_versions(name, **options))


def _versions(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="versions",
        method="GET",
        path="/versions",
        success={"204": NothingReader()},
        options=options,
    )


def versions(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /versions``."""
    return client.send(_versions(**options))


async def versions_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``versions``, in an event loop."""
    return await client.send(_versions(**options))
