"""Forms with files."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from clientwright.runtime.files.bodies import BinaryBody
from clientwright.runtime.forms.multipart import MultipartBody
from clientwright.runtime.wire.values import UNSET


def whole(body: MultipartBody, extra: dict[str, Any] | None = None) -> bytes:
    """All of a body."""
    content = body.content(extra)
    assert content is not None
    return content if isinstance(content, bytes) else b"".join(content)


def parts(body: MultipartBody, extra: dict[str, Any] | None = None) -> list[tuple[str | None, str | None, str, bytes]]:
    """Name, file name, type and content of each part, read by the standard library."""
    message: Any = message_from_bytes(f"Content-Type: {body.media_type}\r\n\r\n".encode() + whole(body, extra))
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part.get("content-type", ""),
            part.get_payload(decode=True),
        )
        for part in message.get_payload()
    ]


def test_a_multipart_body_has_texts_objects_and_files() -> None:
    file = io.BytesIO(b"from a file")
    body = MultipartBody(
        {
            "text": "x",
            "flag": True,
            "list": [1, 2],
            "object": {"a": None},
            "bytes": b"\0",
            "open": file,
            "named": ("n.txt", b"n"),
            "typed": ("t.png", b"t", "image/png"),
            "absent": UNSET,
        },
        media_types={"named": "text/plain"},
    )
    assert parts(body, {"more": "y"}) == [
        ("text", None, "", b"x"),
        ("flag", None, "", b"true"),
        ("list", None, "", b"1"),
        ("list", None, "", b"2"),
        ("object", None, "application/json", b'{"a":null}'),
        ("bytes", "bytes", "application/octet-stream", b"\0"),
        ("open", "open", "application/octet-stream", b"from a file"),
        ("named", "n.txt", "text/plain", b"n"),
        ("typed", "t.png", "image/png", b"t"),
        ("more", None, "", b"y"),
    ]
    assert whole(body) == whole(body)


def test_the_items_of_a_list_are_parts_in_their_order_without_names() -> None:
    body = MultipartBody(
        ["a", {"b": 1}, b"c"],
        {"": "text/plain", "1": "application/json"},
        {"0": {"Content-Location": "/a"}},
        kind="multipart/related",
    )
    message: Any = message_from_bytes(f"Content-Type: {body.media_type}\r\n\r\n".encode() + whole(body))
    found = [({**dict(part)}, part.get_payload()) for part in message.get_payload()]
    assert found == [
        ({"Content-Type": "text/plain", "Content-Location": "/a"}, "a"),
        ({"Content-Type": "application/json"}, '{"b":1}'),
        ({"Content-Type": "text/plain"}, "c"),
    ]


def test_a_multipart_body_is_the_same_bytes_each_time_it_is_made() -> None:
    first, second = (MultipartBody({"a": b"x"}) for _ in range(2))
    assert (first.media_type, first.content(None)) == (second.media_type, second.content(None))
    assert first.media_type != MultipartBody({"a": b"y"}).media_type


def test_a_text_is_never_taken_for_a_path(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    assert b"s3cret" not in whole(MultipartBody({"a": str(secret)}))
    with pytest.raises(TypeError, match="path"):
        BinaryBody(str(secret)).content(None)


def test_an_open_file_is_called_by_its_name_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    with path.open("rb") as file:
        assert parts(MultipartBody({"f": file}))[0][1] == "a.txt"


def test_names_cannot_break_out_of_their_header() -> None:
    body = whole(MultipartBody({'a"\r\nX: y': ('b"\r\n', b"x")}))
    assert b'name="a%22%0D%0AX: y"; filename="b%22%0D%0A"\r\n' in body
    with pytest.raises(ValueError, match="line break"):
        MultipartBody({"a": ("b", b"x", "text/plain\r\nX: y")}).content(None)


def test_a_part_that_holds_the_boundary_is_refused() -> None:
    body = MultipartBody({"a": "x"})
    boundary = body.media_type.partition("boundary=")[2]
    with pytest.raises(ValueError, match="boundary"):
        body.content({"b": boundary})


def test_a_json_field_of_a_multipart_body_is_json_text() -> None:
    body = MultipartBody({"a": "x"}, media_types={"a": "application/json"})
    assert json.loads(parts(body)[0][3]) == "x"


@pytest.mark.parametrize("given", [b'{"a":1}', io.BytesIO(b'{"a":1}'), ("a.json", b'{"a":1}')])
def test_a_file_that_is_json_is_sent_as_it_is(given: Any) -> None:
    ((name, filename, kind, content),) = parts(MultipartBody({"a": given}, media_types={"a": "application/json"}))
    assert (name, kind, content) == ("a", "application/json", b'{"a":1}')
    assert filename == ("a.json" if isinstance(given, tuple) else "a")


def test_little_is_the_same_bytes_each_time_and_much_has_a_boundary_that_nobody_knows(tmp_path: Path) -> None:
    little, much = {"a": b"x", "b": "y"}, {"a": b"x" * 2_000_000}
    assert len({MultipartBody(little).media_type for _ in range(3)}) == 1
    assert len({MultipartBody(much).media_type for _ in range(3)}) == 3
    path = tmp_path / "a"
    path.write_bytes(b"x")
    assert len({MultipartBody({"a": path}).media_type for _ in range(3)}) == 3
    body = MultipartBody(much)
    assert whole(body).startswith(b"--" + body.media_type.partition("boundary=")[2].encode())


def test_a_path_is_a_file_of_its_name_and_the_type_that_it_tells(tmp_path: Path) -> None:
    path = tmp_path / "a picture.png"
    path.write_bytes(b"x")
    assert parts(MultipartBody({"f": path})) == [("f", "a picture.png", "image/png", b"x")]
    assert parts(MultipartBody({"f": ("b.txt", path)})) == [("f", "b.txt", "text/plain", b"x")]
    assert parts(MultipartBody({"f": ("b.txt", path, "image/gif")})) == [("f", "b.txt", "image/gif", b"x")]
    assert parts(MultipartBody({"f": ("b", path)})) == [("f", "b", "application/octet-stream", b"x")]


@pytest.mark.parametrize(
    ("described", "name", "expected"),
    [
        ("image/png, image/jpeg", "a.jpg", "image/jpeg"),
        ("image/png, image/jpeg", "a.gif", "image/png"),
        ("image/png, image/jpeg", "a", "image/png"),
        ("image/*", "a.gif", "image/gif"),
        ("image/*", "a.txt", "application/octet-stream"),
        ("image/*, text/csv", "a", "text/csv"),
    ],
)
def test_the_type_of_a_file_is_one_of_those_described(described: str, name: str, expected: str) -> None:
    body = MultipartBody({"f": (name, b"x")}, media_types={"f": described})
    assert parts(body) == [("f", name, expected, b"x")]


def test_several_files_have_the_same_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"1")
    body = MultipartBody({"f": [path, b"2", ("c", io.BytesIO(b"3")), iter([b"4"])]})
    assert [(name, file, content) for name, file, _, content in parts(body)] == [
        ("f", "a.txt", b"1"),
        ("f", "f", b"2"),
        ("f", "c", b"3"),
        ("f", "f", b"4"),
    ]


def test_an_array_whose_type_is_json_is_one_part() -> None:
    body = MultipartBody({"a": [{"b": 1}, {"b": 2}], "c": [{"d": 1}]}, media_types={"a": "application/json"})
    assert [(name, json.loads(content)) for name, _, _, content in parts(body)] == [
        ("a", [{"b": 1}, {"b": 2}]),
        ("c", {"d": 1}),
    ]


def test_parts_have_the_header_fields_that_are_described_and_those_that_are_given() -> None:
    always: Mapping[str, Mapping[str, str]] = {"f": {"X-Kind": "scan", "X-Way": "up"}, "t": {"X-Text": "yes"}}
    body = MultipartBody({"f": ("a", b"x", "a/b", {"X-Way": "down", "X-Own": "1"}), "t": "y"}, headers=always)
    message: Any = message_from_bytes(f"Content-Type: {body.media_type}\r\n\r\n".encode() + whole(body))
    file, text = message.get_payload()
    assert (file["x-kind"], file["x-way"], file["x-own"], file["content-type"]) == ("scan", "down", "1", "a/b")
    assert text["x-text"] == "yes"
    with pytest.raises(ValueError, match="line break"):
        whole(MultipartBody({"f": ("a", b"x", "a/b", {"X": "1\r\nY: 2"})}))


def test_null_is_no_part_unless_it_is_json() -> None:
    fields = {"a": None, "b": ["x", None], "c": {"d": None}, "e": None}
    body = MultipartBody(fields, media_types={"e": "application/json"})
    assert [(name, content) for name, _, _, content in parts(body)] == [
        ("b", b"x"),
        ("c", b'{"d":null}'),
        ("e", b"null"),
    ]


def test_the_size_is_known_when_that_of_every_file_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1000)
    known: Any = MultipartBody({"a": path, "b": io.BytesIO(b"y"), "c": "z"})
    assert known.content(None).size == len(whole(known))
    unknown: Any = MultipartBody({"a": path, "b": iter([b"y"])}).content(None)
    assert unknown.size is None


def test_texts_of_two_are_no_file_with_a_name() -> None:
    assert [content for *_, content in parts(MultipartBody({"a": ("b", "c")}))] == [b"b", b"c"]


def test_a_file_alone_is_no_form() -> None:
    with pytest.raises(TypeError, match="path"):
        BinaryBody("a.txt").content(None)


def test_none_is_left_out_but_where_it_is_json() -> None:
    fields: Any = {"a": None, "list": [None, "x"], "object": {"a": None}, "json": None}
    body = MultipartBody(fields, media_types={"json": "application/json"})
    assert [(name, content) for name, _, _, content in parts(body)] == [
        ("list", b"x"),
        ("object", b'{"a":null}'),
        ("json", b"null"),
    ]
