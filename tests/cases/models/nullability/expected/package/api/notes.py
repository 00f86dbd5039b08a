"""Absent null and value: the operations of ``notes``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _PutNoteArguments(TypedDict, total=False):
    may: str | Unset
    may_or_null: int | None | Unset
    old_style: float | None | Unset
    tags_or_null: Sequence[str | None] | None | Unset
    owner: models.Owner | models.OwnerDict | None | Unset


class PutNoteArguments(_PutNoteArguments, CallOptions):
    """What ``put_note`` takes and may be left out."""


def _put_note(
    id: str,
    *,
    must: str,
    must_or_null: str | None,
    may: str | Unset = UNSET,
    may_or_null: int | None | Unset = UNSET,
    old_style: float | None | Unset = UNSET,
    tags_or_null: Sequence[str | None] | None | Unset = UNSET,
    owner: models.Owner | models.OwnerDict | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Note]:
    return Call(
        operation="putNote",
        method="PUT",
        path=f"/notes/{simple('id', id)}",
        body=JsonBody(
            {
                "must": must,
                "must_or_null": must_or_null,
                "may": may,
                "may_or_null": may_or_null,
                "old_style": old_style,
                "tags_or_null": tags_or_null,
                "owner": owner,
            }
        ),
        success={"200": JsonReader(models.Note)},
        options=options,
    )


def put_note(
    client: Caller,
    id: str,
    *,
    must: str,
    must_or_null: str | None,
    **arguments: Unpack[PutNoteArguments],
) -> models.Note:
    """``PUT /notes/{id}``.

    Args:
        must: Is always there.
        must_or_null: Is always there, and may be null.

    Returns:
        The note."""
    return client.send(_put_note(id, must=must, must_or_null=must_or_null, **arguments))


async def put_note_async(
    client: AsyncCaller,
    id: str,
    *,
    must: str,
    must_or_null: str | None,
    **arguments: Unpack[PutNoteArguments],
) -> models.Note:
    """As ``put_note``, in an event loop."""
    return await client.send(
        _put_note(id, must=must, must_or_null=must_or_null, **arguments)
    )
