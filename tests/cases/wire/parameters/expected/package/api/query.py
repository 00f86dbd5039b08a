"""Paint: the operations of ``query``."""

from __future__ import annotations

from functools import partial
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.forms.urlencoded import form_query
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form as form_, json_content
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import (
    deep_object,
    json_query,
    pipe_delimited,
    query_string,
    space_delimited,
)
from .._runtime.wire.values import UNSET, Unset


class _FormArguments(TypedDict, total=False):
    text: models.Text | Unset
    n: int | None | Unset
    again: models.TextsInput | Unset
    list: models.TextsInput | Unset
    map: models.Color | models.ColorDict | Unset
    spread: models.Color | models.ColorDict | Unset
    nested: models.FormNested | models.FormNestedDict | Unset
    url: str | Unset
    filter: models.Color | models.ColorDict | Unset
    plain: int | Unset


class FormArguments(_FormArguments, CallOptions):
    """What ``form`` takes and may be left out."""


def _form(
    *,
    text: models.Text | Unset = UNSET,
    n: int | None | Unset = UNSET,
    again: models.TextsInput | Unset = UNSET,
    list: models.TextsInput | Unset = UNSET,
    map: models.Color | models.ColorDict | Unset = UNSET,
    spread: models.Color | models.ColorDict | Unset = UNSET,
    nested: models.FormNested | models.FormNestedDict | Unset = UNSET,
    url: str | Unset = UNSET,
    filter: models.Color | models.ColorDict | Unset = UNSET,
    plain: int | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="form",
        method="GET",
        path="/form",
        query=(
            *form_("text", text),
            *form_("n", n),
            *form_("again", again),
            *form_("list", list, explode=False),
            *form_("map", map, explode=False),
            *form_("spread", spread),
            *form_("nested", nested),
            *form_("url", url, allow_reserved=True),
            *json_content("filter[]", filter),
            *form_("plain", plain),
        ),
        success={"204": NothingReader()},
        options=options,
    )


def form(client: Caller, **arguments: Unpack[FormArguments]) -> None:
    """``GET /form``."""
    return client.send(_form(**arguments))


async def form_async(client: AsyncCaller, **arguments: Unpack[FormArguments]) -> None:
    """As ``form``, in an event loop."""
    return await client.send(_form(**arguments))


class _DelimitedArguments(TypedDict, total=False):
    spaces: models.TextsInput | Unset
    spaces_map: models.Color | models.ColorDict | Unset
    spaces_again: models.TextsInput | Unset
    pipes: models.TextsInput | Unset
    pipes_map: models.Color | models.ColorDict | Unset
    pipes_spread: models.Color | models.ColorDict | Unset


class DelimitedArguments(_DelimitedArguments, CallOptions):
    """What ``delimited`` takes and may be left out."""


def _delimited(
    *,
    spaces: models.TextsInput | Unset = UNSET,
    spaces_map: models.Color | models.ColorDict | Unset = UNSET,
    spaces_again: models.TextsInput | Unset = UNSET,
    pipes: models.TextsInput | Unset = UNSET,
    pipes_map: models.Color | models.ColorDict | Unset = UNSET,
    pipes_spread: models.Color | models.ColorDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="delimited",
        method="GET",
        path="/delimited",
        query=(
            *space_delimited("spaces", spaces),
            *space_delimited("spaces_map", spaces_map),
            *space_delimited("spaces_again", spaces_again, explode=True),
            *pipe_delimited("pipes", pipes),
            *pipe_delimited("pipes_map", pipes_map),
            *pipe_delimited("pipes_spread", pipes_spread, explode=True),
        ),
        success={"204": NothingReader()},
        options=options,
    )


def delimited(client: Caller, **arguments: Unpack[DelimitedArguments]) -> None:
    """``GET /delimited``."""
    return client.send(_delimited(**arguments))


async def delimited_async(
    client: AsyncCaller, **arguments: Unpack[DelimitedArguments]
) -> None:
    """As ``delimited``, in an event loop."""
    return await client.send(_delimited(**arguments))


class _DeepArguments(TypedDict, total=False):
    color: models.Color | models.ColorDict | Unset
    list: models.TextsInput | Unset
    nested: models.DeepNested | models.DeepNestedDict | Unset


class DeepArguments(_DeepArguments, CallOptions):
    """What ``deep`` takes and may be left out."""


def _deep(
    *,
    color: models.Color | models.ColorDict | Unset = UNSET,
    list: models.TextsInput | Unset = UNSET,
    nested: models.DeepNested | models.DeepNestedDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="deep",
        method="GET",
        path="/deep",
        query=(
            *deep_object("color", color),
            *deep_object("list", list),
            *deep_object("nested", nested),
        ),
        success={"204": NothingReader()},
        options=options,
    )


def deep(client: Caller, **arguments: Unpack[DeepArguments]) -> None:
    """``GET /deep``."""
    return client.send(_deep(**arguments))


async def deep_async(client: AsyncCaller, **arguments: Unpack[DeepArguments]) -> None:
    """As ``deep``, in an event loop."""
    return await client.send(_deep(**arguments))


class _WholeFormArguments(TypedDict, total=False):
    search: models.WholeFormSearch | models.WholeFormSearchDict | Unset


class WholeFormArguments(_WholeFormArguments, CallOptions):
    """What ``whole_form`` takes and may be left out."""


def _whole_form(
    *,
    search: models.WholeFormSearch | models.WholeFormSearchDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="wholeForm",
        method="GET",
        path="/whole-form",
        query=form_query("search", search, {"csv": partial(form_, explode=False)}),
        success={"204": NothingReader()},
        options=options,
    )


def whole_form(client: Caller, **arguments: Unpack[WholeFormArguments]) -> None:
    """``GET /whole-form``."""
    return client.send(_whole_form(**arguments))


async def whole_form_async(
    client: AsyncCaller, **arguments: Unpack[WholeFormArguments]
) -> None:
    """As ``whole_form``, in an event loop."""
    return await client.send(_whole_form(**arguments))


def _whole_json(
    *, search: models.Color | models.ColorDict, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="wholeJson",
        method="GET",
        path="/whole-json",
        query=json_query("search", search),
        success={"204": NothingReader()},
        options=options,
    )


def whole_json(
    client: Caller,
    *,
    search: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """``GET /whole-json``."""
    return client.send(_whole_json(search=search, **options))


async def whole_json_async(
    client: AsyncCaller,
    *,
    search: models.Color | models.ColorDict,
    **options: Unpack[CallOptions],
) -> None:
    """As ``whole_json``, in an event loop."""
    return await client.send(_whole_json(search=search, **options))


class _WholeTextArguments(TypedDict, total=False):
    search: str | Unset


class WholeTextArguments(_WholeTextArguments, CallOptions):
    """What ``whole_text`` takes and may be left out."""


def _whole_text(
    *, search: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="wholeText",
        method="GET",
        path="/whole-text",
        query=query_string("search", search),
        success={"204": NothingReader()},
        options=options,
    )


def whole_text(client: Caller, **arguments: Unpack[WholeTextArguments]) -> None:
    """``GET /whole-text``."""
    return client.send(_whole_text(**arguments))


async def whole_text_async(
    client: AsyncCaller, **arguments: Unpack[WholeTextArguments]
) -> None:
    """As ``whole_text``, in an event loop."""
    return await client.send(_whole_text(**arguments))
