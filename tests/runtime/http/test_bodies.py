"""Request bodies."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.runtime.files.bodies import BinaryBody
from clientwright.runtime.forms.multipart import MultipartBody
from clientwright.runtime.forms.urlencoded import FormBody
from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.texts import TextBody
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


def test_text_and_bytes_go_out_as_they_are() -> None:
    assert TextBody("ü").content(None) == "ü".encode()
    assert TextBody(b"\xfc", "application/xml").content(None) == b"\xfc"
    assert TextBody("ü", "text/csv; charset=iso-8859-1").content(None) == b"\xfc"
    assert BinaryBody(b"\0\xff").content(None) == b"\0\xff"
