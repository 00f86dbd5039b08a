"""What several media types of a body, and of an answer, become."""

from __future__ import annotations

import pytest
from unit.operations import OK, STRING, A, api_of, operation

from clientwright.ir.operations import Body, BodyKind, Files, Operation
from clientwright.ir.types import (
    AnyType,
    BinaryType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Type,
    UnionModel,
)

B = ModelRef(id="#/components/schemas/B")
REF_A = "{schema: {$ref: '#/components/schemas/A'}}"
REF_B = "{schema: {$ref: '#/components/schemas/B'}}"
FORM = "application/x-www-form-urlencoded"
FILE = "{type: string, format: binary}"


def answered(contents: str, more: str = "") -> Operation:
    """An operation that is answered 200 in some media types."""
    return operation(f"{{get: {{operationId: g, responses: {{'200': {{content: {{{contents}}}}}{more}}}}}}}")


def bodies(contents: str) -> tuple[Body, ...]:
    """The bodies of an operation that takes one in some media types."""
    return operation(f"{{post: {{operationId: p, requestBody: {{content: {{{contents}}}}}}}}}").bodies


@pytest.mark.parametrize(
    ("contents", "result", "beside"),
    [
        (f"application/json: {REF_A}, text/csv: {{}}, image/png: {{}}", A, (STRING, BinaryType())),
        (f"image/png: {{}}, application/json: {REF_A}", A, (BinaryType(),)),
        (f"application/json: {REF_A}, application/vnd.a+json: {REF_A}", A, ()),
        ("application/json: {schema: {}}, application/octet-stream: {}", AnyType(), (BinaryType(),)),
        ("image/png: {}, image/jpeg: {}, 'image/*': {}", BinaryType(), ()),
        ("text/csv: {}, application/pdf: {}", STRING, (BinaryType(),)),
        ("application/xml: {schema: {type: object}}, text/xml: {schema: {type: object}}", BinaryType(), (STRING,)),
        (f"text/csv: {{schema: {FILE}}}", BinaryType(), ()),
        ("text/csv: {schema: {type: string, contentEncoding: binary}}", BinaryType(), ()),
        (f"application/json: {{schema: {FILE}}}", BinaryType(), ()),
        ("image/png: {schema: {type: string, format: byte}}", BinaryType(), ()),
        (f"application/json: {REF_A}, '*/*': {{schema: {FILE}}}", A, (BinaryType(),)),
    ],
)
def test_a_call_returns_what_its_answers_bring_in_any_media_type(
    contents: str, result: Type, beside: tuple[Type, ...]
) -> None:
    found = answered(contents)
    assert (found.result, found.beside) == (result, beside)


def test_all_media_types_of_an_answer_are_kept_in_their_order_and_as_they_are_written() -> None:
    found = answered(f"text/CSV; header=present: {{}}, application/json: {REF_A}, 'image/*': {{}}, '*/*': {REF_A}")
    assert [(one.kind, one.media_type) for one in found.responses[0].contents] == [
        (BodyKind.TEXT, "text/CSV; header=present"),
        (BodyKind.JSON, "application/json"),
        (BodyKind.BINARY, "image/*"),
        (BodyKind.JSON, "application/json"),
    ]


def test_what_no_header_can_hold_is_no_part_of_a_media_type() -> None:
    contents = '"image/png\\r\\nX-Own: 1": {}, " text/csv": {}'
    assert [one.media_type for one in bodies(contents)] == ["image/pngX-Own: 1", "text/csv"]
    assert [one.media_type for one in answered(contents).responses[0].contents] == ["image/pngX-Own: 1", "text/csv"]


def test_a_stream_is_none_of_the_media_types_that_are_read_at_once() -> None:
    found = answered("application/jsonl: {}, image/png: {}")
    assert [one.media_type for one in found.responses[0].contents] == ["image/png"]


def test_statuses_of_different_kinds_are_told_apart_and_nothing_is_degraded() -> None:
    text = (
        f"paths: {{/a: {{get: {{responses: {{'200': {OK}, '203': {{content: {{image/png: {{}}}}}}, '204': {{}}}}}}}}}}"
    )
    api, found = api_of(text)
    assert (api.operations[0].result, api.operations[0].beside) == (NullableType(inner=A), (BinaryType(),))
    assert len(found) == 0


