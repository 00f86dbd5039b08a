"""``client.books``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._later import models
from .._runtime.http.headers import AsyncWithHeaders, WithHeaders
from .._runtime.pages.pages import first_page, first_page_async
from .._runtime.streams.caller import (
    AsyncRawStreamResource,
    AsyncStreamResource,
    RawStreamResource,
    StreamResource,
)
from ..api import books as _books


class RawBooks(RawStreamResource):
    """``client.books``, raw: each result with its answer."""

    list = WithHeaders(models.LinkTotalHeaders)(first_page(_books.list_books))
    add = WithHeaders(models.AddBookHeaders)(_books.add_book)
    read = WithHeaders(models.LinkTotalHeaders)(_books.read_book)
    talk = WithHeaders(models.TalkHeaders)(_books.talk)


class Books(StreamResource):
    """``client.books``."""

    list = _books.list_books
    add = _books.add_book
    read = _books.read_book
    talk = _books.talk
    raw = cached_property(RawBooks)


class AsyncRawBooks(AsyncRawStreamResource):
    """``client.books``, raw: each result with its answer."""

    list = AsyncWithHeaders(models.LinkTotalHeaders)(
        first_page_async(_books.list_books_async)
    )
    add = AsyncWithHeaders(models.AddBookHeaders)(_books.add_book_async)
    read = AsyncWithHeaders(models.LinkTotalHeaders)(_books.read_book_async)
    talk = AsyncWithHeaders(models.TalkHeaders)(_books.talk_async)


class AsyncBooks(AsyncStreamResource):
    """``client.books``, awaited."""

    list = _books.list_books_async
    add = _books.add_book_async
    read = _books.read_book_async
    talk = _books.talk_async
    raw = cached_property(AsyncRawBooks)
