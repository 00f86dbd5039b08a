"""What extensions make of operations, on an API of a warehouse: what is sent, walked, read again and handed over."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from clientwright.build import build
from clientwright.config import Config, load
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.names import assign
from clientwright.render import Templates, render
from clientwright.source import read

CASES = Path(__file__).resolve().parents[1] / "cases" / "operations"
Json = dict[str, Any]
QUICK: Json = {"interval": 0.001}


def emitted(case: str, folder: Path) -> ModuleType:
    """The package of a case, imported."""
    diagnostics = Diagnostics()
    file = CASES / case / "clientwright.toml"
    config = load(str(file), diagnostics).defaults if file.exists() else Config()
    document = read(str(CASES / case / "openapi.yaml"), diagnostics=diagnostics)
    assert document is not None
    api = build(document, config)
    name = f"emitted_{case.replace('-', '_')}"
    package = plan(api, assign(api, config, diagnostics), package=name)
    assert not diagnostics.failed, list(diagnostics)
    for path, text in render(package, Templates.load()).items():
        written = folder / name / path
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """A warehouse with every way to page."""
    return emitted("pages", tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def jobs(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """Exports in one module, the jobs that make them in another, their questions in a third."""
    return emitted("long-running", tmp_path_factory.mktemp("jobs"))


class Server:
    """Answers in a fixed order, and keeps what it was asked."""

    def __init__(self, *answers: Json) -> None:
        self.asked: list[str] = []
        self.bodies: list[Any] = []
        self._answers = iter(answers)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(f"{request.method} {request.url.raw_path.decode()}")
        self.bodies.append(json.loads(request.content) if request.content else None)
        status = 202 if request.method in ("POST", "DELETE") else 200
        return httpx2.Response(status, json=next(self._answers), headers={"x-poll-after-ms": "1"})


def client(package: ModuleType, server: Server) -> Any:
    """A client of this server."""
    return package.Client(http_client=httpx2.Client(transport=httpx2.MockTransport(server)))


def in_loop(package: ModuleType, server: Server, work: Any) -> Any:
    """What an async client of this server makes of some work."""

    async def main() -> Any:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(server)) as http:
            return await work(package.AsyncClient(http_client=http))

    return asyncio.run(main())


def parcels(*numbers: int, more: bool = False) -> Json:
    return {"parcels": [{"number": number} for number in numbers], "more": more}


def test_a_cursor_of_the_page_leads_to_the_next_one(stock: ModuleType) -> None:
    server = Server({"shelves": ["a", "b"], "next": "c d"}, {"shelves": ["c"]})
    assert list(client(stock, server).stock.list_shelves()) == ["a", "b", "c"]
    assert server.asked == ["GET /shelves", "GET /shelves?from=c%20d"]


@pytest.mark.parametrize("page", [{}, {"shelves": None}, {"shelves": []}])
def test_a_page_that_may_be_without_items_ends_the_walk(stock: ModuleType, page: Json) -> None:
    server = Server(page)
    assert list(client(stock, server).stock.list_shelves()) == []
    assert server.asked == ["GET /shelves"]


def test_an_offset_counts_items(stock: ModuleType) -> None:
    server = Server(parcels(1, 2, more=True), parcels(3, more=True), parcels(4))
    assert [one.number for one in client(stock, server).stock.list_parcels("s")] == [1, 2, 3, 4]
    assert server.asked == [f"GET /shelves/s/parcels{query}" for query in ("", "?skip=2", "?skip=3")]


def test_numbers_of_pages_begin_at_the_default_of_the_parameter(stock: ModuleType) -> None:
    server = Server(parcels(1, more=True), parcels(2))
    assert [one.number for one in client(stock, server).search(text="x")] == [1, 2]
    assert server.asked == ["GET /parcels?text=x", "GET /parcels?text=x&page=1"]


def test_the_last_item_is_the_cursor_where_the_page_names_none(stock: ModuleType) -> None:
    server = Server(parcels(9, 8, more=True), parcels(7))
    assert [one.number for one in client(stock, server).latest()] == [9, 8, 7]
    assert server.asked == ["GET /parcels/latest", "GET /parcels/latest?below=8"]


def test_the_first_item_is_the_cursor_on_the_way_back(stock: ModuleType) -> None:
    server = Server(parcels(8, 7, more=True), parcels(9))
    assert [one.number for one in client(stock, server).latest(above=6)] == [7, 8, 9]
    assert server.asked == ["GET /parcels/latest?above=6", "GET /parcels/latest?above=8"]


def test_an_async_client_walks_and_waits_for_the_first_page(stock: ModuleType) -> None:
    async def work(client: Any) -> Any:
        walked = [one.number async for one in client.stock.list_parcels("s")]
        return walked, (await client.latest()).page.more

    server = Server(parcels(1, more=True), parcels(2), parcels(3))
    assert in_loop(stock, server, work) == ([1, 2], False)


def events(*names: str, **rest: Json | None) -> Json:
    return {"result": {"events": [{"what": name, "place": {"number": name * 2}} for name in names]}, **rest}


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_page_may_have_its_items_and_cursors_deep_inside(stock: ModuleType, kind: str) -> None:
    server = Server(
        events("a", "b", meta={"page": {"next/cursor": "c", "class": True}}),
        events("d", meta={"page": {"next/cursor": None, "class": True}}),
        events("e", meta={"page": {"next/cursor": "f", "class": False}}),
    )

    async def work(client: Any) -> Any:
        return [one.what async for one in client.events.list("p")]

    if kind == "sync":
        walked = [one.what for one in client(stock, server).events.list("p")]
    else:
        walked = in_loop(stock, server, work)
    assert walked == ["a", "b", "d", "e"]
    assert server.asked == [f"GET /parcels/p/events{query}" for query in ("", "?after=c", "?after=dd")]


@pytest.mark.parametrize("page", [events("a", meta=None), events("a", meta={"page": None})])
def test_null_on_the_way_to_a_cursor_ends_the_walk_as_a_null_cursor_does(stock: ModuleType, page: Json) -> None:
    assert [one.what for one in client(stock, Server(page)).events.list("p")] == ["a"]


@pytest.mark.parametrize("page", [events("a"), events("a", meta={})])
def test_a_page_without_a_step_to_its_cursor_leaves_it_to_the_last_item(stock: ModuleType, page: Json) -> None:
    server = Server(page, events())
    assert [one.what for one in client(stock, server).events.list("p")] == ["a"]
    assert server.asked[1:] == ["GET /parcels/p/events?after=aa"]


@pytest.mark.parametrize("meta", ["none", 5, [], {"page": "last"}, {"page": [{"next/cursor": "b"}]}])
def test_something_else_on_the_way_to_a_cursor_is_no_end_of_the_pages(stock: ModuleType, meta: Any) -> None:
    walk = iter(client(stock, Server(events("a", meta=meta))).events.list("p"))
    assert next(walk).what == "a"
    with pytest.raises(stock.PagingError, match="no usable cursor"):
        next(walk)


@pytest.mark.parametrize("page", [{}, {"result": None}, {"result": "none"}, {"result": {"events": "none"}}])
def test_a_page_that_must_have_items_deep_inside_and_has_none_is_no_page(stock: ModuleType, page: Json) -> None:
    with pytest.raises(stock.PagingError, match="without a list of items"):
        list(client(stock, Server(page)).events.list("p"))


@pytest.mark.parametrize("page", [{}, {"list": None}, {"list": {}}, {"list": {"labels": []}}])
def test_a_page_that_may_be_without_a_step_to_its_items_ends_the_walk(stock: ModuleType, page: Json) -> None:
    assert list(client(stock, Server(page)).events.list_labels("p")) == []


def test_something_else_on_the_way_to_items_is_no_empty_page(stock: ModuleType) -> None:
    with pytest.raises(stock.PagingError, match="without a list of items"):
        list(client(stock, Server({"list": "none"})).events.list_labels("p"))


def test_raw_access_stands_on_the_client_where_operations_do(stock: ModuleType) -> None:
    server = Server(parcels(1, more=True), parcels(2))
    answer = client(stock, server).raw.search(text="x")
    assert (answer.status, [one.number for one in answer.value.parcels]) == (200, [1])
    assert in_loop(stock, server, lambda client: client.raw.latest()).headers["x-poll-after-ms"] == "1"
    assert len(server.asked) == 2


def job(state: str, *questions: Json) -> Json:
    return {"number": 7, "round": "r1", "state": state, "questions": list(questions)}


QUESTION: Json = {"key": "q1", "function": "weight_of", "given": {"parcel": "p"}}


def weight_of(parcel: str) -> str:
    """How much a parcel weighs."""
    return f"{parcel} weighs 3 kg"


def test_what_was_started_is_read_again_by_its_own_id(jobs: ModuleType) -> None:
    server = Server(job("waiting"), job("running"), job("done"))
    assert client(jobs, server).exports.start_and_poll(table="parcels", wait=QUICK).state == "done"
    assert server.asked == ["POST /exports", "GET /jobs/7", "GET /jobs/7"]


@pytest.mark.parametrize("state", ["done", "broken", "asking"])
def test_waiting_ends_in_each_state_in_which_nothing_goes_on(jobs: ModuleType, state: str) -> None:
    server = Server(job(state))
    assert client(jobs, server).jobs.poll(7, wait=QUICK).state == state
    assert server.asked == ["GET /jobs/7"]


def test_an_argument_of_the_api_steps_aside_for_one_of_the_function(jobs: ModuleType) -> None:
    server = Server(job("done"))
    client(jobs, server).exports.start_and_poll(table="parcels", wait_body=True, calling_body="c", wait=None)
    assert server.bodies == [{"table": "parcels", "wait": True, "calling": "c"}]


def test_a_function_is_offered_called_and_answered_as_the_description_says(jobs: ModuleType) -> None:
    server = Server(job("waiting"), job("asking", QUESTION), job("running"), job("done"))
    made = client(jobs, server).exports.run_with_tools(table="t", functions=[weight_of, {"title": "x"}], wait=QUICK)
    assert made.state == "done"
    assert server.asked == ["POST /exports", "GET /jobs/7", "PUT /jobs/7/answers/r1", "GET /jobs/7"]
    offered, ready = server.bodies[0]["functions"]
    assert (offered["title"], ready) == ("weight_of", {"title": "x"})
    assert offered["schema"]["properties"]["parcel"]["type"] == "string"
    assert server.bodies[2] == {"answers": [{"kind": "answer", "key": "q1", "text": "p weighs 3 kg"}]}


def test_an_async_client_does_the_same(jobs: ModuleType) -> None:
    async def weight_of(parcel: str) -> str:
        await asyncio.sleep(0)
        return f"{parcel} weighs 3 kg"

    async def work(client: Any) -> Any:
        made = await client.exports.run_with_tools(table="t", functions=[weight_of], wait=QUICK)
        return made.state, (await client.jobs.stop_and_poll(7, wait=QUICK)).state

    server = Server(job("asking", QUESTION), job("done"), job("running"), job("broken"))
    assert in_loop(jobs, server, work) == ("done", "broken")
    assert server.asked == ["POST /exports", "PUT /jobs/7/answers/r1", "DELETE /jobs/7", "GET /jobs/7"]
    assert server.bodies[1] == {"answers": [{"kind": "answer", "key": "q1", "text": "p weighs 3 kg"}]}
