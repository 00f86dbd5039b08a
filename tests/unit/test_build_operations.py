"""Operations keep what the description says of them: parameters, bodies, responses, security."""

from __future__ import annotations

import pytest
from unit.operations import OK, STRING, A, api_of, json_of, operation

from clientwright.config import Config
from clientwright.ir.operations import BodyKind
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    FitRule,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    UnionModel,
)

FORM = "application/x-www-form-urlencoded"


def streaming(extension: str = "", body: str = OK) -> str:
    """An operation that answers with JSON or with events."""
    return (
        f"paths: {{/a: {{post: {{{extension} requestBody: {body}, responses: {{'200': {{content: {{"
        "application/json: {schema: {$ref: '#/components/schemas/A'}}, "
        "text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}}}}}}}"
    )


def test_path_parameters_come_in_path_order_and_the_operation_replaces_those_of_the_path_item() -> None:
    found = operation(
        """{
  parameters: [{name: q, in: query, schema: {type: integer}},
               {name: b, in: path, required: true, schema: {type: string}}],
  get: {parameters: [{name: x, in: query, schema: {}}, {name: a, in: path, required: true, schema: {}},
                     {name: q, in: query, required: true, schema: {type: string}}]}}""",
        path="/{a}/to/{b}",
    )
    assert [(each.place, each.wire_name) for each in found.parameters] == [
        ("path", "a"),
        ("path", "b"),
        ("query", "q"),
        ("query", "x"),
    ]
    assert (found.parameters[2].type, found.parameters[2].required) == (STRING, True)


@pytest.mark.parametrize(
    ("parameter", "style", "explode"),
    [
        ("in: query", "form", True),
        ("in: query, explode: false", "form", False),
        ("in: query, style: deepObject", "deepObject", False),
        ("in: header", "simple", False),
        ("in: cookie", "form", True),
    ],
)
def test_style_and_explode_have_their_defaults(parameter: str, style: str, explode: bool) -> None:
    found = operation(f"{{get: {{parameters: [{{name: p, {parameter}, schema: {{type: string}}}}]}}}}")
    assert (found.parameters[0].style, found.parameters[0].explode) == (style, explode)


def test_parameter_with_json_content_has_the_style_json() -> None:
    found = operation(
        "{get: {parameters: [{name: p, in: query, content: {application/json: {schema: {type: string}}}}]}}"
    )
    assert (found.parameters[0].style, found.parameters[0].type) == ("json", STRING)


def test_header_that_can_have_one_value_only_is_fixed() -> None:
    found = operation("{get: {parameters: [{name: X-V, in: header, schema: {const: v2}, example: v2}]}}")
    assert (found.parameters[0].fixed, found.parameters[0].example) == ("v2", '"v2"')


def test_header_that_openapi_ignores_is_left_out_and_accounted_for() -> None:
    api, _ = api_of("paths: {/a: {get: {parameters: [{name: Accept, in: header, schema: {type: string}}]}}}")
    assert api.operations[0].parameters == ()
    assert [(item.kind, item.code) for item in api.account.items if item.state == "excluded"] == [
        ("parameter", "ignored-header")
    ]


def test_operation_without_an_id_is_called_by_method_and_path_and_grouped_by_its_first_segment() -> None:
    found = operation("{get: {responses: {}}}", path="/{v}/things/{id}")
    assert (found.id, found.group, found.method) == ("get_by_v_things_by_id", "things", "GET")


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("/v1/customers/{id}", "customers"),
        ("/depot/#Target=Depot.List", "depot"),
        ("/#Target=Depot.List", "default"),
        ("/?action=list", "default"),
        ("/api/v2beta1/runs", "runs"),
        ("/api/{tenant}/v1.2/rest/users", "users"),
        ("/v1/{id}", "v1"),
        ("/apis/list", "apis"),
        ("/{id}", "default"),
    ],
)
def test_segments_that_every_path_begins_with_are_no_group(path: str, group: str) -> None:
    assert operation("{get: {responses: {}}}", path=path).group == group


