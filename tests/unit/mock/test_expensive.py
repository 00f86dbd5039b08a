"""Requests and descriptions that ask for more work than there is time: each has its answer soon, and others go on."""

from __future__ import annotations

import gc
import json
import logging
import threading
import time
from typing import Any

import httpx2
import pytest
from unit.mock.answering.asking import answering, get, of_json
from unit.mock.asking import described, operation, post, query, send, with_body, with_parameters

from clientwright.mock import Request, Response, Service
from clientwright.mock.serving.front import Front
from clientwright.mock.serving.server import serving
from clientwright.mock.wire.budget import Budget, limited

SOON = 1.0
"""Seconds of this thread's own time, so that a busy machine changes nothing."""


def nested(keyword: str, count: int = 28) -> dict[str, Any]:
    """Schemas of which each has the next one twice."""
    made: dict[str, Any] = {f"S{count}": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}}
    for number in range(count):
        next_one = {"$ref": f"#/components/schemas/S{number + 1}"}
        if keyword == "required":
            made[f"S{number}"] = {
                "type": "object",
                "required": ["a", "b"],
                "properties": {"a": next_one, "b": next_one},
            }
        else:
            made[f"S{number}"] = {keyword: [next_one, next_one]}
    return {"components": {"schemas": made}}


def first() -> dict[str, Any]:
    return {"$ref": "#/components/schemas/S0"}


def many_items(depth: int = 12) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "array", "minItems": 9, "items": schema}
    return schema


def posting(schema: Any, **more: Any) -> Service:
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    return described({"/things": {"post": operation(operationId="make", requestBody=body)}}, **more)


def soon(answered: Any) -> Response:
    start = time.thread_time()
    response = answered()
    assert time.thread_time() - start < SOON
    assert isinstance(response, Response)
    return response


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        ("^(a+)+$", "a" * 5_000 + "b"),
        ("^(a|a)*$", "a" * 60 + "b"),
        ("(((a{999}){999}){999}){999}", "a" * 1_000),
        (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 200),
        ("|".join("a" * n for n in range(3_000)), "b" * 1_000),
    ],
)
@pytest.mark.parametrize("place", ["pattern", "patternProperties", "unevaluatedProperties", "propertyNames"])
def test_a_pattern_that_goes_back_for_ever_is_a_problem(pattern: str, value: str, place: str) -> None:
    schema: Any = {"type": "string", "pattern": pattern}
    if place == "patternProperties":
        schema = {"patternProperties": {pattern: True}}
    if place == "unevaluatedProperties":
        schema = {"unevaluatedProperties": False, "patternProperties": {pattern: True}}
    if place == "propertyNames":
        schema = {"propertyNames": schema}
    body = value if place == "pattern" else {value: 1}
    response = soon(lambda: post(with_body(schema), json.dumps(body)))
    # Some of these the library finds out about at once.
    assert {problem.place for problem in response.problems} <= {"body"}
    if "(((a" in pattern or len(pattern) > 10_000 or (place, pattern) == ("pattern", "^(a|a)*$"):
        (problem,) = response.problems
        assert (response.status, "too expensive: the pattern" in problem.got) == (400, True)


def test_patterns_that_are_not_expensive_match_as_they_did() -> None:
    schema = {"type": "string", "pattern": r"^(?=.*\d)\p{Lu}[\w-]{1,5000}$"}
    assert post(with_body(schema), json.dumps("Éa-1")).status == 200
    assert post(with_body(schema), json.dumps("éa-1")).problems[0].expected.startswith("a string that matches")


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf", "required"])
def test_schemas_that_double_are_too_expensive_to_judge_and_to_make(keyword: str) -> None:
    value: Any = {"a": 1}
    for _ in range(40 if keyword == "required" else 0):
        value = {"a": value, "b": value} if len(json.dumps(value)) < 100_000 else {"a": value}
    response = soon(lambda: post(posting(first(), **nested(keyword)), json.dumps(value)))
    assert response.problems[0].status == 400
    made = soon(lambda: get(answering(of_json(first()), **nested(keyword))))
    if keyword == "required":
        (problem,) = made.problems
        assert (made.status, "too expensive" in problem.got, "op" in problem.expected) == (500, True, True)


def test_what_was_too_expensive_to_make_is_not_made_again() -> None:
    service = answering(of_json(many_items()))
    assert soon(lambda: get(service)).status == 500
    start = time.thread_time()
    (problem,) = get(service).problems
    assert time.thread_time() - start < SOON / 5
    assert "too expensive: /paths/~1things/get/responses/200/content/application~1json" in problem.got


def test_a_search_for_garbage_is_not_at_the_cost_of_a_request() -> None:
    searches: list[str] = []
    service = answering(of_json({"type": "array", "minItems": 9, "items": {"type": "object"}}))
    threshold = gc.get_threshold()
    gc.callbacks.append(lambda phase, _: searches.append(phase))
    gc.set_threshold(1)
    try:
        with limited(Budget()):
            begin = len(searches)
            assert get(service).status == 200
            assert len(searches) == begin
        assert gc.isenabled()
    finally:
        gc.callbacks.pop()
        gc.set_threshold(*threshold)


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
def test_parameters_are_on_the_same_budget(keyword: str) -> None:
    parameters = [query("a", first()), {"name": "X-B", "in": "header", "schema": first()}]
    service = described({"/things": {"get": operation(parameters=parameters)}}, **nested(keyword))
    (problem,) = soon(lambda: send(service, "GET", "/things?a=1", x_b="2")).problems
    assert (problem.place, problem.pointer) in (("query", ""), ("header", "/X-B"), ("query", "/a"))


