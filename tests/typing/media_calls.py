"""Calls of clients whose bodies and answers come in several media types. A wrong line says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import assert_type

import alternatives
import files
import media_types
from alternatives.models import EditJsonBodyImage, Item
from files import AsyncDownload, Download, RawResponse
from media_types.models import Report


async def pieces() -> AsyncIterator[bytes]:
    yield b"x"


def bodies(client: alternatives.Client) -> None:
    client.items.add(name="a", size=1)
    client.items.add(name="a", media_type="application/json", timeout=3)
    client.items.add(item={"name": "a"}, picture=Path("a.png"))
    client.items.add(item=Item(name="a"), picture=("a.png", Path("a.png"), "image/png", {"X-A": "b"}), stream=True)
    client.items.add()  # wrong: neither body
    client.items.add(nam="a")  # wrong: a misspelt argument
    client.items.add(name="a", media_type="multipart/form-data")  # wrong: the arguments of the other body
    client.items.add(item={"name": "a"}, picture="a.png")  # wrong: a text is no file
    client.items.change(name="a")
    client.items.change(body=[{"op": "test"}])
    assert_type(client.items.load("s", body="a,b"), int)
    client.items.load("s", body=[{"name": "a"}, Item(name="b")])
    client.items.load("s", body=Path("a.csv"))
    with Path("a.csv").open("rb") as file:
        client.items.load("s", body=file)
    client.items.load("s", body=iter([b"x"]))
    client.items.load("s", body=[{"nam": "a"}])  # wrong: a misspelt key
    client.items.load("s", body=7)  # wrong: no kind of body
    client.labels.add(name="a", media_type="application/x-www-form-urlencoded")
    client.labels.add(body="<a/>")
    client.labels.add(body=b"<a/>", media_type="application/xml")
    client.labels.add(name="a", media_type="text/plain")  # wrong: no media type of it
    client.labels.rename(body="a", media_type="text/plain")
    client.papers.add(name="a", file=b"x")
    client.papers.add(name="a")  # wrong: the file is needed
    client.papers.add(name="a", file=b"x", media_type="application/json")  # wrong: it has one body
    client.papers.change(name="a")
    client.papers.change(file=b"x")
    client.pictures.upload(body=b"x", media_type="image/jpeg")
    client.pictures.upload(body=b"x", media_type="image/gif")  # wrong: neither of the two
    client.pictures.upload_anything(body=b"x", media_type="image/gif")
    client.edits.edit(image=[Path("a.png"), Path("b.png")], prompt="p", size=2)
    client.edits.edit(image=EditJsonBodyImage(url="u"), prompt="p")
    client.edits.edit(image={"url": "u"}, prompt="p", size=2)  # wrong: only the other body has a size
    assert_type(client.items.raw.load("s", body="a,b"), alternatives.RawResponse[int])


async def bodies_in_a_loop(client: alternatives.AsyncClient) -> None:
    await client.items.add(item={"name": "a"}, picture=pieces())
    assert_type(await client.items.load("s", body=pieces()), int)
    await client.items.add(name="a", picture=b"x")  # wrong: of both bodies


def answers(client: media_types.Client) -> None:
    assert_type(client.reports.get("1"), Report | str | bytes)
    assert_type(client.reports.get_table("1"), bytes)
    assert_type(client.reports.get_archive("1"), Report | bytes | None)
    assert_type(client.reports.get_old("1"), Report | bytes | str)
    assert_type(client.pictures.get_thumbnail("1"), bytes)
    print(client.reports.get("1").extra)  # wrong: it may be a text


def downloads(client: files.Client) -> None:
    assert_type(client.files.get_content("f", version=2), bytes)
    assert_type(client.files.get_content.stream("f", version=2, timeout=3), Download)
    assert_type(client.files.raw.get_content("f"), RawResponse[bytes])
    with client.files.get_content.stream("f") as body:
        for chunk in body:
            assert_type(chunk, bytes)
        body.save("a")
        body.save(Path("a"))
    client.files.get_content.stream("f", verison=2)  # wrong: a misspelt argument
    client.files.get_content.stream()  # wrong: the id is missing


async def downloads_in_a_loop(client: files.AsyncClient) -> None:
    assert_type(await client.files.get_content("f"), bytes)
    assert_type(client.files.get_content.stream("f"), AsyncDownload)
    async with client.files.get_content.stream("f") as body:
        assert_type(await body.read(), bytes)
        async for chunk in body:
            assert_type(chunk, bytes)
