"""Request bodies."""

from __future__ import annotations

import io
import json
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from clientwright.runtime.forms.multipart import MultipartBody
from clientwright.runtime.forms.urlencoded import FormBody
from clientwright.runtime.http.bodies import BinaryBody, JsonBody, TextBody
from clientwright.runtime.styles.styles import deep_object
from clientwright.runtime.wire.values import UNSET


def test_an_object_leaves_out_what_is_absent_and_keeps_null() -> None:
    assert JsonBody({"a": UNSET, "b": None, "c": [{"d": 1}]}).content(None) == b'{"b":null,"c":[{"d":1}]}'


def test_extra_fields_are_added_to_an_object_only() -> None:
    assert JsonBody({"a": 1}).content({"a": 2, "b": 3}) == b'{"a":2,"b":3}'
    with pytest.raises(TypeError, match="object"):
        JsonBody([1]).content({"a": 2})
    with pytest.raises(TypeError, match="fields"):
        TextBody("x").content({"a": 2})


@pytest.mark.parametrize(
    "body",
    [
        JsonBody(UNSET),
        JsonBody({"a": UNSET}, required=False),
        FormBody({"a": UNSET}, required=False),
        FormBody(UNSET),
        MultipartBody({"a": UNSET}, required=False),
        MultipartBody(UNSET),
        TextBody(UNSET),
        BinaryBody(UNSET),
    ],
)
def test_a_body_that_is_not_given_is_not_sent(body: Any) -> None:
    assert body.content(None) is None


def test_a_required_object_without_fields_is_sent() -> None:
    assert JsonBody({"a": UNSET}).content(None) == b"{}"


def test_a_number_that_json_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        JsonBody({"a": float("nan")}).content(None)


def test_a_form_repeats_arrays_and_writes_objects_as_json_or_as_told() -> None:
    body = FormBody({"a": ["x y", "z"], "b": {"c": 1}, "d": {"e": True}, "f": UNSET}, styles={"d": deep_object})
    assert body.content({"g": "&"}) == b"a=x%20y&a=z&b=%7B%22c%22%3A1%7D&d%5Be%5D=true&g=%26"


def parts(body: MultipartBody, extra: dict[str, Any] | None = None) -> list[tuple[str | None, str | None, str, bytes]]:
    """Name, file name, type and content of each part, read by the standard library."""
    content = body.content(extra)
    assert content is not None
    message: Any = message_from_bytes(f"Content-Type: {body.media_type}\r\n\r\n".encode() + content)
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
    assert body.content(None) == body.content(None)


def test_a_multipart_body_is_the_same_bytes_each_time_it_is_made() -> None:
    first, second = (MultipartBody({"a": b"x"}) for _ in range(2))
    assert (first.media_type, first.content(None)) == (second.media_type, second.content(None))
    assert first.media_type != MultipartBody({"a": b"y"}).media_type


def test_a_text_is_never_taken_for_a_path(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    assert b"s3cret" not in (MultipartBody({"a": str(secret)}).content(None) or b"")
    with pytest.raises(TypeError, match="path"):
        BinaryBody(str(secret)).content(None)


def test_an_open_file_is_called_by_its_name_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    with path.open("rb") as file:
        assert parts(MultipartBody({"f": file}))[0][1] == "a.txt"


def test_names_cannot_break_out_of_their_header() -> None:
    body = MultipartBody({'a"\r\nX: y': ('b"\r\n', b"x")}).content(None) or b""
    assert b'name="a%22%0D%0AX: y"; filename="b%22%0D%0A"\r\n' in body
    with pytest.raises(ValueError, match="line break"):
        MultipartBody({"a": ("b", b"x", "text/plain\r\nX: y")}).content(None)


def test_a_part_that_holds_the_boundary_is_refused() -> None:
    body = MultipartBody({"a": "x"})
    boundary = body.media_type.partition("boundary=")[2]
    with pytest.raises(ValueError, match="boundary"):
        body.content({"b": boundary})


def test_text_and_bytes_go_out_as_they_are() -> None:
    assert TextBody("ü").content(None) == "ü".encode()
    assert BinaryBody(b"\0\xff").content(None) == b"\0\xff"
    file = BinaryBody(io.BytesIO(b"once"))
    assert file.content(None) == file.content(None) == b"once"


def test_a_json_field_of_a_multipart_body_is_json_text() -> None:
    body = MultipartBody({"a": "x"}, media_types={"a": "application/json"})
    assert json.loads(parts(body)[0][3]) == "x"


def test_none_is_left_out_of_a_multipart_body_but_where_it_is_json() -> None:
    fields: Any = {"a": None, "list": [None, "x"], "object": {"a": None}, "json": None}
    body = MultipartBody(fields, media_types={"json": "application/json"})
    assert [(name, content) for name, _, _, content in parts(body)] == [
        ("list", b"x"),
        ("object", b'{"a":null}'),
        ("json", b"null"),
    ]
