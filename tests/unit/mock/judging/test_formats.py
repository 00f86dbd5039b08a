"""Formats count: in what is sent, in what is answered, and where unions are told apart."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.answering.asking import answering, get, of_json
from unit.mock.asking import described, operation, post, send, with_body

from clientwright.mock.judging.formats import fits

UUID = "01234567-89ab-4cde-8f01-23456789abcd"


@pytest.mark.parametrize(
    ("name", "value", "good"),
    [
        ("int32", 2**31 - 1, True),
        ("int32", 2**31, False),
        ("int32", -(2**31) - 1, False),
        ("int32", 1e30, False),
        ("int32", True, True),
        ("int64", 2**63 - 1, True),
        ("int64", 2**63, False),
        ("int64", "9" * 30, True),
        ("date-time", "2024-02-29T23:59:60.5+01:00", True),
        ("date-time", "2024-01-02t03:04:05z", True),
        ("date-time", "2024-01-02T03:04:05", False),
        ("date-time", "2024-01-02 03:04:05Z", False),
        ("date-time", "2023-02-29T00:00:00Z", False),
        ("date-time", "2024-01-02T25:00:00Z", False),
        ("date-time", "2024-01-02T03:04:05Z\n", False),
        ("date", "2024-02-29", True),
        ("date", "2023-02-29", False),
        ("date", "20240229", False),
        ("date", "2024-W09-4", False),
        ("uuid", UUID.upper(), True),
        ("uuid", UUID.replace("-", ""), False),
        ("uuid", "{" + UUID + "}", False),
        ("email", "a+b@example.com", True),
        ("email", '"a b"@example.com', True),
        ("email", "a b@example.com", False),
        ("email", "example.com", False),
        ("uri", "urn:x:y", True),
        ("uri", "https://[2001:db8::1]:8/a%20b?c=[d]#e", True),
        ("uri", "/resource", False),
        ("uri", "https://example.com/a b", False),
        ("uri", "https://example.com/%zz", False),
        ("anything", "goes", True),
        ("uuid", 5, True),
    ],
)
def test_a_format_says_which_values_are_of_it(name: str, value: Any, good: bool) -> None:
    assert fits(value, name) is good


def test_a_value_that_is_not_of_its_format_is_a_problem_of_the_request() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}}
    (problem,) = post(with_body(schema), {"id": "x"}).problems
    assert (problem.pointer, problem.expected, problem.got) == ("/id", "a value of the format uuid", '"x"')


@pytest.mark.parametrize("format", [7, ["uuid"], {"a": 1}, None])
def test_a_format_that_is_no_name_says_nothing(format: Any) -> None:
    assert post(with_body({"format": format}), '"anything"').status == 200
    assert post(with_body({"format": format}), str(2**70)).status == 200


def test_an_example_that_is_not_of_its_format_is_not_sent() -> None:
    schema = {"type": "string", "format": "date-time", "example": "yesterday"}
    assert get(answering(of_json(schema))).json() == "2024-01-02T03:04:05Z"


@pytest.mark.parametrize(
    "schema",
    [
        {"format": "email", "maxLength": 6},
        {"format": "uri", "maxLength": 10},
        {"format": "date-time", "pattern": r"^\d{4}-.*Z$"},
        {"format": "uuid", "pattern": "^[0-9a-f-]{36}$"},
    ],
)
def test_what_is_made_up_is_of_its_format_whatever_stands_beside_it(schema: Any) -> None:
    assert fits(get(answering(of_json({"type": "string", **schema}))).json(), schema["format"])


def test_a_path_parameter_is_in_the_answer_only_where_its_format_admits_it() -> None:
    """The kind of the Kratos API: ``/identities/{id}`` takes any text, and answers with identities that have UUIDs."""
    members = {"id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}}
    responses = of_json({"type": "object", "properties": members, "required": ["id"]})
    parameters = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    service = described({"/things/{id}": {"get": operation(parameters=parameters) | {"responses": responses}}})
    assert send(service, "GET", "/things/thing").json()["id"] == UUID
    own = UUID.replace("0", "f")
    assert send(service, "GET", f"/things/{own}").json()["id"] == own
