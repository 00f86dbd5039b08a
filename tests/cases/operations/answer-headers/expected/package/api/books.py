"""Answers that say something in their headers: the operations of ``books``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack, overload

from .. import _streams
from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.streams.stream import AsyncStream, Stream


class _ListBooksArguments(TypedDict, total=False):
    page: int | Unset


class ListBooksArguments(_ListBooksArguments, CallOptions):
    """What ``list_books`` takes and may be left out."""


def _list_books(
    *, page: int | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Page]:
    return Call(
        operation="listBooks",
        method="GET",
        path="/books",
        query=form("page", page),
        success={"200": JsonReader(models.Page)},
        options=options,
    )


_LIST_BOOKS_PAGES: Final[Paging[models.Page, models.Book]] = Paging(
    items=lambda page: page.books,
    next=Cursor(parameter="page", counts="pages"),
)


def list_books(
    client: Caller, **arguments: Unpack[ListBooksArguments]
) -> Pages[models.Page, models.Book]:
    """``GET /books``.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: A page of books."""
    return Pages(client, _list_books(**arguments), _LIST_BOOKS_PAGES)


def list_books_async(
    client: AsyncCaller, **arguments: Unpack[ListBooksArguments]
) -> AsyncPages[models.Page, models.Book]:
    """As ``list_books``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_books(**arguments), _LIST_BOOKS_PAGES)


def _add_book(
    *, title: str, **options: Unpack[CallOptions]
) -> Call[models.Book | None]:
    return Call(
        operation="addBook",
        method="POST",
        path="/books",
        body=JsonBody({"title": title}),
        success={"201": JsonReader(models.Book), "202": NothingReader()},
        options=options,
    )


def add_book(
    client: Caller, *, title: str, **options: Unpack[CallOptions]
) -> models.Book | None:
    """``POST /books``.

    Returns:
        201: The book. 202: It will be looked at.

    Raises:
        RateLimitError: Too many books.

    Links:
        read: ``read_book`` where ``title`` is ``$response.body#/title``. The book
            itself."""
    return client.send(_add_book(title=title, **options))


async def add_book_async(
    client: AsyncCaller, *, title: str, **options: Unpack[CallOptions]
) -> models.Book | None:
    """As ``add_book``, in an event loop."""
    return await client.send(_add_book(title=title, **options))


def _read_book(title: str, **options: Unpack[CallOptions]) -> Call[models.Book]:
    return Call(
        operation="readBook",
        method="GET",
        path=f"/books/{simple('title', title)}",
        success={"200": JsonReader(models.Book)},
        options=options,
    )


def read_book(
    client: Caller, title: str, **options: Unpack[CallOptions]
) -> models.Book:
    """``GET /books/{title}``.

    Returns:
        The book."""
    return client.send(_read_book(title, **options))


async def read_book_async(
    client: AsyncCaller, title: str, **options: Unpack[CallOptions]
) -> models.Book:
    """As ``read_book``, in an event loop."""
    return await client.send(_read_book(title, **options))


def _talk(
    stream: bool | Unset = UNSET, /, **options: Unpack[CallOptions]
) -> StreamCall[models.Book, models.Book]:
    return StreamCall(
        operation="talk",
        method="POST",
        path="/talks",
        body=JsonBody({"stream": stream}),
        success={"200": JsonReader(models.Book)},
        events=_streams.BOOK,
        options=options,
    )


@overload
def talk(
    client: StreamCaller,
    *,
    stream: Literal[False] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Book: ...
@overload
def talk(
    client: StreamCaller, *, stream: Literal[True], **options: Unpack[CallOptions]
) -> Stream[models.Book]: ...
@overload
def talk(
    client: StreamCaller, *, stream: bool | Unset, **options: Unpack[CallOptions]
) -> models.Book | Stream[models.Book]: ...
def talk(
    client: StreamCaller,
    *,
    stream: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Book | Stream[models.Book]:
    """``POST /talks``.

    Returns:
        A talk about books.

    Callbacks:
        onApplause: The server calls ``{$request.query.url}``. Somebody clapped."""
    call = _talk(stream, **options)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def talk_async(
    client: AsyncStreamCaller,
    *,
    stream: Literal[False] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Book: ...
@overload
async def talk_async(
    client: AsyncStreamCaller, *, stream: Literal[True], **options: Unpack[CallOptions]
) -> AsyncStream[models.Book]: ...
@overload
async def talk_async(
    client: AsyncStreamCaller, *, stream: bool | Unset, **options: Unpack[CallOptions]
) -> models.Book | AsyncStream[models.Book]: ...
async def talk_async(
    client: AsyncStreamCaller,
    *,
    stream: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Book | AsyncStream[models.Book]:
    """As ``talk``, in an event loop."""
    call = _talk(stream, **options)
    if stream:
        return await client.stream(call)
    return await client.send(call)
