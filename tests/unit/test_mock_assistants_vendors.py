"""Pages of the mock with a memory, the dialects of the vendors, and the command that starts it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from living import SPEC, TIME, VENDORS, Living

import clientwright.mock
from clientwright.cli import cli
from clientwright.mock import Request, Service, service_of
from clientwright.mock.assistants import Assistants
from clientwright.mock.assistants.vendors import param

GATEWAYS = ("aimlapi", "laplas")


@pytest.fixture(params=VENDORS)
def living(request: pytest.FixtureRequest) -> Living:
    return Living(request.param)


def five(living: Living) -> list[str]:
    """The ids of five runs on a thread, oldest first."""
    return [living.finished()["id"] for _ in range(5)]


def ids(page: Any) -> list[str]:
    found = [item["id"] for item in page["data"]]
    assert (page["first_id"], page["last_id"]) == ((found[0], found[-1]) if found else (None, None))
    return found


# Pages


def test_runs_come_newest_first_unless_asked_otherwise(living: Living) -> None:
    made = five(living)
    assert ids(living.get("/threads/thread_1/runs")) == made[::-1]
    assert ids(living.get("/threads/thread_1/runs?order=desc")) == made[::-1]
    assert ids(living.get("/threads/thread_1/runs?order=asc")) == made


def test_pages_forwards_and_backwards_meet_every_run_once(living: Living) -> None:
    made = five(living)
    pages: list[list[str]] = []
    cursor, more = "", True
    while more:
        page = living.get(f"/threads/thread_1/runs?order=asc&limit=2{cursor}")
        pages.append(ids(page))
        cursor, more = f"&after={page['last_id']}", page["has_more"]
    assert pages == [made[:2], made[2:4], made[4:]]

    backwards: list[list[str]] = []
    cursor, more = f"&before={made[4]}", True
    while more:
        page = living.get(f"/threads/thread_1/runs?order=asc&limit=2{cursor}")
        backwards.append(ids(page))
        cursor, more = f"&before={page['first_id']}", page["has_more"]
    assert backwards == [made[2:4], made[:2]]


def test_both_cursors_leave_what_is_between_them() -> None:
    living = Living()
    made = five(living)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[0]}&before={made[4]}&limit=2")
    assert (ids(page), page["has_more"]) == (made[1:3], True)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[3]}&before={made[1]}")
    assert (ids(page), page["has_more"]) == ([], False)


def test_a_page_may_be_empty(living: Living) -> None:
    made = five(living)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[-1]}")
    assert (ids(page), page["has_more"]) == ([], False)
    assert ids(living.get(f"/threads/thread_1/runs/{living.create()['id']}/steps")) == []


def test_a_page_holds_twenty_unless_asked_otherwise() -> None:
    living = Living()
    made = [living.finished()["id"] for _ in range(21)]
    page = living.get("/threads/thread_1/runs?order=asc")
    assert (ids(page), page["has_more"]) == (made[:20], True)
    assert not living.get("/threads/thread_1/runs?limit=21")["has_more"]


def test_steps_page_as_runs_do(living: Living) -> None:
    run = living.submit(living.finished(tools=[TIME]), ["noon"])
    living.advance(60)
    called, written = (step["id"] for step in living.steps(run))
    target = f"/threads/thread_1/runs/{run['id']}/steps"
    page = living.get(f"{target}?limit=1")
    assert (ids(page), page["has_more"]) == ([written], True)
    page = living.get(f"{target}?limit=1&after={written}")
    assert (ids(page), page["has_more"]) == ([called], False)


@pytest.mark.parametrize("cursor", ["after", "before"])
def test_a_cursor_that_is_not_there_is_refused(living: Living, cursor: str) -> None:
    five(living)
    assert "run_x" in json.dumps(living.get(f"/threads/thread_1/runs?{cursor}=run_x", status=400))


@pytest.mark.parametrize("limit", ["0", "-1", "101", "9" * 5_000])
def test_a_limit_out_of_bounds_is_refused(living: Living, limit: str) -> None:
    living.create()
    error = living.get(f"/threads/thread_1/runs?limit={limit}", status=400)
    assert "limit" in json.dumps(error)


def test_the_run_in_the_query_of_steps_is_a_filter() -> None:
    living = Living("aimlapi")
    run = living.finished()
    target = f"/threads/thread_1/runs/{run['id']}/steps"
    assert len(ids(living.get(f"{target}?run_id={run['id']}"))) == 1
    assert ids(living.get(f"{target}?run_id=run_other")) == []


# Dialects


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


def test_operations_that_the_scenario_does_not_know_are_left_to_the_description() -> None:
    example = {"content": {"application/json": {"example": {"pet": 1}}}}
    data = {
        "openapi": "3.1.0",
        "paths": {
            "/pets": {"get": {"operationId": "listPets", "responses": {"200": example}}},
            "/runs": {"get": {"operationId": "getRun", "responses": {"200": example}}},
        },
    }
    service = Service(data, scenario=Assistants())
    # The second has the name of one of ours, and not its parameters.
    for path in ("/pets", "/runs"):
        assert service.respond(Request.of("GET", path)).json() == {"pet": 1}


# The command


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was given to the server, in place of serving it."""
    given: list[Any] = []

    def serve(*_arguments: Any, **named: Any) -> int:
        given.append(named.get("scenario"))
        return 0

    monkeypatch.setattr(clientwright.mock, "serve", serve)
    return given


def mock(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["mock", *arguments])


def test_the_command_starts_the_scenario(served: list[Any]) -> None:
    assert mock(str(SPEC / "run-steps.yaml"), "--scenario", "assistants").exit_code == 0
    assert mock(str(SPEC / "run-steps.yaml"), "--scenario=assistants", "--vendor=laplas", "--speed=0").exit_code == 0
    assert mock(str(SPEC / "run-steps.yaml")).exit_code == 0
    first, second, third = served
    assert (first.snapshot()["vendor"], first.snapshot()["speed"]) == ("openai", 1)
    assert (second.snapshot()["vendor"], second.snapshot()["speed"]) == ("laplas", 0)
    assert third is None


def test_a_description_without_the_operations_is_refused_in_one_line(served: list[Any], tmp_path: Path) -> None:
    data = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    (tmp_path / "pets.json").write_text(json.dumps(data))
    result = mock(str(tmp_path / "pets.json"), "--scenario", "assistants")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "createRun" in result.stderr
    assert served == []


@pytest.mark.parametrize("speed", ["-1", "nan", "inf", "fast"])
def test_a_speed_that_is_none_is_refused_by_its_name(served: list[Any], speed: str) -> None:
    result = mock(str(SPEC / "run-steps.yaml"), "--scenario=assistants", "--speed", speed)
    assert (result.exit_code, served) == (2, [])
    assert "Invalid value for '--speed'" in result.stderr


@pytest.mark.parametrize("option", ["--vendor=openai", "--speed=1"])
def test_options_of_the_scenario_want_the_scenario(served: list[Any], option: str) -> None:
    result = mock(str(SPEC / "run-steps.yaml"), option)
    assert result.exit_code == 2
    assert "--scenario assistants" in result.output
    assert served == []


def test_a_document_may_be_served_with_a_scenario() -> None:
    from clientwright.diagnostics import Diagnostics
    from clientwright.source import read

    document = read(str(SPEC / "run-steps.yaml"), diagnostics=Diagnostics())
    assert document is not None
    scenario = Assistants()
    assert service_of(document, scenario=scenario).scenario is scenario