def test_query_and_additional_operations_are_operations_as_well() -> None:
    api, _ = api_of("paths: {/a: {query: {tags: [t]}, additionalOperations: {COPY: {operationId: copy}}}}")
    assert [(each.method, each.id, each.group) for each in api.operations] == [
        ("QUERY", "query_a", "t"),
        ("COPY", "copy", "a"),
    ]


def test_path_item_may_be_a_reference() -> None:
    api, _ = api_of("paths: {/a: {$ref: '#/x-items/one'}}\nx-items: {one: {get: {operationId: one}}}")
    assert [each.id for each in api.operations] == ["one"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "application/xml: {}, application/json: {schema: {}}, text/plain: {}",
            [(BodyKind.JSON, "application/json"), (BodyKind.TEXT, "text/plain"), (BodyKind.MARKUP, "application/xml")],
        ),
        (
            "application/vnd.a+json: {schema: {}}, application/json: {schema: {}}",
            [(BodyKind.JSON, "application/vnd.a+json"), (BodyKind.JSON, "application/json")],
        ),
        ("Application/JSON: {schema: {}}", [(BodyKind.JSON, "Application/JSON")]),
        ("application/json; v=1: {schema: {}}", [(BodyKind.JSON, "application/json; v=1")]),
        ("'*/*': {schema: {type: object}}", [(BodyKind.JSON, "application/json")]),
        ("'*/*': {schema: {type: string, format: binary}}", [(BodyKind.BINARY, "application/octet-stream")]),
        (f"multipart/a: {{}}, {FORM}: {{}}", [(BodyKind.MULTIPART, "multipart/a"), (BodyKind.FORM, FORM)]),
        ("image/png: {}, text/csv: {}", [(BodyKind.BINARY, "image/png"), (BodyKind.TEXT, "text/csv")]),
        ("text/csv: {schema: {type: string, format: binary}}", [(BodyKind.BINARY, "text/csv")]),
        ("text/csv: {schema: {type: string, contentEncoding: binary}}", [(BodyKind.BINARY, "text/csv")]),
        ("image/png: {schema: {type: string, format: byte}}", [(BodyKind.BASE64, "image/png")]),
        ("'*/*': {schema: {type: string, format: byte}}", [(BodyKind.BINARY, "application/octet-stream")]),
        ("text/plain: {schema: {type: [string, 'null'], contentEncoding: base64}}", [(BodyKind.BASE64, "text/plain")]),
        ("application/json: {schema: {type: string, format: byte}}", [(BodyKind.JSON, "application/json")]),
    ],
)  # fmt: skip
def test_every_media_type_of_a_body_is_kept_and_what_is_written_as_text_comes_last(
    content: str, expected: list[tuple[BodyKind, str]]
) -> None:
    api, found = api_of(f"paths: {{/a: {{post: {{requestBody: {{content: {{{content}}}}}}}}}}}")
    assert [(body.kind, body.media_type) for body in api.operations[0].bodies] == expected
    assert [item.state for item in api.account.items if item.kind == "body"] == ["generated"] * len(expected)
    assert len(found) == 0


@pytest.mark.parametrize(
    ("schema", "spread"),
    [
        ("{$ref: '#/components/schemas/A'}", True),
        ("{type: object, properties: {x: {}}}", True),
        ("{type: array, items: {type: string}}", False),
        ("{type: object, additionalProperties: {type: string}}", False),
        ("{oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}", False),
        ("{anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", False),
    ],
)
def test_bodies_that_are_objects_are_spread(schema: str, spread: bool) -> None:
    body = operation(f"{{post: {{requestBody: {json_of(schema)}}}}}").body
    assert body is not None
    assert isinstance(body.type, ModelRef)
    assert body.spread is spread