def test_json_that_differs_is_a_union_that_needs_no_rule_beside_what_is_no_json() -> None:
    contents = f"application/json: {REF_A}, application/vnd.b+json: {REF_B}, image/png: {{}}"
    api, _ = api_of(f"paths: {{/a: {{get: {{operationId: g, responses: {{'200': {{content: {{{contents}}}}}}}}}}}}}")
    one = api.operations[0]
    assert isinstance(one.result, ModelRef)
    model = api.models[one.result.id]
    assert isinstance(model, UnionModel)
    assert (model.members, one.beside) == ((A, B), (BinaryType(),))


@pytest.mark.parametrize(
    ("contents", "download"),
    [
        ("image/png: {}", True),
        (f"application/json: {REF_A}, application/zip: {{schema: {FILE}}}", True),
        ("'*/*': {}", True),
        (f"application/cbor: {REF_A}, application/json: {REF_A}", False),
        ("application/xml: {schema: {type: object}}", False),
        ("application/xml: {schema: {type: string}}, application/json: {schema: {type: string}}", False),
        ("image/svg+xml: {}", True),
        ("image/png: {schema: {type: string, format: byte}}", False),
        ("'*/*': {schema: {type: string, format: byte}}", True),
        (f"application/octet-stream: {REF_A}, application/json: {REF_A}", True),
        (f"application/epub+zip: {REF_A}", True),
        ("text/csv: {}", False),
    ],
)
def test_what_no_schema_describes_is_a_file_to_be_taken_as_it_comes(contents: str, download: bool) -> None:
    assert answered(contents).download is download


def test_what_is_taken_as_it_comes_is_the_stream_where_there_is_one() -> None:
    contents = "image/png: {}, text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}"
    responses = f"{{'200': {{content: {{{contents}}}}}}}"
    text = f"{{post: {{x-clientwright-stream: stream, requestBody: {OK}, responses: {responses}}}}}"
    api, _ = api_of(f"paths: {{/a: {text}}}")
    (one,) = api.operations
    assert one.stream is not None
    assert (one.result, one.download) == (BinaryType(), False)
    assert answered("image/png: {}, application/jsonl: {}").download is True


def test_what_is_given_as_bytes_or_text_is_in_the_report_and_nothing_else_is_left_out() -> None:
    contents = (
        f"application/xml: {REF_A}, application/json: {REF_A}, application/vnd.a+json: {REF_A}, text/xml: {REF_A}"
    )
    api, found = api_of(f"paths: {{/a: {{get: {{responses: {{'200': {{content: {{{contents}}}}}}}}}}}}}")
    items = [item for item in api.account.items if item.state == "excluded"]
    assert [item.reason for item in items] == [
        "an answer in `application/xml` is given as bytes",
        "an answer in `text/xml` is given as text",
    ]
    assert len(found) == 0


def test_the_same_body_twice_is_one_and_another_schema_is_another() -> None:
    contents = f"application/json: {REF_A}, '*/*': {REF_A}, 'application/*': {REF_B}"
    text = f"paths: {{/a: {{post: {{requestBody: {{content: {{{contents}}}}}}}}}}}"
    api, _ = api_of(text)
    assert [(one.media_type, one.type) for one in api.operations[0].bodies] == [
        ("application/json", A),
        ("application/json", B),
    ]
    (item,) = [item for item in api.account.items if item.kind == "body" and item.state == "excluded"]
    assert item.reason == "`application/json` is generated, which carries the same"
    assert item.location.pointer.endswith("/*~1*")


