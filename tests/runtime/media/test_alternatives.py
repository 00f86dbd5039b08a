"""Bodies that can be given in several ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clientwright.runtime.forms.urlencoded import FormBody
from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.media.alternatives import Alternative, alternative, written
from clientwright.runtime.wire.values import UNSET

Made = tuple[Any, ...]


def _add(id: str, stream: Any = UNSET, /, *, name: str, note: Any = UNSET, **options: Any) -> Made:
    return "json", id, stream, name, note, options


def _add__multipart(
    id: str, /, *, name: str, file: Any, media_type: str = "multipart/form-data", **options: Any
) -> Made:
    return "multipart", id, name, file, media_type, options


WAYS = (
    Alternative(_add, ("application/json",)),
    Alternative(_add__multipart, ("multipart/form-data", "multipart/mixed")),
)


def _load(*, body: Any, **options: Any) -> Made:
    return "text", body, options


def _load__json(*, body: Any, **options: Any) -> Made:
    return "json", body, options


def _load__binary(*, body: Any, **options: Any) -> Made:
    return "bytes", body, options


KINDS = (
    Alternative(_load, ("text/csv",), {"body": ("text",)}),
    Alternative(_load__json, ("application/json",), {"body": ("json",)}),
    Alternative(_load__binary, ("application/octet-stream",), {"body": ("bytes",)}),
)


@dataclass
class Item:
    """A model."""

    a: str


def test_the_first_way_that_takes_what_is_given_is_taken() -> None:
    assert alternative(WAYS, {"name": "n"}, "id") == ("json", "id", UNSET, "n", UNSET, {})
    given = {"name": "n", "file": b"f", "timeout": 3}
    assert alternative(WAYS, given, "id") == ("multipart", "id", "n", b"f", "multipart/form-data", {"timeout": 3})
    assert given == {"name": "n", "file": b"f", "timeout": 3}


def test_what_asks_for_a_stream_is_given_by_position() -> None:
    assert alternative(WAYS, {"name": "n", "stream": True}, "id")[2] is True


def test_what_is_absent_counts_for_nothing() -> None:
    assert alternative(WAYS, {"name": "n", "file": UNSET}, "id")[0] == "json"


def test_the_media_type_chooses_and_is_handed_on_where_there_are_several() -> None:
    chosen = {"name": "n", "file": b"f", "media_type": "multipart/mixed"}
    assert alternative(WAYS, chosen, "id")[4] == "multipart/mixed"
    assert alternative(WAYS, {"name": "n", "media_type": "application/json"}, "id")[0] == "json"


def pieces() -> Iterator[bytes]:
    yield b"x"


@pytest.mark.parametrize(
    ("body", "way"),
    [
        ("a,b", "text"),
        ([{"a": "b"}], "json"),
        ([], "json"),
        (Item("b"), "json"),
        ({"a": "b"}, "json"),
        (None, "json"),
        (7, "json"),
        (("a", "b"), "json"),
        (b"x", "bytes"),
        (bytearray(b"x"), "bytes"),
        (Path("x"), "bytes"),
        (pieces(), "bytes"),
        ([b"x"], "bytes"),
        (("name", b"x"), "bytes"),
        (("name", Path("x"), "image/png"), "bytes"),
    ],
)
def test_the_kind_of_an_argument_decides_where_names_do_not(body: Any, way: str) -> None:
    assert alternative(KINDS, {"body": body})[0] == way


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (
            {"file": b"f"},
            TypeError,
            r"add\(\) got arguments for none of its bodies: application/json needs name; multipart",
        ),
        ({"name": "n", "fiel": b"f", "timeout": 3}, TypeError, "given: name, fiel$"),
        ({}, TypeError, "given: nothing$"),
        (
            {"name": "n", "media_type": "multipart/mixed"},
            TypeError,
            "multipart/form-data needs name, file; given: name",
        ),
        ({"name": "n", "media_type": "text/csv"}, ValueError, "media_type: 'text/csv' is none of application/json"),
    ],
)
def test_what_fits_none_is_refused_with_what_each_needs(given: Any, error: Any, said: str) -> None:
    with pytest.raises(error, match=said):
        alternative(WAYS, given, "id")


def test_a_value_is_written_as_its_media_type_says() -> None:
    kinds: Any = {"application/json": JsonBody, "application/x-www-form-urlencoded": FormBody}
    assert written("application/json", kinds, {"a": 1}).content(None) == b'{"a":1}'
    assert written("application/x-www-form-urlencoded", kinds, {"a": 1}).content(None) == b"a=1"
    with pytest.raises(ValueError, match="'text/csv' is none of application/json, application/x-www"):
        written("text/csv", kinds, {"a": 1})
