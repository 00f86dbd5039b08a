"""What is not there, and what only the description has."""

from __future__ import annotations

import json

import pytest
from living import Living

from clientwright.mock import Request


@pytest.mark.parametrize(
    "target",
    [
        "/threads/thread_missing/runs",
        "/threads/thread_missing/runs/run_missing",
        "/threads/thread_1/runs/run_AAAAAAAAAAAAAAAAAAAAAAAA",
        "/threads/thread_1/runs/run_gone/steps",
    ],
)
def test_what_is_not_there_is_404(living: Living, target: str) -> None:
    living.create()
    assert "found with id" in json.dumps(living.get(target, status=404))


def test_a_step_that_is_not_there_and_a_run_of_another_thread_are_404(living: Living) -> None:
    run = living.finished()
    living.create("thread_2")
    assert "No run step found" in json.dumps(living.get(f"/threads/thread_1/runs/{run['id']}/steps/step_x", status=404))
    assert "No run found" in json.dumps(living.get(f"/threads/thread_2/runs/{run['id']}", status=404))
    assert "No thread found" in json.dumps(living.create("thread_missing", status=404))


def test_placeholders_are_answered_by_the_descriptions_examples(plain: Living) -> None:
    for target in ("/threads/thread_id/runs", "/threads/thread_id/runs/run_id", "/threads/abc/runs/def/steps/ghi"):
        assert plain.get(target)["object"]
    assert plain.get("/threads/thread_abc123/runs/run_abc123")["id"] == "run_abc123"
    for _ in range(2):  # Nothing is remembered of the first.
        assert plain.create("thread_id")["status"] == "queued"
    assert plain.scenario.snapshot()["runs"] == []


def test_a_declared_answer_that_is_preferred_is_given_without_the_scenario(plain: Living) -> None:
    headers = [("authorization", "Bearer k"), ("prefer", "code=429")]
    response = plain.service.respond(Request.of("GET", "/threads/thread_1/runs/run_1", headers))
    assert response.status == 429