@pytest.mark.parametrize(
    ("contents", "ways"),
    [
        (f"application/json: {REF_A}, {FORM}: {REF_A}, multipart/form-data: {REF_A}", [3]),
        (f"application/json: {REF_A}, {FORM}: {REF_B}", [1, 1]),
        ("application/json: {schema: {type: object, properties: {a: {}}}}, "
         f"{FORM}: {{schema: {{type: object, properties: {{a: {{}}}}}}}}", [2]),
        ("image/png: {}, image/jpeg: {}", [2]),
        ("text/csv: {}, text/plain: {}, image/png: {}", [2, 1]),
        (f"application/xml: {REF_A}, application/json: {REF_A}", [1, 1]),
        (f"application/merge-patch+json: {REF_A}, application/json-patch+json: {{schema: {{type: array}}}}", [1, 1]),
        ("application/cbor: {}, image/png: {schema: {type: string, format: byte}}", [2]),
    ],
)  # fmt: skip
def test_bodies_of_the_same_arguments_are_given_in_the_same_way(contents: str, ways: list[int]) -> None:
    found = operation(f"{{post: {{requestBody: {{content: {{{contents}}}}}}}}}")
    assert [len(way) for way in found.ways] == ways


def with_file(file: str, required: str = "") -> str:
    """The contents of a body with a field that may be a file, as three parsers offer it."""
    schema = f"{{schema: {{type: object, {required} properties: {{n: {{type: string}}, f: {file}}}}}}}"
    return f"application/json: {schema}, {FORM}: {schema}, multipart/form-data: {schema}"


def test_a_file_that_is_needed_goes_in_a_multipart_body_alone() -> None:
    contents = with_file(FILE, "required: [f],")
    api, found = api_of(f"paths: {{/a: {{post: {{requestBody: {{content: {{{contents}}}}}}}}}}}")
    (body,) = api.operations[0].bodies
    assert (body.kind, body.files) == (BodyKind.MULTIPART, {"f": Files(one=True, many=False, null=False)})
    items = [item for item in api.account.items if item.state == "excluded"]
    assert {item.reason for item in items} == {"a file in it is needed, which only a multipart body carries"}
    assert (len(items), len(found)) == (2, 0)


def test_a_file_that_may_be_left_out_leaves_the_others_without_it() -> None:
    found = bodies(with_file(FILE))
    assert [(body.kind, body.without, list(body.files)) for body in found] == [
        (BodyKind.JSON, ("f",), []),
        (BodyKind.FORM, ("f",), []),
        (BodyKind.MULTIPART, (), ["f"]),
    ]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("{type: array, items: {type: string, format: binary}}", Files(one=False, many=True, null=False)),
        ("{type: [string, 'null'], format: binary}", Files(one=True, many=False, null=True)),
        ("{type: string, contentMediaType: image/png}", Files(one=True, many=False, null=False)),
        ("{type: string, contentEncoding: binary}", Files(one=True, many=False, null=False)),
        (f"{{anyOf: [{FILE}, {{type: array, items: {FILE}}}]}}", Files(one=True, many=True, null=False)),
        (
            f"{{anyOf: [{FILE}, {{$ref: '#/components/schemas/A'}}]}}",
            Files(one=True, many=False, null=False, others=(A,)),
        ),
        ("{type: string, format: byte}", None),
        (f"{{type: object, properties: {{x: {FILE}}}}}", None),
    ],
)
def test_a_part_is_a_file_or_several_or_something_else(schema: str, files: Files | None) -> None:
    (body,) = bodies(f"multipart/form-data: {{schema: {{type: object, properties: {{f: {schema}}}}}}}")
    assert body.files.get("f") == files


def test_a_schema_of_a_multipart_body_and_of_json_is_a_string_in_json() -> None:
    schema = f"{{schema: {{type: object, properties: {{f: {FILE}}}}}}}"
    text = (
        f"paths: {{/a: {{post: {{requestBody: {{content: {{multipart/form-data: {schema}}}}}, "
        f"responses: {{'200': {{content: {{application/json: {schema}}}}}}}}}}}}}"
    )
    api, found = api_of(text)
    (body,) = api.operations[0].bodies
    assert list(body.files) == ["f"]
    types = {one.type for model in api.models.values() if isinstance(model, ObjectModel) for one in model.properties}
    assert PrimitiveType(kind="string", format="binary") in types
    assert len(found) == 0


def test_what_is_inside_of_a_part_is_json() -> None:
    inner = f"{{type: object, properties: {{f: {FILE}}}}}"
    text = (
        "paths: {/a: {post: {requestBody: {content: {multipart/form-data: "
        f"{{schema: {{type: object, properties: {{o: {inner}}}}}}}}}}}}}}}}}"
    )
    api, _ = api_of(text)
    types = [one.type for model in api.models.values() if isinstance(model, ObjectModel) for one in model.properties]
    assert PrimitiveType(kind="string", format="binary") in types
    assert BinaryType() not in types


