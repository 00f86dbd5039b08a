"""The dialects of the vendors."""

from __future__ import annotations

import pytest
from living import Living

from clientwright.mock import Request
from clientwright.mock.assistants.vendors import param

GATEWAYS = ("aimlapi", "laplas")


def test_openai_nests_its_errors_and_answers_200() -> None:
    living = Living("openai")
    assert living.create("thread_missing", status=404) == {
        "error": {
            "message": "No thread found with id 'thread_missing'.",
            "type": "invalid_request_error",
            "param": None,
            "code": None,
        }
    }
    assert living.send("POST", "/threads/thread_1/runs", {"assistant_id": "a"}).status == 200


@pytest.mark.parametrize("vendor", GATEWAYS)
def test_gateways_send_flat_errors_and_answer_201_to_posts(vendor: str) -> None:
    living = Living(vendor)
    response = living.send("POST", "/threads/thread_missing/runs", {"assistant_id": "a"})
    body = response.json()
    assert response.header("x-request-id") == body.pop("requestId")
    assert body == {
        "message": "No thread found with id 'thread_missing'.",
        "path": "/threads/thread_missing/runs",
        "statusCode": 404,
        "timestamp": "2027-01-15T08:00:00.000Z",
    }
    run = living.send("POST", "/threads/thread_1/runs", {"assistant_id": "a"})
    assert run.status == 201
    assert living.send("GET", f"/threads/thread_1/runs/{run.json()['id']}").status == 200
    assert living.send("POST", f"/threads/thread_1/runs/{run.json()['id']}/cancel").status == 201


def test_requests_that_do_not_fit_are_refused_in_the_vendors_words(living: Living) -> None:
    response = living.send("POST", "/threads/thread_1/runs", {"assistant_id": "a", "tools": [{"type": "magic"}]})
    assert response.status == 400
    assert [problem.pointer for problem in response.problems] == ["/tools/0/type"]
    body = response.json()
    if living.variant in GATEWAYS:
        assert (body["statusCode"], body["path"]) == (400, "/threads/thread_1/runs")
        assert "/tools/0/type" in body["message"]
    else:
        assert (body["error"]["param"], body["error"]["type"]) == ("tools[0].type", "invalid_request_error")
    assert living.scenario.snapshot()["runs"] == []
    assert living.service.exchanges[-1].problems == response.problems


def test_a_request_without_a_key_is_refused_in_the_vendors_words(living: Living) -> None:
    response = living.service.respond(Request.of("GET", "/threads/thread_1/runs"))
    assert (response.status, response.header("www-authenticate")) == (401, "Bearer")
    body = response.json()
    assert body.get("statusCode") == 401 or body["error"]["code"] == "invalid_api_key"


def test_a_path_that_there_is_not_is_refused_in_the_vendors_words(living: Living) -> None:
    body = living.service.respond(Request.of("GET", "/nowhere")).json()
    assert body.get("statusCode") == 404 or body["error"]["type"] == "invalid_request_error"


def test_paths_work_with_and_without_the_version(living: Living) -> None:
    run = living.create()
    assert living.get(f"/v1/threads/thread_1/runs/{run['id']}") == run


@pytest.mark.parametrize(
    ("pointer", "name"), [("/tools/0/type", "tools[0].type"), ("/a~1b", "a/b"), ("/metadata", "metadata"), ("", None)]
)
def test_parameters_are_named_as_openai_names_them(pointer: str, name: str | None) -> None:
    assert param(pointer) == name


@pytest.mark.parametrize(
    ("vendor", "speed", "hinted"), [("openai", 1, True), ("openai", 0, False), ("aimlapi", 1, False)]
)
def test_openai_says_when_to_ask_again_while_time_goes_by(vendor: str, speed: float, hinted: bool) -> None:
    living = Living(vendor, speed=speed)
    response = living.send("POST", "/threads/thread_1/runs", {"assistant_id": "a"})
    hint = response.header("openai-poll-after-ms")
    assert (hint is not None) == hinted
    assert hint is None or 1 <= int(hint) <= 1_001
