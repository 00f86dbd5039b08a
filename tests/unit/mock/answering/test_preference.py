"""Which of the declared responses is given, and in which media type."""

from __future__ import annotations

import pytest
from unit.mock.answering.asking import answering, get, of_json


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        (["404", "201", "200"], 200),
        (["204", "default"], 204),
        (["2XX", "500"], 200),
        (["default"], 200),
        (["404", "302"], 302),
        (["422", "404"], 422),
        (["4XX", "500"], 400),
        ([], 204),
    ],
)
def test_the_success_is_the_lowest_2xx_or_else_default(keys: list[str], status: int) -> None:
    assert get(answering({key: {"description": ""} for key in keys})).status == status


def test_prefer_selects_another_declared_response_and_example() -> None:
    content = {
        "application/json": {
            "examples": {"a": {"value": 1}, "b": {"value": 2}},
            "schema": {"type": "integer", "minimum": 7},
        }
    }
    loose = {"application/json": {"examples": {"a": {"value": 1}, "b": {"value": 2}}, "schema": {"type": "integer"}}}
    service = answering({"200": {"content": loose}, "4XX": {"description": ""}, "503": {"content": content}})
    assert get(service).json() == 1
    assert get(service, prefer="example=b").json() == 2
    assert get(service, prefer='code="429"').status == 429
    assert get(service, prefer="code=503, dynamic=true").json() == 7
    assert get(service, prefer="respond-async").status == 200
    for wrong in ("code=301", "code=999", "example=c"):
        assert get(service, prefer=wrong).problems[0].pointer == "/prefer"


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/*;q=0.5, application/json;q=0.4", "text/plain; charset=utf-8"),
        ("text/event-stream", "text/event-stream"),
        ("application/json;q=0, */*;q=0.1", "text/plain; charset=utf-8"),
    ],
)
def test_accept_chooses_the_media_type(accept: str, sent: str) -> None:
    string = {"schema": {"type": "string"}}
    content = {"text/event-stream": string, "application/json": string, "text/plain": string}
    response = get(answering({"200": {"content": content}}), **({"accept": accept} if accept else {}))
    assert response.header("content-type") == sent


def test_an_accept_header_that_nothing_meets_is_406() -> None:
    assert get(answering(of_json()), accept="image/png").status == 406


def test_a_range_is_answered_by_a_concrete_type() -> None:
    service = answering({"200": {"content": {"*/*": {"schema": {"type": "array", "items": {"type": "integer"}}}}}})
    assert get(service).header("content-type") == "application/json"
    assert get(service, accept="application/vnd.x+json").header("content-type") == "application/vnd.x+json"