def test_large_honest_bodies_are_judged_to_the_end() -> None:
    thing = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "integer"}, "name": {"type": "string"}},
    }
    schema = {"type": "array", "uniqueItems": True, "items": thing}
    things: list[Any] = [{"id": number, "name": f"thing {number}"} for number in range(8_000)]
    assert post(with_body(schema), json.dumps(things)).status == 200
    (problem,) = post(with_body(schema), json.dumps([*things, {"id": "x"}])).problems
    assert problem.pointer == "/8000/id"


@pytest.mark.parametrize(("items", "good"), [([1, True], True), ([1, 1.0], False), ([{"a": [1]}, {"a": [1.0]}], False)])
def test_items_are_compared_as_json(items: list[Any], good: bool) -> None:
    assert (post(with_body({"uniqueItems": True}), json.dumps(items)).status == 200) is good


def test_many_objects_are_compared_in_time_that_grows_with_them() -> None:
    things = [{"a": number} for number in range(20_000)]
    assert soon(lambda: post(with_body({"uniqueItems": True}), json.dumps(things))).status == 200


def test_names_that_nobody_knows_are_compared_with_few() -> None:
    service = with_parameters(*(query("parameter" * 20 + str(number), True) for number in range(50)))
    asked = "&".join(f"{'parameter' * 10}{number}" for number in range(600))
    response = soon(lambda: send(service, "GET", f"/things?{asked}"))
    assert response.status == 400


def test_a_path_of_many_parameters_in_one_segment_is_matched_at_once() -> None:
    names = [f"p{number}" for number in range(12)]
    path = "/" + "-".join("{" + name + "}" for name in names) + "!"
    parameters = [{"name": name, "in": "path", "required": True, "schema": True} for name in names]
    service = described({path: {"get": operation(parameters=parameters)}})
    assert soon(lambda: send(service, "GET", "/" + "-" * 50_000)).status == 404
    assert soon(lambda: send(service, "GET", "/" + "-".join("abcdefghijkl") + "!")).status == 200


def test_an_error_of_the_mock_is_a_problem_and_a_line_in_its_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    service = with_parameters()

    def broken(*_: Any) -> Response:
        raise OverflowError("too\nlarge")

    monkeypatch.setattr(service.described.answerer, "answer", broken)
    with caplog.at_level(logging.ERROR):
        response = send(service, "GET", "/things")
    assert (response.status, response.problems[0].got) == (500, "an error of the mock: OverflowError: too?large")
    assert caplog.messages == ["things failed: OverflowError: too?large"]
    monkeypatch.setattr(service, "respond", broken)
    delivery = Front(service).deliver(Request.of("GET", "/things"))
    assert (delivery.response.status, json.loads(delivery.whole or b"")["problems"][0]["in"]) == (500, "body")


@pytest.mark.parametrize(
    ("schema", "media"),
    [
        ({"type": "number", "minimum": 1e308, "multipleOf": 1e-308}, "application/json"),
        ({"type": "number", "exclusiveMinimum": float("inf")}, "application/json"),
        ({"const": float("inf")}, "application/json"),
        ({"type": "integer", "minimum": 10**5000}, "application/json"),
        ({"type": "string", "maxLength": -5, "minLength": 1e300}, "application/json"),
        ({"type": "array", "minItems": 10**400}, "application/json"),
        ({"type": "string"}, "text/plain\r\nx-injected: 1"),
        ({"type": "string"}, "te\x00xt/\u2028"),
        ({"type": "string"}, ""),
    ],
)
def test_an_answer_that_cannot_be_is_a_problem_or_left_out_and_nothing_is_raised(schema: Any, media: str) -> None:
    headers = {name: {"schema": schema} for name in ("X-A", "no token", "\r\nx-injected: 1", "é")}
    responses = {"200": {"content": {media: {"schema": schema}}, "headers": headers}}
    response = soon(lambda: get(answering(responses)))
    assert response.status in (200, 406, 500)
    assert all(name.isascii() and " " not in name and "\n" not in name + value for name, value in response.headers)
    assert b"".join(response.chunks) or response.status == 200


def test_other_requests_are_answered_while_one_is_judged() -> None:
    body = {"required": True, "content": {"application/json": {"schema": {"type": "string", "pattern": "^(a|a)*$"}}}}
    paths = {"/slow": {"post": operation(requestBody=body)}, "/quick": {"get": operation()}}
    took: list[float] = []
    said: list[str] = []

    def slow() -> None:
        for _ in range(4):
            start = time.monotonic()
            said.append(httpx2.post(f"{url}/slow", json="a" * 60 + "b").text)
            took.append(time.monotonic() - start)

    with serving(described(paths)) as url, httpx2.Client() as client:
        threads = [threading.Thread(target=slow) for _ in range(3)]
        for thread in threads:
            thread.start()
        start, count = time.monotonic(), 0
        while any(thread.is_alive() for thread in threads):
            assert client.get(f"{url}/quick").status_code == 200
            count += 1
        quick = (time.monotonic() - start) / max(count, 1)
        for thread in threads:
            thread.join()
    assert ["too expensive" in each for each in said] == [True] * 12
    assert quick < min(took)
