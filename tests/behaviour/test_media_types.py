"""Bodies and answers in several media types, and files, as clients are emitted for them."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from collections.abc import Callable, Iterator
from email import message_from_bytes
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import case
import httpx2
import pytest
from runtime.loopback import Answer, Server, serving
from runtime.network import Wire

FORM = "application/x-www-form-urlencoded"
Do = Callable[[Any], Any]


def package(factory: pytest.TempPathFactory, name: str) -> ModuleType:
    """The package of a case."""
    out = case.carried_out(factory, f"operations/{name}")[1]
    root = str(out.parents[1])
    if root not in sys.path:
        sys.path.append(root)
    return import_module(f"{out.parent.name}.{out.name}.client")


@pytest.fixture
def alternatives(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return package(tmp_path_factory, "alternatives")


@pytest.fixture
def media_types(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return package(tmp_path_factory, "media-types")


@pytest.fixture
def files(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return package(tmp_path_factory, "files")


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def done(module: ModuleType, kind: str, wire: Wire, do: Do) -> Any:
    """What comes of something done with a client."""
    if kind == "sync":
        with wire.client() as http:
            return do(module.Client(http_client=http))

    async def run() -> Any:
        async with wire.async_client() as http:
            found = do(module.AsyncClient(http_client=http))
            return await found if inspect.isawaitable(found) else found

    return asyncio.run(run())


def parts(content_type: str, content: bytes) -> dict[str, list[tuple[str | None, str, bytes]]]:
    """By name: file name, type and content of each part."""
    found: dict[str, list[tuple[str | None, str, bytes]]] = {}
    message: Any = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + content)
    for part in message.get_payload():
        name = part.get_param("name", header="content-disposition")
        told = (part.get_filename(), part.get("content-type", ""), part.get_payload(decode=True))
        found.setdefault(name, []).append(told)
    return found


BODIES: dict[str, tuple[Do, str, bytes | dict[str, Any]]] = {
    "json": (lambda c: c.items.add(name="a", size=1), "application/json", b'{"name":"a","size":1}'),
    "multipart": (
        lambda c: c.items.add(item={"name": "a"}, picture=b"x"),
        "multipart/form-data",
        {
            "item": [(None, "application/json", b'{"name":"a"}')],
            "picture": [("picture", "application/octet-stream", b"x")],
        },
    ),
    "merge patch": (lambda c: c.items.change(name="a"), "application/merge-patch+json", b'{"name":"a"}'),
    "json patch": (lambda c: c.items.change(body=[{"op": "test"}]), "application/json-patch+json", b'[{"op":"test"}]'),
    "no patch": (lambda c: c.items.change(), "", b""),
    "csv": (lambda c: c.items.load("a b", body="a,b"), "text/csv", b"a,b"),
    "list": (lambda c: c.items.load("s", body=[{"name": "a"}]), "application/json", b'[{"name":"a"}]'),
    "octets": (lambda c: c.items.load(shelf="s", body=b"a,b"), "application/octet-stream", b"a,b"),
    "csv, said": (lambda c: c.items.load("s", body="a,b", media_type="text/csv"), "text/csv", b"a,b"),
    "same schema": (lambda c: c.labels.add(name="a"), "application/json", b'{"name":"a"}'),
    "as a form": (lambda c: c.labels.add(name="a", media_type=FORM), FORM, b"name=a"),
    "by a vendor": (
        lambda c: c.labels.add(name="a", media_type="application/vnd.item+json"),
        "application/vnd.item+json",
        b'{"name":"a"}',
    ),
    "xml": (lambda c: c.labels.add(body="<ü/>"), "application/xml", "<ü/>".encode()),
    "xml in bytes": (lambda c: c.labels.add(body=b"<\xfc/>"), "application/xml", b"<\xfc/>"),
    "text as json": (lambda c: c.labels.rename(body="a"), "application/json", b'"a"'),
    "text as text": (lambda c: c.labels.rename(body="a", media_type="text/plain"), "text/plain", b"a"),
    "file in a form": (
        lambda c: c.papers.add(name="a", file=("b.txt", b"x")),
        "multipart/form-data",
        {"name": [(None, "", b"a")], "file": [("b.txt", "text/plain", b"x")]},
    ),
    "no file": (lambda c: c.papers.change(name="a"), "application/json", b'{"name":"a"}'),
    "a file": (
        lambda c: c.papers.change(file=b"x"),
        "multipart/form-data",
        {"file": [("file", "application/octet-stream", b"x")]},
    ),
    "no file, said": (
        lambda c: c.papers.change(name="a", media_type="multipart/form-data"),
        "multipart/form-data",
        {"name": [(None, "", b"a")]},
    ),
    "png": (lambda c: c.pictures.upload(body=b"x"), "image/png", b"x"),
    "jpeg": (lambda c: c.pictures.upload(body=b"x", media_type="image/jpeg"), "image/jpeg", b"x"),
    "any": (lambda c: c.pictures.upload_anything(body=b"x"), "application/octet-stream", b"x"),
    "gif": (lambda c: c.pictures.upload_anything(body=b"x", media_type="image/gif"), "image/gif", b"x"),
    "one file of several": (
        lambda c: c.edits.edit(image=b"x", prompt="p"),
        "multipart/form-data",
        {"image": [("image", "application/octet-stream", b"x")], "prompt": [(None, "", b"p")]},
    ),
    "two files": (
        lambda c: c.edits.edit(image=[b"x", ("y.png", b"y")], prompt="p"),
        "multipart/form-data",
        {
            "image": [("image", "application/octet-stream", b"x"), ("y.png", "image/png", b"y")],
            "prompt": [(None, "", b"p")],
        },
    ),
    "an object of the same name": (
        lambda c: c.edits.edit(image={"url": "u"}, prompt="p"),
        "application/json",
        b'{"image":{"url":"u"},"prompt":"p"}',
    ),
    "text of a form": (lambda c: c.lists.store(body="a=1&a=2"), FORM, b"a=1&a=2"),
}


@pytest.mark.parametrize(("do", "media_type", "content"), BODIES.values(), ids=BODIES)
def test_each_body_is_sent_by_its_own_arguments(
    alternatives: ModuleType, kind: str, do: Do, media_type: str, content: bytes | dict[str, Any]
) -> None:
    wire = Wire(httpx2.Response(200, json=1))
    done(alternatives, kind, wire, do)
    request = wire.request
    came = request.headers.get("content-type", "")
    assert came.partition(";")[0] == media_type
    assert (parts(came, request.content) if isinstance(content, dict) else request.content) == content


def test_the_answer_comes_raw_too_and_functions_take_the_same(alternatives: ModuleType, kind: str) -> None:
    wire = Wire(httpx2.Response(200, json=2))
    answer = done(alternatives, kind, wire, lambda client: client.items.raw.load("s", body="a,b"))
    assert (answer.value, answer.status, wire.request.headers["content-type"]) == (2, 200, "text/csv")
    items = import_module(f"{alternatives.__name__}.api.items")
    load = items.load_items if kind == "sync" else items.load_items_async
    assert done(alternatives, kind, wire, lambda client: load(client, "s", body=[])) == 2
    assert wire.request.content == b"[]"


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda c: c.items.add(nam="a"), "add_item.. got arguments for none of its bodies"),
        (
            lambda c: c.items.add(name="a", picture=b"x"),
            "multipart/form-data needs item, picture; given: name, picture",
        ),
        (lambda c: c.items.load("s"), "text/csv needs body"),
        (lambda c: c.pictures.upload(body="some.png"), "not taken for a path"),
    ],
)
def test_what_fits_no_body_says_what_each_needs(alternatives: ModuleType, kind: str, do: Do, said: str) -> None:
    wire = Wire()
    with pytest.raises(TypeError, match=said):
        done(alternatives, kind, wire, do)
    assert wire.requests == []


def response(content: bytes, media_type: str, status: int = 200) -> httpx2.Response:
    return httpx2.Response(status, content=content, headers={"content-type": media_type} if media_type else {})


REPORT = b'{"title":"t"}'
ANSWERS: dict[str, tuple[Do, str, httpx2.Response, object]] = {
    "json": (
        lambda c: c.reports.get("1"),
        "application/json, text/csv, application/pdf",
        response(REPORT, "application/json"),
        "Report(title='t', extra={})",
    ),
    "csv": (lambda c: c.reports.get("1"), "", response("ü".encode("latin-1"), "text/csv; charset=ISO-8859-1"), "ü"),
    "pdf": (lambda c: c.reports.get("1"), "", response(b"%PDF", "application/pdf"), b"%PDF"),
    "csv that is bytes": (lambda c: c.reports.get_table("1"), "Text/CSV", response(b"\xff", "text/csv"), b"\xff"),
    "first": (
        lambda c: c.reports.get_version("1"),
        "",
        response(REPORT, "application/json; v=1"),
        "Report(title='t', extra={})",
    ),
    "second": (lambda c: c.reports.get_version("1"), "", response(b'["a"]', "application/json;v=2"), ["a"]),
    "200": (
        lambda c: c.reports.get_archive("1"),
        "application/json, application/zip",
        response(REPORT, "application/json"),
        "Report(title='t', extra={})",
    ),
    "202": (lambda c: c.reports.get_archive("1"), "", response(b"", "", 202), None),
    "203": (lambda c: c.reports.get_archive("1"), "", response(b"PK", "application/zip", 203), b"PK"),
    "xml": (
        lambda c: c.reports.get_old("1"),
        "application/xml, application/json, text/xml",
        response(b"<a/>", "application/xml"),
        b"<a/>",
    ),
    "xml as text": (lambda c: c.reports.get_old("1"), "", response(b"<a/>", "text/xml"), "<a/>"),
    "not xml": (
        lambda c: c.reports.get_old("1"),
        "",
        response(REPORT, "application/json"),
        "Report(title='t', extra={})",
    ),
    "gif": (lambda c: c.pictures.get("1"), "image/png, image/jpeg, image/*", response(b"GIF", "image/gif"), b"GIF"),
    "base64": (lambda c: c.pictures.get_thumbnail("1"), "image/png", response(b"aGk=", "image/png"), b"hi"),
}


@pytest.mark.parametrize(("do", "accept", "answer", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_what_its_own_media_type_says(
    media_types: ModuleType, kind: str, do: Do, accept: str, answer: httpx2.Response, expected: object
) -> None:
    wire = Wire(answer)
    found = done(media_types, kind, wire, do)
    assert (repr(found) if type(found).__name__ == "Report" else found) == expected
    if accept:
        assert wire.request.headers["accept"] == accept


@pytest.mark.parametrize("place", [200, 202])
def test_an_answer_is_what_its_own_status_says(media_types: ModuleType, kind: str, place: int) -> None:
    answer = response(b'{"title":"t","place":1}', "application/json", place)
    found = done(media_types, kind, Wire(answer), lambda client: client.reports.print("1"))
    assert type(found).__name__ == {200: "Report", 202: "Queued"}[place]


@pytest.mark.parametrize(("value", "name"), [({"title": "t"}, "Report"), ({"place": 1}, "Queued")])
def test_an_answer_that_was_kept_as_json_is_read_without_its_status(
    media_types: ModuleType, value: Any, name: str
) -> None:
    kept = media_types.from_json(media_types.PrintReportResult, value)
    assert type(kept).__name__ == name
    assert media_types.to_json(kept) == value


def test_lists_in_two_media_types_are_told_apart_by_these_and_by_what_fits(media_types: ModuleType, kind: str) -> None:
    answer = response(b'[{"place":1}]', "application/vnd.queue+json")
    (found,) = done(media_types, kind, Wire(answer), lambda client: client.reports.list())
    (kept,) = media_types.from_json(list[media_types.ListReportsResultItem], [{"place": 1}])
    assert repr(found) == repr(kept) == "Queued(place=1, extra={})"


def test_an_error_is_typed_in_each_of_its_media_types(media_types: ModuleType, kind: str) -> None:
    for media_type in ("application/json", "application/problem+json"):
        wire = Wire(response(b'{"detail":"gone"}', media_type, 404))
        with pytest.raises(media_types.NotFoundError) as caught:
            done(media_types, kind, wire, lambda client: client.reports.get("1"))
        assert (type(caught.value.body).__name__, caught.value.message) == ("Problem", "gone")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def used(module: ModuleType, kind: str, server: Server, do: Do) -> Any:
    """The same with a server behind it."""
    if kind == "sync":
        with httpx2.Client(verify=False) as http:
            return do(module.Client(server=server.url, http_client=http))

    async def run() -> Any:
        async with httpx2.AsyncClient(verify=False) as http:
            found = do(module.AsyncClient(server=server.url, http_client=http))
            return await found if inspect.isawaitable(found) else found

    return asyncio.run(run())


def test_files_go_out_with_all_that_is_described_of_their_parts(
    files: ModuleType, kind: str, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"jpeg")

    def create(client: Any) -> Any:
        about, more = {"author": "b"}, [path, b"y"]
        return client.files.create(file=path, others=more, cover=b"z", tags=["a", "b"], words=["c", "d"], about=about)

    server.answers = [Answer(content=b"file_1", headers={"Content-Type": "text/plain"})]
    assert used(files, kind, server, create) == "file_1"
    (got,) = server.got
    assert got.headers["content-length"] == str(got.size)
    assert parts(got.headers["content-type"], got.content) == {
        "file": [("a.jpg", "image/jpeg", b"jpeg")],
        "others": [("a.jpg", "image/jpeg", b"jpeg"), ("others", "image/png", b"y")],
        "cover": [("cover", "image/png", b"z")],
        "tags": [(None, "application/json", b'["a","b"]')],
        "words": [(None, "", b"c"), (None, "", b"d")],
        "about": [(None, "application/json", json.dumps({"author": "b"}, separators=(",", ":")).encode())],
    }
    assert b"X-Kind: scan\r\nX-Way: up\r\n" in got.content


def test_a_body_in_base64_takes_and_gives_bytes(files: ModuleType, kind: str, server: Server) -> None:
    server.answers = [Answer(content=b"aGVsbG8=", headers={"Content-Type": "image/jpeg"})]
    assert used(files, kind, server, lambda client: client.files.set_cover("f", body=b"hello")) == b"hello"
    assert (server.got[0].content, server.got[0].headers["content-type"]) == (b"aGVsbG8=", "image/jpeg")


def test_an_answer_is_saved_as_it_comes_by_the_operation_itself(
    files: ModuleType, kind: str, server: Server, tmp_path: Path
) -> None:
    content = bytes(300_000)
    server.answers = [Answer(content=content)]
    path = tmp_path / "saved"

    def save(client: Any) -> Any:
        if kind == "sync":
            with client.files.get_content.stream("f", version=2) as body:
                return body.save(path)
        return save_async(client)

    async def save_async(client: Any) -> None:
        async with client.files.get_content.stream("f", version=2) as body:
            await body.save(path)

    used(files, kind, server, save)
    assert path.read_bytes() == content
    assert server.got[0].path == "/files/f/content?version=2"
    assert used(files, kind, server, lambda client: client.files.get_content("f")) == content
    assert used(files, kind, server, lambda client: client.files.raw.get_content("f")).content == content


def test_options_for_many_calls_hold_for_downloads(files: ModuleType, server: Server) -> None:
    with httpx2.Client(verify=False) as http:
        client = files.Client(server=server.url, http_client=http).with_options(headers={"X-A": "1"})
        with client.files.get_content.stream("f") as body:
            body.read()
        with client.files.with_options(headers={"X-A": "2"}).get_content.stream("f"):
            pass
    assert [got.headers["x-a"] for got in server.got] == ["1", "2"]


def test_a_wrong_argument_of_a_download_names_its_function(files: ModuleType) -> None:
    client = files.Client()
    with pytest.raises(TypeError, match=r"get_content\(\) got an unexpected keyword argument 'verison'"):
        client.files.get_content("f", verison=2)
    with pytest.raises(TypeError, match="verison"):
        client.files.get_content.stream("f", verison=2)