def test_parts_have_the_header_fields_whose_value_is_described() -> None:
    headers = (
        "{X-A: {schema: {const: a}}, X-B: {schema: {enum: [2]}}, X-C: {schema: {default: true}}, X-D: {schema: {}}, "
        "Content-Type: {schema: {const: no/no}}, 'X E': {schema: {const: e}}, "
        'X-F: {schema: {const: "f\\r\\nX-G: g"}}}'
    )
    (body,) = bodies(f"multipart/form-data: {{schema: {{type: object}}, encoding: {{f: {{headers: {headers}}}}}}}")
    (encoding,) = body.encoding
    assert encoding.headers == {"X-A": "a", "X-B": "2", "X-C": "true"}


def test_what_is_in_a_part_is_its_media_type_unless_its_encoding_says_one() -> None:
    properties = (
        "{a: {type: string, contentMediaType: image/png}, b: {type: string, contentMediaType: image/png}, "
        "c: {type: string, contentMediaType: image/png, contentEncoding: base64}, "
        "d: {type: string, contentMediaType: text/html}}"
    )
    (body,) = bodies(
        f"multipart/form-data: {{schema: {{type: object, properties: {properties}}}, "
        "encoding: {b: {contentType: a/b}}}"
    )
    assert [(one.wire_name, one.media_type) for one in body.encoding] == [("b", "a/b"), ("a", "image/png")]


ARRAY = "{schema: {type: array, items: {type: string}}}"


def test_a_form_of_what_has_no_fields_is_refused_where_it_stands() -> None:
    api, found = api_of(f"paths: {{/a: {{post: {{requestBody: {{content: {{{FORM}: {ARRAY}}}}}}}}}}}")
    (body,) = api.operations[0].bodies
    assert (body.kind, body.media_type, body.type) == (BodyKind.MARKUP, FORM, STRING)
    (finding,) = found
    assert (finding.code, finding.location) == ("no-form", body.location)
    assert [(item.state, item.code) for item in api.account.items if item.kind == "body"] == [("degraded", "no-form")]


def test_it_is_left_out_where_the_body_can_be_given_otherwise() -> None:
    contents = f"{FORM}: {ARRAY}, application/json: {ARRAY}"
    api, found = api_of(f"paths: {{/a: {{post: {{requestBody: {{content: {{{contents}}}}}}}}}}}")
    assert [body.kind for body in api.operations[0].bodies] == [BodyKind.JSON]
    assert [(item.state, item.code) for item in api.account.items if item.kind == "body"] == [
        ("unsupported", "no-form"),
        ("generated", ""),
    ]
    assert [each.code for each in found] == ["no-form"]


@pytest.mark.parametrize(
    "schema",
    [
        "{}",
        "{type: object}",
        "{type: [object, 'null'], properties: {a: {}}}",
        "{type: object, additionalProperties: {type: string}}",
        "{oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}",
        "{allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
    ],
)
def test_what_may_have_fields_is_no_finding(schema: str) -> None:
    api, found = api_of(f"paths: {{/a: {{post: {{requestBody: {{content: {{{FORM}: {{schema: {schema}}}}}}}}}}}}}")
    assert [body.kind for body in api.operations[0].bodies] == [BodyKind.FORM]
    assert len(found) == 0


def test_pages_are_read_from_json_alone() -> None:
    listed = "{schema: {type: object, required: [data], properties: {data: {type: array, items: {type: string}}}}}"
    pages = "x-clientwright-pages: {items: /data, next: {parameter: page, counts: pages}},"
    parameter = "{name: page, in: query, schema: {type: integer}}"
    text = (
        f"paths: {{/a: {{get: {{operationId: g, {pages} parameters: [{parameter}], "
        f"responses: {{'200': {{content: {{application/xml: {listed}, application/json: {listed}}}}}}}}}}}}}"
    )
    api, found = api_of(text)
    (one,) = api.operations
    assert list(found) == []
    assert one.pages is not None
    assert ([content.media_type for content in one.responses[0].contents], one.beside) == (["application/json"], ())
