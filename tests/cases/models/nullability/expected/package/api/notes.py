"""Absent null and value: the operations of ``notes``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Unpack

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.parameters import simple
from .._runtime.readers import ObjectReader
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models.note import Note
    from ..models.owner import Owner, OwnerDict


class PutNoteArguments(CallOptions):
    """What ``put_note`` takes by keyword."""

    must: str
    """Is always there."""
    must_or_null: str | None
    """Is always there, and may be null."""
    may: NotRequired[str | Unset]
    may_or_null: NotRequired[int | None | Unset]
    old_style: NotRequired[float | None | Unset]
    tags_or_null: NotRequired[Sequence[str | None] | None | Unset]
    owner: NotRequired[Owner | OwnerDict | None | Unset]


def _put_note(
    id: str,
    *,
    must: str,
    must_or_null: str | None,
    may: str | Unset = UNSET,
    may_or_null: int | None | Unset = UNSET,
    old_style: float | None | Unset = UNSET,
    tags_or_null: Sequence[str | None] | None | Unset = UNSET,
    owner: Owner | OwnerDict | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[Note]:
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
        success={"200": ObjectReader(_codecs.note.decode_note)},
        options=options,
    )


def put_note(client: Caller, id: str, **arguments: Unpack[PutNoteArguments]) -> Note:
    """``PUT /notes/{id}``.

    Returns:
        The note.
    """
    return client.send(_put_note(id, **arguments))


async def put_note_async(
    client: AsyncCaller, id: str, **arguments: Unpack[PutNoteArguments]
) -> Note:
    """As ``put_note``, in an event loop."""
    return await client.send(_put_note(id, **arguments))
