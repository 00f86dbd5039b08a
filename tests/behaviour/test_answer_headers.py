"""Header fields of answers, typed; and the links and callbacks that a function's documentation names."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import checkers
import httpx2
import pytest
from behaviour.generated import Network, generate, imported, mocked
from case import CASES

BOOKS = CASES / "operations/answer-headers/openapi.yaml"
CALLS = """
from typing import assert_type
from books_client import AsyncClient, Client, HeadedResponse, Stream, Unset, models

def right(client: Client) -> None:
    read = client.books.raw.read("Emma")
    assert_type(read, HeadedResponse[models.Book, models.LinkTotalHeaders])
    assert_type(read.typed_headers.x_total, int)
    assert_type(client.books.raw.list(page=2).value, models.Page)
    assert_type(client.books.raw.talk().value, models.Book)
    assert_type(client.books.raw.talk(stream=True).value, Stream[models.Book])
    read.typed_headers.pages  # wrong
    client.books.raw.read(3)  # wrong

async def right_too(client: AsyncClient) -> None:
    added = await client.books.raw.add(title="Emma")
    assert_type(added.typed_headers.location, str)
    assert_type(added.typed_headers.x_rare, bool | Unset)
    (await client.books.raw.list()).typed_headers.nothing  # wrong
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client."""
    folder = tmp_path_factory.mktemp("books")
    generate(BOOKS, folder / "books_client", "--strict")
    return folder


@pytest.fixture(scope="module")
def books(folder: Path) -> Iterator[ModuleType]:
    """The client of answers that say something in their headers."""
    with imported(folder / "books_client") as module:
        yield module


def answered(books: ModuleType, headers: Mapping[str, str], status: int = 201, **settings: Any) -> Any:
    """What ``add`` gives, raw, when it is answered with these headers."""
    network = Network(lambda _: httpx2.Response(status, headers=headers, json={"title": "Emma"}))
    return books.Client(http_client=network.client(), **settings).books.raw.add(title="Emma")


def test_described_fields_are_values_of_their_schemas(books: ModuleType) -> None:
    answer = answered(
        books,
        {
            "LOCATION": "/books/Emma",
            "x-shelves": "3, 14,,15",
            "X-Rare": "true",
            "X-Wait": "1.5",
            "X-Plan": '{"steps": 2}',
            "X-Other": "7",
        },
        strict=True,
    )
    assert (answer.value, answer.status) == (books.models.Book(title="Emma"), 201)
    assert answer.typed_headers == books.models.AddBookHeaders(
        location="/books/Emma",
        x_shelves=[3, 14, 15],
        x_rare=True,
        x_wait=1.5,
        x_plan=books.models.Plan(steps=2),
    )
    assert answer.headers["x-other"] == "7"


def test_fields_that_are_missing_are_unset(books: ModuleType) -> None:
    typed = answered(books, {"Location": "/"}, 202, strict=True).typed_headers
    assert [typed.x_shelves, typed.x_rare, typed.x_wait, typed.x_plan] == [books.UNSET] * 4


@pytest.mark.parametrize(
    ("headers", "pointer", "kept"),
    [
        ({"Location": "/", "X-Shelves": "one,2"}, "/X-Shelves/0", ("x_shelves", ["one", 2])),
        ({"Location": "/", "X-Rare": "yes"}, "/X-Rare", ("x_rare", "yes")),
        ({"Location": "/", "X-Wait": "9" * 5_000}, "/X-Wait", ("x_wait", "9" * 5_000)),
        ({"Location": "/", "X-Plan": "{"}, "/X-Plan", ("x_plan", "{")),
        ({"X-Rare": "false"}, "/Location", ("x_rare", False)),
    ],
)
def test_what_departs_is_kept_and_told(
    books: ModuleType, headers: dict[str, str], pointer: str, kept: tuple[str, Any]
) -> None:
    told: list[Any] = []
    answer = answered(books, headers, on_deviation=told.append)
    assert [one.pointer for one in told] == [pointer]
    assert getattr(answer.typed_headers, kept[0]) == kept[1]
    with pytest.raises(books.DecodeError, match=pointer[1:].partition("/")[0]):
        answered(books, headers, strict=True)


def test_pages_and_streams_have_them_too_and_so_have_async_clients(books: ModuleType) -> None:
    client = books.Client(http_client=mocked(BOOKS), strict=True)
    page = client.books.raw.list()
    assert (type(page.value), type(page.typed_headers.x_total)) == (books.models.Page, int)
    talk = client.books.raw.talk(stream=True)
    assert talk.typed_headers.x_speaker == "ann"
    assert [type(one) for one in talk.value] == [books.models.Book]

    async def run() -> Any:
        answer = httpx2.Response(200, headers={"x-total": "3", "x-speaker": "bob"}, json={"title": "Emma", "books": []})
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(lambda _: answer)) as http:
            client = books.AsyncClient(http_client=http, strict=True)
            return [(await one).typed_headers for one in (client.books.raw.list(), client.books.raw.read("Emma"))]

    assert asyncio.run(run()) == [books.models.LinkTotalHeaders(x_total=3)] * 2


def test_a_plain_call_pays_nothing_for_them(books: ModuleType) -> None:
    network = Network(lambda _: httpx2.Response(201, headers={"x-rare": "?"}, json={"title": "Emma"}))
    assert books.Client(http_client=network.client(), strict=True).books.add(title="Emma").title == "Emma"


def test_links_and_callbacks_are_named_in_the_documentation(books: ModuleType) -> None:
    added, talked = (inspect.getdoc(getattr(books.Client("k").books, name)) or "" for name in ("add", "talk"))
    assert "Links:\n    read: ``read_book`` where ``title`` is ``$response.body#/title``. The book\n" in added
    assert "Callbacks:\n    onApplause: The server calls ``{$request.query.url}``. Somebody clapped." in talked


@pytest.mark.proof
def test_type_checkers_know_the_fields(folder: Path) -> None:
    (folder / "calls.py").write_text(CALLS, encoding="utf-8")
    wrong = [("calls.py", number) for number, line in enumerate(CALLS.split("\n"), 1) if "# wrong" in line]
    assert sorted({(one.file, one.line) for one in checkers.mypy(folder)}) == wrong
    found = {(one.file, one.line) for one in checkers.pyright(folder)}
    assert sorted(found) == wrong
