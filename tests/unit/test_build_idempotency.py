"""What the build says of calls that may be sent twice, and of the tokens that calls need."""

from __future__ import annotations

import io

import pytest

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.source import read

KEY = "x-clientwright-idempotency-key: true"
RESPONSES = "responses: {'204': {description: a}}"


def api_of(text: str) -> Api:
    """The API of everything beside ``info``, of which nothing is to be said."""
    found = Diagnostics()
    whole = f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\n{text}'
    document = read("-", diagnostics=found, stdin=io.StringIO(whole))
    assert document is not None
    api = build(document, Config())
    assert not list(found)
    return api


def first(text: str) -> tuple[bool, str, list[bool]]:
    """Of the first operation: whether it is idempotent, its key, and which of its parameters are required."""
    one = api_of(text).operations[0]
    return one.idempotent, one.idempotency_key, [each.required for each in one.parameters]


@pytest.mark.parametrize(
    ("written", "marked"),
    [("", False), ("x-clientwright-idempotent: false,", False), ("x-clientwright-idempotent: true,", True)],
)
def test_an_operation_says_itself_that_it_is_idempotent(written: str, marked: bool) -> None:
    assert first(f"paths: {{/a: {{post: {{{written} {RESPONSES}}}}}}}") == (marked, "", [])


@pytest.mark.parametrize("place", ["item", "operation", "reference"])
def test_the_key_is_found_wherever_it_is_written_and_never_required(place: str) -> None:
    header = f"{{name: X-Key, in: header, required: true, {KEY}, schema: {{type: string}}}}"
    used = "{$ref: '#/components/parameters/Key'}" if place == "reference" else header
    parameters = f"parameters: [{used}],"
    item, own = (parameters, "") if place == "item" else ("", parameters)
    text = f"paths: {{/a: {{{item} post: {{{own} {RESPONSES}}}}}}}\ncomponents: {{parameters: {{Key: {header}}}}}"
    assert first(text) == (False, "X-Key", [False])


def test_a_parameter_of_the_operation_replaces_the_key_of_the_path_item() -> None:
    header = "name: X-Key, in: header, schema: {type: string}"
    text = f"paths: {{/a: {{parameters: [{{{header}, {KEY}}}], post: {{parameters: [{{{header}}}], {RESPONSES}}}}}}}"
    assert first(text) == (False, "", [False])


def test_a_token_is_asked_for_with_the_scopes_that_requirements_name_each_once() -> None:
    api = api_of(f"""
security: [{{o: [a]}}]
paths:
  /a:
    get: {{security: [{{o: [b, a]}}, {{o: [c]}}, {{k: []}}], {RESPONSES}}}
    post: {{{RESPONSES}}}
components:
  securitySchemes:
    o: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: /t, scopes: {{a: A, b: B, c: C, d: D}}}}}}}}
    p: {{type: oauth2, flows: {{password: {{tokenUrl: /t, scopes: {{}}}}}}}}
    k: {{type: apiKey, in: header, name: X-Key}}
""")
    assert [(one.name, one.token_url, one.scopes) for one in api.schemes] == [
        ("o", "/t", ("a", "b", "c")),
        ("p", "", ()),
        ("k", "", ()),
    ]