def test_bytes_are_bytes_in_multipart_and_strings_elsewhere() -> None:
    content = "{schema: {type: object, properties: {f: {type: string, format: binary}}}}"
    api, _ = api_of(
        f"paths: {{/a: {{post: {{requestBody: {{content: {{multipart/form-data: {content}}}}}, "
        f"responses: {{'200': {{content: {{application/json: {content}}}}}}}}}}}}}"
    )
    found = [
        model.properties[0].type
        for model in api.models.values()
        if isinstance(model, ObjectModel) and model.properties[0].wire_name == "f"
    ]
    assert found == [BinaryType(), PrimitiveType(kind="string", format="binary")]


def test_example_of_a_body_is_kept_as_json() -> None:
    media = "{schema: {}, examples: {one: {dataValue: {a: 1}}}}"
    body = operation(f"{{post: {{requestBody: {{content: {{application/json: {media}}}}}}}}}").body
    assert body is not None
    assert body.example == '{"a": 1}'


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        (f"'200': {OK}", A),
        (f"'200': {OK}, '204': {{}}", NullableType(inner=A)),
        (f"'200': {OK}, '201': {OK}", A),
        ("'204': {}", None),
        ("'302': {}", None),
        (f"'200': {OK}, default: {json_of('{type: string}')}", A),
        (f"default: {OK}", A),
        (f"2XX: {OK}", A),
        ("'200': {content: {text/plain: {}}}", STRING),
        ("'200': {content: {image/png: {}}}", BinaryType()),
        ("'200': {content: {application/json: {}}}", AnyType()),
    ],
)
def test_result_is_what_the_successes_bring(responses: str, expected: object) -> None:
    assert operation(f"{{get: {{responses: {{{responses}}}}}}}").result == expected


def test_result_of_several_statuses_is_a_union_whose_members_are_tried_where_no_status_tells() -> None:
    b = json_of("{$ref: '#/components/schemas/B'}")
    api, found = api_of(f"paths: {{/a: {{get: {{operationId: g, responses: {{'200': {OK}, '202': {b}}}}}}}}}")
    result = api.operations[0].result
    assert isinstance(result, ModelRef)
    model = api.models[result.id]
    assert isinstance(model, UnionModel)
    assert model.members == (A, ModelRef(id="#/components/schemas/B"))
    assert model.object == FitRule(members=(A, ModelRef(id="#/components/schemas/B")))
    assert (model.naming.parent, model.naming.role) == ("g", ("result",))
    assert len(found) == 0


def test_json_that_is_no_model_gets_a_name() -> None:
    texts = json_of("{type: array, items: {type: string}}")
    api, _ = api_of(f"paths: {{/a: {{get: {{operationId: g, responses: {{'200': {texts}}}}}}}}}")
    (content,) = api.operations[0].responses[0].contents
    assert isinstance(content.type, ModelRef)
    model = api.models[content.type.id]
    assert isinstance(model, AliasModel)
    assert model.type == ArrayType(items=STRING)
    assert (model.naming.parent, model.naming.role) == ("g", ("response",))


def test_security_of_an_operation_replaces_that_of_the_description() -> None:
    api, _ = api_of(
        "security: [{key: []}, {}]\n"
        "paths: {/a: {get: {}, put: {security: []}, post: {security: [{key: [], token: []}]}}}"
    )
    assert [each.security for each in api.operations] == [(("key",), ()), (), (("key", "token"),)]
    assert [(each.name, each.kind, each.place, each.wire_name) for each in api.schemes] == [
        ("key", "apiKey", "header", "X-Key"),
        ("token", "bearer", "", ""),
        ("login", "basic", "", ""),
    ]


@pytest.mark.parametrize(
    ("content", "style"),
    [
        ("text/plain: {}", "text"),
        ("application/jsonpath: {schema: {type: string}}", "text"),
        ("application/json: {schema: {type: string}}", "json"),
        ("application/x-www-form-urlencoded: {schema: {type: string}}", "form"),
    ],
)
def test_a_parameter_can_be_the_whole_query_string(content: str, style: str) -> None:
    api, found = api_of(
        f"paths: {{/a: {{get: {{parameters: [{{name: p, in: querystring, content: {{{content}}}}}]}}}}}}"
    )
    (parameter,) = api.operations[0].parameters
    assert (parameter.place, parameter.style, parameter.type) == ("querystring", style, STRING)
    assert list(found) == []


