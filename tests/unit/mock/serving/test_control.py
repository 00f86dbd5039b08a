"""The endpoints under ``/_mock/``: what they tell, what they change, and whom they refuse."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import httpx2
import pytest

from clientwright.mock import Request, Service, SyncTransport
from clientwright.mock.serving.asked import loopback
from clientwright.mock.serving.front import Front
from clientwright.mock.serving.server import serving
from clientwright.mock.wire.delivery import Send, Start, Wait
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem

DATA: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Things"},
    "components": {
        "securitySchemes": {
            "query": {"type": "apiKey", "in": "query", "name": "pass[word]"},
            "header": {"type": "apiKey", "in": "header", "name": "X-Pass"},
        }
    },
    "paths": {
        "/_mock/state": {"get": {"operationId": "shadowed", "responses": {"200": {"description": "never"}}}},
        "/things": {
            "get": {
                "operationId": "listThings",
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}},
            }
        },
    },
}


class Clock:
    """A scenario that is nothing but its clock, and streams that make it tick."""

    def __init__(self) -> None:
        self.now: float = 5

    def answer(self, operation: object, request: Request, examined: object) -> Response | None:
        return Response(status=200, headers=(("content-type", "text/event-stream"),), chunks=self._ticks())

    def _ticks(self) -> Iterator[bytes]:
        for _ in range(3):
            self.now += 1
            yield b"data: 1\n\n"

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        return None

    def snapshot(self, last: int | None = None) -> dict[str, Any]:
        return {"now": self.now, "runs": [], "threads": []}

    def advance(self, seconds: float) -> None:
        self.now += seconds

    def reset(self) -> None:
        self.now = 0


@pytest.fixture
def service() -> Service:
    return Service(DATA, scenario=Clock())


@pytest.fixture
def client(service: Service) -> Iterator[httpx2.Client]:
    with httpx2.Client(transport=SyncTransport(service), base_url="http://mock") as client:
        yield client


def message(response: httpx2.Response) -> str:
    return str(response.json()["error"]["message"])


def test_the_state_is_the_scenarios_whatever_the_description_has_there(client: httpx2.Client, service: Service) -> None:
    assert client.get("/_mock/state").json() == {"now": 5, "runs": [], "threads": []}
    assert list(service.exchanges) == []
    assert list(service.requests) == []


def test_the_clock_can_be_stepped(client: httpx2.Client) -> None:
    assert client.post("/_mock/clock", json={"advance": 2.5}).json() == {"now": 7.5}
    assert client.get("/_mock/state").json()["now"] == 7.5


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"3", b'{"advance": -1}', b'{"advance": true}', b'{"advance": 1e10}', b"{"]
)
def test_no_other_step_is_taken(client: httpx2.Client, body: bytes) -> None:
    response = client.post("/_mock/clock", content=body, headers={"content-type": "application/json"})
    assert response.status_code == 400
    assert client.get("/_mock/state").json()["now"] == 5


def test_without_a_scenario_what_needs_one_is_a_409() -> None:
    with httpx2.Client(transport=SyncTransport(Service(DATA)), base_url="http://mock") as client:
        assert client.get("/_mock/state").status_code == 409
        response = client.post("/_mock/clock", json={"advance": 1})
        assert response.status_code == 409
        assert "no scenario" in message(response)
        assert client.post("/_mock/reset", json={}).status_code == 200


def test_requests_are_listed_with_what_was_wrong_and_without_secrets(client: httpx2.Client) -> None:
    headers = {
        "authorization": "Bearer hush",
        "cookie": "session=hush",
        "x-pass": "hush",
        "x-api-key": "hush",
        "idempotency-key": "shown",
    }
    client.get("/things?limit=x&pass%5Bword%5D=hush", headers=headers)
    answer = client.get("/_mock/requests")
    assert "hush" not in answer.text
    (listed,) = answer.json()["requests"]
    assert (listed["number"], listed["operation"], listed["status"], listed["fault"]) == (1, "listThings", 400, "")
    assert listed["query"] == "limit=x&pass%5Bword%5D=(hidden)"
    assert listed["problems"][0]["message"] == 'query /limit: expected integer, got string "x"'
    sent = dict(listed["headers"])
    assert [sent[name] for name in ("authorization", "cookie", "x-pass", "x-api-key")] == ["(hidden)"] * 4
    assert sent["idempotency-key"] == "shown"


def test_the_latest_requests_can_be_asked_for(client: httpx2.Client) -> None:
    for number in range(3):
        client.get(f"/things?limit={number}")
    answer = client.get("/_mock/requests?last=2").json()
    assert ([each["query"] for each in answer["requests"]], answer["total"]) == (["limit=1", "limit=2"], 3)
    assert client.get("/_mock/requests?last=0").json()["requests"] == []
    assert client.get("/_mock/requests?last=all").status_code == 400


def test_a_long_body_is_cut_and_says_how_long_it_was(client: httpx2.Client) -> None:
    client.post("/things", content=b"\xff" + b"x" * 9_999)
    listed = client.get("/_mock/requests").json()["requests"][0]
    assert (len(listed["body"]), listed["body_bytes"]) == (4_000, 10_000)


def test_faults_are_noted_shown_and_cleared(client: httpx2.Client) -> None:
    schedule = [
        {"fault": "status=503; retry-after=1", "operation": "listThings", "times": 2, "after": 1},
        {"fault": "status=500; times=3"},
    ]
    noted = client.post("/_mock/faults", json=schedule).json()["faults"]
    assert noted == [
        {**schedule[0], "number": 1},
        {"fault": "status=500; times=3", "times": 3, "after": 0, "number": 2},
    ]
    assert client.get("/things").status_code == 500
    assert client.get("/things").status_code == 503
    left = client.get("/_mock/faults").json()
    assert [(each["times"], each["after"]) for each in left["faults"]] == [(1, 0), (2, 0)]
    assert any(line.startswith("retry-after=") for line in left["vocabulary"])
    assert client.delete("/_mock/faults").json()["faults"] == []
    assert client.get("/things").status_code == 200


@pytest.mark.parametrize(
    ("schedule", "sentence"),
    [
        ({}, "a schedule is a list"),
        ([1], "entry 0 has no text as its member fault"),
        ([{"fault": "delay=1"}, {"fault": "dela=1"}], "entry 1: there is no 'dela', but there is delay"),
        ([{"fault": "delay=1", "op": "x"}], 'entry 0 has "op", which is none of fault, operation, times, after'),
        ([{"fault": "delay=1", "operation": "listThing"}], 'there is no operation "listThing"; there are'),
        ([{"fault": "delay=1", "times": 0}], "times takes a whole number from 1, not 0"),
        ([{"fault": "delay=1", "after": True}], "after takes a whole number from 0, not true"),
        ([{"fault": "delay=1", "operation": 3}], "there is no operation 3"),
    ],
)
def test_a_wrong_schedule_is_refused_as_a_whole(client: httpx2.Client, schedule: Any, sentence: str) -> None:
    response = client.post("/_mock/faults", json=schedule)
    assert response.status_code == 400
    assert sentence in message(response)
    assert client.get("/_mock/faults").json()["faults"] == []


def test_reset_forgets_state_requests_and_faults(client: httpx2.Client, service: Service) -> None:
    client.get("/nowhere")
    client.post("/_mock/faults", json=[{"fault": "status=500"}])
    assert client.post("/_mock/reset", json={}).json() == {}
    assert client.get("/_mock/state").json()["now"] == 0
    assert client.get("/_mock/requests").json() == {"requests": [], "total": 0}
    assert service.faults.pending() == []


# Whom it refuses.


@pytest.mark.parametrize("path", ["clock", "reset", "faults"])
@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"]
)
def test_what_a_form_of_another_site_can_send_changes_nothing(
    client: httpx2.Client, service: Service, path: str, kind: str | None
) -> None:
    headers = {"content-type": kind} if kind else {}
    response = client.post(f"/_mock/{path}", content=b'{"advance": 1}', headers=headers)
    assert response.status_code == 415
    assert service.changes == 0


def test_no_other_site_may_read_or_frame_it(client: httpx2.Client) -> None:
    for path in ("", "page.js", "page.css", "state", "requests", "faults", "nothing"):
        response = client.get(f"/_mock/{path}", headers={"origin": "http://evil.example"})
        assert not any(name.startswith("access-control-") for name in response.headers)
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["cross-origin-resource-policy"] == "same-origin"
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
    assert client.options("/_mock/clock").status_code == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:4010", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("api.localhost:4010", 200),
        ("[::1]:4010", 200),
        ("127.9.9.9", 200),
        ("evil.example:4010", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.evil.example", 403),
        ("192.168.0.1", 403),
        ("", 403),
    ],
)
def test_a_loopback_server_answers_only_to_names_of_this_machine(service: Service, host: str, status: int) -> None:
    request = Request.of("GET", "/_mock/state", [("host", host)])
    assert Front(service, local=True).deliver(request).response.status == status
    assert Front(service).deliver(request).response.status == 200


def test_a_server_elsewhere_is_no_loopback() -> None:
    assert loopback("127.0.0.1")
    assert loopback("::1")
    assert not loopback("0.0.0.0")
    assert not loopback("::")
    assert not loopback("192.0.2.1")


@pytest.mark.parametrize(("arguments", "status"), [((), 403), (("--allow-control",), 200)])
def test_a_server_that_others_reach_says_so_and_its_pages_are_open_only_if_they_are_opened(
    tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    (tmp_path / "api.yaml").write_text("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n")
    command = [sys.executable, "-m", "clientwright", "mock", "api.yaml", "--host", "0.0.0.0", "--port", "0"]
    with subprocess.Popen(
        [*command, *arguments], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        port = process.stdout.readline().rsplit(":", 1)[1].strip()
        try:
            answers = [httpx2.get(f"http://127.0.0.1:{port}/_mock{path}").status_code for path in ("/", "/requests")]
        finally:
            process.kill()
        said = process.stderr.read()
    assert (403 in answers) is (status == 403)
    assert "whoever reaches 0.0.0.0 can call it" in said
    assert ("/_mock/ is closed" in said) is (status == 403)


def test_the_server_checks_the_host_when_it_is_bound_to_a_loopback_address(service: Service) -> None:
    with serving(service) as url, httpx2.Client(base_url=url, timeout=10) as client:
        assert client.get("/_mock/state").status_code == 200
        assert client.get("/_mock/state", headers={"host": "evil.example"}).status_code == 403
        assert client.get("/things", headers={"host": "evil.example"}).status_code == 200


def test_paths_and_methods_that_there_are_not(client: httpx2.Client) -> None:
    assert client.get("/_mock", follow_redirects=False).headers["location"] == "/_mock/"
    assert client.get("/_mock/../../etc/passwd").status_code == 404
    assert client.get("/_mock/page/index.html").status_code == 404
    refused = client.put("/_mock/faults", json=[])
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, POST, DELETE")
    assert client.head("/_mock/").content == b""
    assert client.get("/_mockery").json()["problems"]  # The API's own, not the control's.


# The page and its stream.


def test_the_page_fetches_nothing_from_elsewhere(client: httpx2.Client) -> None:
    page = client.get("/_mock/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    named = re.findall(r'(?:href|src)="([^"]*)"', page.text)
    assert named
    for path in named:
        assert "//" not in path
        if path not in ("state", "requests"):
            assert client.get(f"/_mock/{path}").status_code == 200


def test_an_event_comes_at_once_and_whenever_something_changed(service: Service) -> None:
    front = Front(service)
    steps = front.deliver(Request.of("GET", "/_mock/events")).steps
    start, first, *waits = islice(steps, 4)
    assert isinstance(start, Start)
    assert first == Send(b'event: change\ndata: {"changes": 0, "scenario": true, "now": 5}\n\n')
    assert waits[0] == Wait(0.1)
    assert all(isinstance(step, Wait) for step in islice(steps, 20))
    delivery = front.deliver(Request.of("GET", "/things"))
    changed = [step for step in islice(steps, 5) if isinstance(step, Send)]
    assert len(changed) == 1
    for _ in delivery.steps:  # A living stream moves the state on as it is read.
        assert any(isinstance(step, Send) for step in islice(steps, 2))
    front.deliver(Request.of("POST", "/_mock/reset", [("content-type", "application/json")]))
    assert any(isinstance(step, Send) for step in islice(steps, 2))


def test_a_quiet_stream_says_now_and_then_that_it_is_there(service: Service) -> None:
    steps = Front(service).deliver(Request.of("GET", "/_mock/events")).steps
    sent = [step.data for step in islice(steps, 400) if isinstance(step, Send)]
    assert sent[1:] == [b": nothing new\n\n"] * 2


def test_time_that_goes_by_of_itself_is_told_but_not_at_every_look(service: Service) -> None:
    scenario = service.scenario
    assert scenario is not None
    steps = Front(service).deliver(Request.of("GET", "/_mock/events")).steps
    list(islice(steps, 15))
    sent: list[bytes] = []
    for step in islice(steps, 60):
        scenario.advance(0.1)
        sent += [step.data] if isinstance(step, Send) else []
    assert 4 <= len(sent) <= 6
    assert all(each.startswith(b"event: time\n") for each in sent)


def test_an_open_page_does_not_keep_the_server_from_stopping() -> None:
    program = "import json, sys; from clientwright.mock import serve; sys.exit(serve(json.loads(sys.argv[1]), port=0))"
    environment = {"PYTHONPATH": str(Path(__file__).parents[4] / "generator")}
    command = [sys.executable, "-c", program, json.dumps(DATA)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        with httpx2.Client(base_url=url, timeout=10) as client, client.stream("GET", "/_mock/events") as response:
            assert next(response.iter_lines()) == "event: change"
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=10)
        assert (process.returncode, errors) == (0, "")  # And what was asked of the control is not in the log.
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("target", ["/_mock/", "/_mock/faults", "/things?limit=no"])
def test_the_answer_to_head_claims_no_length_that_get_would_not_have(client: httpx2.Client, target: str) -> None:
    head, got = client.head(target), client.get(target)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers.get("content-length") in (None, got.headers.get("content-length"))
    assert head.headers["content-type"] == got.headers["content-type"]
