"""What the mock takes and what it refuses of bodies: JSON, forms, parts, lines."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import described, found, operation, post, send, with_body

from clientwright.mock import Service

FORM = {
    "type": "object",
    "properties": {
        "amount": {"type": "integer"},
        "live": {"type": "boolean"},
        "expand": {"type": "array", "items": {"type": "string"}},
        "card": {"type": "object", "properties": {"year": {"type": "integer"}}, "additionalProperties": False},
        "metadata": {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"enum": [""]}]},
    },
    "required": ["amount"],
    "additionalProperties": False,
}


def multipart(*parts: tuple[str, bytes]) -> bytes:
    head = b"--B\r\nContent-Disposition: form-data; name="
    return b"".join(head + name.encode() + b"\r\n\r\n" + content + b"\r\n" for name, content in parts) + b"--B--\r\n"


MULTIPART = "multipart/form-data; boundary=B"


@pytest.mark.parametrize(
    "body",
    [
        b"{", b'{"a": 1, "a": 2}', b"NaN", b"[1e999]", b"\xff", b'\xef\xbb\xbf{}', b"{}{}", b"'a'",
        b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 50_000 + b"1" + b"}" * 50_000, b"9" * 5_000,
    ],
)  # fmt: skip
def test_what_is_not_strict_json_is_400(body: bytes) -> None:
    response = post(with_body({}), body)
    assert response.status == 400
    assert response.problems[0].expected == "JSON"
    assert len(response.body) < 2_000


def test_nesting_that_json_allows_and_a_recursive_schema_cannot_check_is_400() -> None:
    data = with_body({"$ref": "#/components/schemas/Tree"}).description.data
    service = Service(
        {**data, "components": {"schemas": {"Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}}
    )
    assert post(service, b"[" * 500 + b"]" * 500).status == 400
    assert post(service, b"[[[]]]").status == 200


def test_a_reference_that_leads_to_itself_does_not_hang() -> None:
    data = with_body({"$ref": "#/components/schemas/A"}).description.data
    service = Service({**data, "components": {"schemas": {"A": {"$ref": "#/components/schemas/A"}}}})
    assert post(service, {}).status == 400


@pytest.mark.parametrize(
    ("media_type", "status"),
    [
        ("application/json", 200),
        ("Application/JSON; charset=UTF-8", 200),
        ("text/plain", 415),
        ("", 415),
        ("application/json; charset=klingon", 415),
        ("application/json; charset=utf-16", 415),
        ("application/json; charset=\x00", 415),
        ("nonsense", 415),
    ],
)
def test_the_content_type_must_be_a_declared_one(media_type: str, status: int) -> None:
    assert post(with_body({"type": "object"}), "{}", media_type).status == status


def test_ranges_of_content_types_are_declared_types() -> None:
    assert post(with_body({"type": "object"}, "*/*"), "[]").status == 400
    assert post(with_body({"type": "object"}, "application/*"), "{}", "application/vnd.x+json").status == 200
    assert post(with_body({}, "text/*"), b"\xe9", "text/plain; charset=latin-1").status == 200
    assert post(with_body({}, "text/*"), b"\xe9", "text/plain").status == 400
    assert post(with_body({}, "application/octet-stream"), b"\xe9\x00", "application/octet-stream").status == 200


def test_a_missing_body_and_an_undeclared_one_are_told() -> None:
    assert found(post(with_body({}), b"")) == [("body", "")]
    service = described({"/things": {"post": operation()}})
    assert post(service, b"").status == 200
    assert found(post(service, "{}")) == [("body", "")]


def test_form_fields_are_read_by_style_and_judged_by_schema() -> None:
    encoding = {name: {"style": "deepObject", "explode": True} for name in ("card", "expand", "metadata")}
    service = with_body(FORM, "application/x-www-form-urlencoded", encoding=encoding)
    form = "application/x-www-form-urlencoded"
    right = "amount=5&live=true&expand[]=a&expand[]=b&card[year]=2030&metadata[k]=1"
    assert post(service, right, form).problems == ()
    assert post(service, "amount=5&expand[0]=a&metadata=", form).problems == ()
    wrong = post(service, "amount=x&live=2&card[yaer]=1&other=1", form)
    assert found(wrong) == [("body", "/amount"), ("body", "/live"), ("body", "/card/yaer"), ("body", "/other")]
    assert found(post(service, "", form)) == [("body", "/amount")]


def test_objects_and_arrays_of_a_form_without_encoding_are_json_and_repeated_names() -> None:
    service = with_body(FORM, "application/x-www-form-urlencoded")
    form = "application/x-www-form-urlencoded"
    assert post(service, 'amount=1&card={"year":2030}&expand=a&expand=b', form).problems == ()
    assert post(service, "amount=1&expand=a", form).problems == ()
    assert found(post(service, 'amount=1&card={"year":"x"}', form)) == [("body", "/card/year")]


ENCODED = {
    "type": "object",
    "properties": {
        "csv": {"type": "array", "items": {"type": "integer"}},
        "pipes": {"type": "array", "items": {"type": "integer"}},
        "json": {"type": "array", "items": {"type": "integer"}},
        "deep": {"type": "object", "properties": {"a": {"type": "integer"}}},
        "spread": {"type": "object", "properties": {"x": {"type": "integer"}}},
        "plain": {"type": "object", "properties": {"x": {"type": "integer"}}},
    },
}
ENCODING = {
    "csv": {"explode": False},
    "pipes": {"style": "pipeDelimited"},
    "json": {"contentType": "application/json"},
    "deep": {"style": "deepObject"},
    "spread": {"style": "form"},
}
URLENCODED = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("form", "problems"),
    [
        ('csv=1,2&pipes=1%7C2&json=[1,2]&deep[a]=1&x=3&plain={"x":4}', []),
        ("json=[1]&json=2", [("body", "/json/0")]),
        ("json=1&json=2", []),
        ("json=5", []),
        ('json=["a"]', [("body", "/json/0")]),
        ("json={", [("body", "")]),
        ("csv=1,b", [("body", "/csv/1")]),
        ("deep[a]=b", [("body", "/deep/a")]),
        ("x=b", [("body", "/spread/x")]),
        ('plain={"x":"b"}', [("body", "/plain/x")]),
    ],
)
def test_a_form_is_judged_by_the_encoding_of_each_field(form: str, problems: list[Any]) -> None:
    service = with_body(ENCODED, URLENCODED, encoding=ENCODING)
    assert found(post(service, form, URLENCODED)) == problems


def test_a_form_that_no_form_can_hold_is_taken_as_it_is() -> None:
    assert (
        post(with_body({"type": "array", "items": {"type": "integer"}}, URLENCODED), "a,b", URLENCODED).problems == ()
    )


def test_parts_are_judged_by_their_encoding_and_read_in_their_charset() -> None:
    properties = {**ENCODED["properties"], "word": {"type": "string", "maxLength": 1}}
    service = with_body({"type": "object", "properties": properties}, "multipart/form-data", encoding=ENCODING)
    word = ('"word"\r\nContent-Type: text/plain; charset=utf-16', "ü".encode("utf-16"))
    json_part = ('"json"\r\nContent-Type: application/json', b"[1, 2]")
    assert found(post(service, multipart(('"csv"', b"1,2"), word, json_part), MULTIPART)) == []
    assert found(post(service, multipart(('"csv"', b"1,x")), MULTIPART)) == [("body", "/csv/1")]


@pytest.mark.parametrize(
    ("encoding", "content", "problems"),
    [
        ("base64", b"NQ==", []),
        ("quoted-printable", b"=35", []),
        ("binary", b"5", []),
        ("base64", b"five", [("body", "/n")]),
        ("base64", b"N", [("body", "")]),
    ],
)
def test_a_part_may_be_encoded_for_its_way(encoding: str, content: bytes, problems: list[Any]) -> None:
    service = with_body({"type": "object", "properties": {"n": {"type": "integer"}}}, "multipart/form-data")
    part = (f'"n"\r\nContent-Transfer-Encoding: {encoding}', content)
    assert found(post(service, multipart(part), MULTIPART)) == problems


def test_multipart_parts_are_judged_by_schema_and_files_are_taken_as_they_are() -> None:
    schema = {
        "type": "object",
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "n": {"type": "integer"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "options": {"type": "object", "properties": {"deep": {"type": "boolean"}}},
        },
        "required": ["file"],
    }
    service = with_body(schema, "multipart/form-data")
    options = ('"options"\r\nContent-Type: application/json', b'{"deep": true}')
    right = multipart(('"file"; filename="a.bin"', b"\xff\x00\r\n--b"), ('"n"', b"3"), ('"tags"', b"a"), options)
    assert post(service, right, MULTIPART).problems == ()
    wrong = multipart(('"n"', b"x"), ('"options"\r\nContent-Type: application/json', b'{"deep": 1}'))
    assert set(found(post(service, wrong, MULTIPART))) == {("body", "/n"), ("body", "/options/deep"), ("body", "/file")}


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"", "multipart/form-data; boundary=B"),
        (b"junk", "multipart/form-data; boundary=B"),
        (b"--B\r\n\r\nno name\r\n--B--", "multipart/form-data; boundary=B"),
        (b'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', "multipart/form-data; boundary=B"),
        (b"x", "multipart/form-data"),
    ],
)
def test_a_broken_multipart_body_is_400(body: bytes, media_type: str) -> None:
    assert post(with_body({"type": "object"}, "multipart/form-data"), body, media_type).status == 400


def test_a_part_of_another_content_type_than_the_encoding_says_is_told() -> None:
    service = with_body(
        {"type": "object"}, "multipart/form-data", encoding={"icon": {"contentType": "image/png, image/*"}}
    )
    part = '"icon"; filename="a"\r\nContent-Type: {}'
    assert post(service, multipart((part.format("image/gif"), b"x")), MULTIPART).status == 200
    assert found(post(service, multipart((part.format("text/plain"), b"x")), MULTIPART)) == [("body", "/icon")]


def test_json_lines_are_judged_line_by_line() -> None:
    data = with_body({}, "application/jsonl").description.data
    content = {"application/jsonl": {"itemSchema": {"type": "integer"}}}
    data["paths"]["/things"]["post"]["requestBody"]["content"] = content
    assert post(Service(data), "1\n2\n", "application/jsonl").status == 200
    assert found(post(Service(data), '1\n"a"\n', "application/jsonl")) == [("body", "/1")]


def test_an_empty_text_is_a_text() -> None:
    service = with_body({"type": "string"}, "text/plain")
    assert send(service, "POST", "/things", b"", content_type="text/plain").status == 200
    assert found(send(service, "POST", "/things", b"")) == [("body", "")]