@pytest.mark.parametrize(
    ("content", "type", "codes"),
    [
        ("text/plain: {schema: {type: integer}}", PrimitiveType(kind="integer"), []),
        ("text/csv: {}", STRING, []),
        ("application/xml: {schema: {type: object}}", STRING, ["parameter-content"]),
    ],
)
def test_a_parameter_in_a_media_type_that_only_the_caller_can_write_is_given_as_text(
    content: str, type: PrimitiveType, codes: list[str]
) -> None:
    api, found = api_of(f"paths: {{/a: {{get: {{parameters: [{{name: p, in: header, content: {{{content}}}}}]}}}}}}")
    (parameter,) = api.operations[0].parameters
    assert (parameter.style, parameter.type) == ("simple", type)
    assert [each.code for each in found] == codes


@pytest.mark.parametrize(
    ("security", "kept", "state"),
    [
        ("[{d: []}, {k: []}]", (("k",),), "excluded"),
        ("[{}, {d: [], k: []}]", ((),), "excluded"),
        ("[{d: []}]", (("d",),), "unsupported"),
    ],
)
def test_a_scheme_that_answers_a_challenge_is_left_out_beside_another(security: str, kept: object, state: str) -> None:
    api, found = api_of(
        f"paths: {{/a: {{get: {{security: {security}}}}}}}\n"
        "components: {securitySchemes: {d: {type: http, scheme: Digest}, k: {type: apiKey, in: header, name: K}}}"
    )
    assert api.operations[0].security == kept
    assert [item.state for item in api.account.items if item.code == "unsupported-security"] == [state]
    assert [each.code for each in found] == ["unsupported-security"]


def test_excluded_operation_is_left_out_with_the_schemas_that_only_it_uses() -> None:
    api, found = api_of(
        "paths: {/a: {get: {operationId: a, responses: {'200': " + OK + "}}}, /b: {get: {operationId: b, responses: "
        "{'200': {content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}}}",
        Config(exclude=("a", "aa")),
    )
    assert [each.id for each in api.operations] == ["b"]
    assert "#/components/schemas/A" not in api.models
    assert "#/components/schemas/B" in api.models
    assert [(item.kind, item.location.pointer) for item in api.account.items if item.code == "excluded"] == [
        ("operation", "/paths/~1a/get"),
        ("schema", "/components/schemas/A"),
    ]
    assert [(each.code, each.hint) for each in found] == [("unknown-operation", "did you mean `a`?")]


def test_payloads_of_webhooks_and_callbacks_are_models() -> None:
    inline = json_of("{type: object, properties: {x: {type: string}}}")
    api, _ = api_of(
        f"webhooks: {{paid: {{post: {{requestBody: {inline}}}}}}}\n"
        "paths: {/a: {post: {operationId: a, callbacks: "
        f"{{done: {{'{{$request.url}}': {{post: {{requestBody: {inline}}}}}}}}}}}}}}}"
    )
    roles = [(model.naming.parent, model.naming.role) for model in api.models.values() if model.naming.role]
    assert ("", ("paid", "payload")) in roles
    assert ("a", ("done", "payload")) in roles
    assert {item.kind for item in api.account.items} >= {"webhook", "callback"}


def test_every_part_is_accounted_for_in_document_order() -> None:
    api, _ = api_of(streaming("x-clientwright-stream: stream, parameters: [{name: q, in: query, schema: {}}],"))
    kinds = [item.kind for item in api.account.items]
    assert {"operation", "parameter", "body", "response", "schema", "security"} <= set(kinds)
    places = [(item.location.line, item.location.column) for item in api.account.items]
    assert places == sorted(places)
