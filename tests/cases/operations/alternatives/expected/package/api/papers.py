"""Bodies that can be given in several ways: the operations of ``papers``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypedDict, Unpack, overload

from .._runtime.forms.multipart import MultipartBody
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.media.alternatives import Alternative, alternative
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.forms.multipart import File


def _add_paper(*, name: str, file: File, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="addPaper",
        method="POST",
        path="/papers",
        body=MultipartBody({"name": name, "file": file}),
        success={"204": NothingReader()},
        options=options,
    )


def add_paper(
    client: Caller, *, name: str, file: File, **options: Unpack[CallOptions]
) -> None:
    """All three parsers of one framework, whatever they can hold.

    Returns:
        Added."""
    return client.send(_add_paper(name=name, file=file, **options))


async def add_paper_async(
    client: AsyncCaller, *, name: str, file: File, **options: Unpack[CallOptions]
) -> None:
    """As ``add_paper``, in an event loop."""
    return await client.send(_add_paper(name=name, file=file, **options))


class _ChangePaperArguments(TypedDict, total=False):
    name: str | Unset


class ChangePaperArguments(_ChangePaperArguments, CallOptions):
    """What ``change_paper`` takes and may be left out."""


def _change_paper(
    *, name: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="changePaper",
        method="PATCH",
        path="/papers",
        body=JsonBody({"name": name}, required=False),
        success={"204": NothingReader()},
        options=options,
    )


class _ChangePaperMultipartArguments(TypedDict, total=False):
    name: str | Unset
    file: File | Unset


class ChangePaperMultipartArguments(_ChangePaperMultipartArguments, CallOptions):
    """What ``change_paper`` takes and may be left out."""


def _change_paper__multipart(
    *,
    name: str | Unset = UNSET,
    file: File | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="changePaper",
        method="PATCH",
        path="/papers",
        body=MultipartBody({"name": name, "file": file}, required=False),
        success={"204": NothingReader()},
        options=options,
    )


_CHANGE_PAPER_BODIES: Final = (
    Alternative(_change_paper, ("application/json",)),
    Alternative(_change_paper__multipart, ("multipart/form-data",)),
)


@overload
def change_paper(
    client: Caller,
    *,
    media_type: Literal["application/json"] = "application/json",
    **arguments: Unpack[ChangePaperArguments],
) -> None: ...
@overload
def change_paper(
    client: Caller,
    *,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[ChangePaperMultipartArguments],
) -> None: ...
def change_paper(client: Caller, **arguments: Any) -> None:
    """``PATCH /papers``.

    Args:
        media_type: The media type of the body, if it does not follow from the other arguments.

    Returns:
        Changed."""
    return client.send(alternative(_CHANGE_PAPER_BODIES, arguments))


@overload
async def change_paper_async(
    client: AsyncCaller,
    *,
    media_type: Literal["application/json"] = "application/json",
    **arguments: Unpack[ChangePaperArguments],
) -> None: ...
@overload
async def change_paper_async(
    client: AsyncCaller,
    *,
    media_type: Literal["multipart/form-data"] = "multipart/form-data",
    **arguments: Unpack[ChangePaperMultipartArguments],
) -> None: ...
async def change_paper_async(client: AsyncCaller, **arguments: Any) -> None:
    """As ``change_paper``, in an event loop."""
    return await client.send(alternative(_CHANGE_PAPER_BODIES, arguments))
