"""What the page works with under ``/_mock/``: operations, requests made of forms, answers, resources, copies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from clientwright.mock import Request, Service, SyncTransport
from clientwright.mock.assistants import Assistants
from clientwright.mock.described import Described
from clientwright.mock.ground.base import Scenario
from clientwright.mock.memory.scenario import Memory
from clientwright.mock.serving.front import Front
from clientwright.mock.snippets import ABSENT, Answered, Asked
from clientwright.mock.wire.delivery import Reset, Send, Start, Wait

SHELF: dict[str, Any] = {
    "type": "object",
    "required": ["label"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "label": {"type": "string", "description": "What is written on it."},
        "size": {"type": "integer", "minimum": 1},
        "kind": {"enum": ["open", "closed"]},
    },
}
LIST = {"type": "array", "items": {"$ref": "#/components/schemas/Shelf"}}
DATA: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Depot", "version": "7"},
    "components": {
        "schemas": {"Shelf": SHELF},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Depot-Key"}},
    },
    "security": [{"key": []}],
    "paths": {
        "/shelves": {
            "get": {
                "operationId": "listShelves",
                "tags": ["shelves"],
                "summary": "All shelves",
                "parameters": [
                    {"name": "kind", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string"}, "example": "t1"},
                ],
                "responses": {"200": {"content": {"application/json": {"schema": LIST}}}},
            },
            "post": {
                "operationId": "createShelf",
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}},
                },
                "responses": {
                    "201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}}}
                },
            },
        },
        "/shelves/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "getShelf",
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shelf"}}}}
                },
            },
        },
        "/ticks": {
            "get": {
                "operationId": "watch",
                "responses": {
                    "200": {
                        "content": {
                            "text/event-stream": {
                                "itemSchema": {"type": "object", "properties": {"data": {"type": "string"}}},
                                "example": [{"data": "one"}, {"data": "two"}],
                            }
                        }
                    }
                },
            }
        },
    },
}
FORM = {"operation": "createShelf", "body": {"label": "left"}}


class Echo:
    """Snippets that say what they were asked for."""

    def call(self, asked: Asked, url: str) -> str:
        return f"{url} {asked.method} {asked.template} {dict(asked.parameters)} {asked.body}"

    def test(self, operation: str, asked: Asked, answered: Answered) -> str:
        return f"{operation} {answered.status} {answered.body} {answered.items} {answered.refused}"


@pytest.fixture
def service() -> Service:
    described = Described(DATA)
    service = Service(described, scenario=Memory(described))
    service.snippets = Echo()
    return service


@pytest.fixture
def client(service: Service) -> Iterator[httpx2.Client]:
    with httpx2.Client(transport=SyncTransport(service), base_url="http://mock") as client:
        yield client


def sent(client: httpx2.Client, form: dict[str, Any], path: str = "send") -> dict[str, Any]:
    """The exchange that a form makes."""
    number = client.post(f"/_mock/{path}", json=form).json()["number"]
    return dict(client.get(f"/_mock/exchange?number={number}").json())


# What there is.


def test_the_mock_says_what_it_serves(client: httpx2.Client) -> None:
    said = client.get("/_mock/about").json()
    assert (said["title"], said["version"], said["operations"]) == ("Depot", "7", 4)
    assert (said["scenario"], said["speed"], said["vendor"], said["python"]) == ("memory", 0, None, True)
    plain = httpx2.Client(transport=SyncTransport(Service(DATA)), base_url="http://mock").get("/_mock/about").json()
    assert (plain["scenario"], plain["python"]) == (None, False)
    living = Service(DATA, scenario=Assistants(vendor="aimlapi", speed=3))
    said = httpx2.Client(transport=SyncTransport(living), base_url="http://mock").get("/_mock/about").json()
    assert (said["scenario"], said["vendor"], said["speed"]) == ("assistants", "aimlapi", 3)


def test_operations_are_listed_with_what_finds_them(client: httpx2.Client) -> None:
    listed = client.get("/_mock/operations").json()["operations"]
    assert [each["name"] for each in listed] == ["listShelves", "createShelf", "getShelf", "watch"]
    assert listed[0] == {
        "name": "listShelves",
        "method": "GET",
        "path": "/shelves",
        "summary": "All shelves",
        "tag": "shelves",
        "deprecated": False,
    }


def test_an_operation_has_a_form_with_an_example_that_is_right(client: httpx2.Client) -> None:
    shown = client.get("/_mock/operation?name=createShelf").json()
    (body,) = shown["bodies"]
    names = [(each["name"], each["required"]) for each in body["field"]["fields"]]
    assert names == [("label", True), ("size", False), ("kind", False)]  # What is only read is not filled in.
    assert set(body["example"]) >= {"label"}
    answer = sent(client, {"operation": "createShelf", "body": body["example"]})
    assert (answer["status"], answer["problems"]) == (201, [])
    listed = client.get("/_mock/operation?name=listShelves").json()["parameters"]
    assert [(each["name"], each["in"], each["given"]) for each in listed] == [
        ("kind", "query", False),
        ("X-Trace", "header", True),
    ]
    assert listed[1]["example"] == "t1"
    assert client.get("/_mock/operation?name=nothing").status_code == 404


# Requests that are made of forms.


def test_a_form_is_sent_as_described_and_signed(client: httpx2.Client) -> None:
    given = [
        {"in": "query", "name": "kind", "value": ["a b", "c&d"]},
        {"in": "header", "name": "X-Trace", "value": "t"},
    ]
    answer = sent(client, {"operation": "listShelves", "parameters": given, "headers": [["X-More", "yes"]]})
    assert (answer["path"], answer["query"]) == ("/shelves", "kind=a%20b&kind=c%26d")
    headers = dict(answer["headers"])
    assert headers["x-trace"] == "t"
    assert headers["x-more"] == "yes"
    assert headers["x-depot-key"] == "(hidden)"
    assert (answer["status"], answer["operation"]) == (200, "listShelves")


def test_a_wrong_form_is_sent_all_the_same_and_refused_by_the_api(client: httpx2.Client) -> None:
    answer = sent(client, {"operation": "createShelf", "text": "{", "media_type": "application/json"})
    assert answer["status"] == 400
    assert answer["problems"]
    answer = sent(client, {"operation": "createShelf", "body": {"label": 3}})
    assert answer["problems"][0]["pointer"] == "/label"


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"operation": "nothing"}, 404),
        ({"operation": "getShelf", "parameters": [{"in": "query", "name": "id", "value": "x"}]}, 400),
        ({"operation": "listShelves", "headers": [["a b", "c"]]}, 400),
        ({"operation": "listShelves", "headers": [["a", "b\r\nc: d"]]}, 400),
        ({"method": "GET", "target": "shelves"}, 400),
        ({"method": "GET", "target": "/_mock/state"}, 400),
        ({}, 400),
    ],
)
def test_what_cannot_be_sent_at_all_is_refused(client: httpx2.Client, form: dict[str, Any], status: int) -> None:
    assert client.post("/_mock/send", json=form).status_code == status
    assert client.get("/_mock/log").json()["total"] == 0


def test_a_value_in_a_path_stays_one_segment(client: httpx2.Client) -> None:
    answer = sent(
        client, {"operation": "getShelf", "parameters": [{"in": "path", "name": "id", "value": "../_mock/?#"}]}
    )
    assert answer["path"] == "/shelves/..%2F_mock%2F%3F%23"
    assert answer["operation"] == "getShelf"


def test_a_request_is_sent_again_with_the_secrets_that_the_page_never_sees(
    client: httpx2.Client, service: Service
) -> None:
    client.post("/shelves", json={"label": "left"}, headers={"x-depot-key": "hush"})
    again = sent(client, {"number": 1}, "replay")
    assert (again["number"], again["status"]) == (2, 201)
    assert "hush" not in json.dumps(again)
    assert service.requests[1].header("x-depot-key") == "hush"
    assert service.requests[1] == service.requests[0]
    assert client.post("/_mock/replay", json={"number": 9}).status_code == 404
    assert client.post("/_mock/replay", json={"number": "1"}).status_code == 400


@pytest.mark.parametrize("path", ["send", "replay", "snippets"])
def test_no_form_of_another_site_sends_anything(client: httpx2.Client, path: str) -> None:
    response = client.post(f"/_mock/{path}", content=json.dumps(FORM), headers={"content-type": "text/plain"})
    assert response.status_code == 415
    assert client.get("/_mock/log").json()["total"] == 0


def test_a_delay_is_waited_for_and_whoever_goes_away_leaves_the_answer(service: Service) -> None:
    service.faults.note([])
    front = Front(service)
    headers = [("content-type", "application/json")]
    form = {"operation": "watch", "headers": [["x-mock-fault", "delay=3"]]}
    delivery = front.deliver(Request.of("POST", "/_mock/send", headers, json.dumps(form)))
    steps = list(delivery.steps)
    assert [type(step) for step in steps[:2]] == [Start, Send]
    assert Wait(3) in steps
    assert not any(isinstance(step, Reset) for step in steps)
    delivery = front.deliver(Request.of("POST", "/_mock/send", headers, json.dumps(form)))
    next(delivery.steps)
    next(delivery.steps)
    next(delivery.steps)
    delivery.close()
    answer = service.sent.of(2)
    assert answer is not None
    assert answer.end == "left"


# Exchanges whole.


def test_an_answer_is_shown_as_it_went_out(client: httpx2.Client) -> None:
    answer = sent(client, FORM)["answer"]
    assert answer["status"] == 201
    assert json.loads(answer["body"])["label"] == "left"
    assert answer["body_bytes"] == len(answer["body"].encode())
    assert dict(answer["headers"])["content-type"] == "application/json"
    assert 0 <= answer["first"] <= answer["took"] < 5
    assert answer["end"] == ""


def test_the_items_of_a_stream_are_shown_one_by_one(client: httpx2.Client) -> None:
    answer = sent(client, {"operation": "watch"})["answer"]
    assert [each["text"] for each in answer["events"]] == ["data: one", "data: two"]
    assert answer["body"] == ""
    line = client.get("/_mock/log").json()["requests"][0]
    assert (line["events"], line["open"]) == (2, False)


def test_what_a_fault_made_of_an_answer_is_what_is_shown(client: httpx2.Client) -> None:
    struck = {"operation": "watch", "headers": [["x-mock-fault", "cut=2"]]}
    assert [each["text"] for each in sent(client, struck)["answer"]["events"]] == ["data: one"]
    reset = sent(client, {**FORM, "headers": [["x-mock-fault", "reset=body; after=3"]]})
    assert (reset["answer"]["end"], reset["answer"]["body_bytes"]) == ("reset", 3)
    refused = sent(client, {**FORM, "headers": [["x-mock-fault", "status=503"]]})
    assert (refused["answer"]["status"], refused["fault"]) == (503, "status=503")


def test_requests_are_found_by_operation_status_and_text(client: httpx2.Client) -> None:
    for label in ("left", "right", 3):
        sent(client, {"operation": "createShelf", "body": {"label": label}})
    sent(client, {"operation": "listShelves"})

    def numbers(**wanted: str) -> list[int]:
        return [each["number"] for each in client.get("/_mock/log", params=wanted).json()["requests"]]

    assert numbers() == [4, 3, 2, 1]
    assert numbers(operation="createShelf") == [3, 2, 1]
    assert numbers(status="wrong") == [3]
    assert numbers(status="20") == [4, 2, 1]
    assert numbers(text="RIGHT") == [4, 2]  # In a body that was sent, and in one that was answered.
    assert numbers(text="right", operation="createShelf") == [2]
    assert numbers(last="1") == [4]
    found = client.get("/_mock/log", params={"last": "1", "operation": "createShelf"}).json()
    assert (found["matching"], found["total"]) == (3, 4)
    assert client.get("/_mock/log?last=x").status_code == 400


# Copies.


def test_a_form_is_a_command_of_curl_and_python(client: httpx2.Client) -> None:
    form = {"operation": "createShelf", "body": {"label": "it's $(left)"}}
    made = client.post("/_mock/snippets", json=form).json()
    assert made["target"] == "/shelves"
    assert made["curl"].startswith("curl -X POST http://mock/shelves \\\n  -H 'x-depot-key: mock'")
    assert '--data-raw \'{"label": "it\'"\'"\'s $(left)"}\'' in made["curl"]
    assert made["python"] == "http://mock POST /shelves {} {'label': \"it's $(left)\"}"


def test_a_request_is_copied_without_its_secrets_and_as_a_test(client: httpx2.Client) -> None:
    client.get("/shelves/a%20b", headers={"x-depot-key": "hush", "cookie": "a=hush"})
    made = client.get("/_mock/snippets?number=1").json()
    assert "hush" not in json.dumps(made)
    assert "-H 'x-depot-key: (hidden)'" in made["curl"]
    assert made["python"].startswith("http://mock GET /shelves/{id} {('path', 'id'): 'a b'} ")
    assert str(ABSENT) in made["python"]
    assert made["test"].startswith("getShelf 404 ")
    client.get("/nowhere")
    assert client.get("/_mock/snippets?number=2").json()["python"] == ""
    assert client.get("/_mock/snippets?number=3").status_code == 404


# Resources.


def test_what_is_remembered_is_listed_and_shown_whole_beside_its_requests(client: httpx2.Client) -> None:
    made = json.loads(sent(client, FORM)["answer"]["body"])
    client.get(f"/shelves/{made['id']}", headers={"x-depot-key": "k"})
    sent(client, FORM)
    listed = client.get("/_mock/resources").json()
    (kind,) = listed["kinds"]
    assert kind["total"] == 2
    assert (listed["kind"], listed["items"][1]["id"], listed["items"][1]["label"]) == (kind["kind"], made["id"], "left")
    shown = client.get("/_mock/resource", params={"kind": kind["kind"], "id": made["id"]}).json()
    assert shown["resource"] == made
    assert [each["number"] for each in shown["requests"]] == [2, 1]
    assert shown["waits"] is None
    assert client.get("/_mock/resource", params={"kind": kind["kind"], "id": "none"}).status_code == 404


class Own(Scenario):
    """A scenario of one's own, which keeps what it likes."""

    def state(self) -> dict[str, Any]:
        return {"count": 3, "shelves": {"s1": {"label": "left"}}, "names": ["a"], "parcels": [{"parcelId": 7}]}


def test_whatever_a_scenario_of_ones_own_keeps_is_shown() -> None:
    described = Described(DATA)
    service = Service(described, scenario=Own(described))
    with httpx2.Client(transport=SyncTransport(service), base_url="http://mock") as client:
        listed = client.get("/_mock/resources").json()
        assert [(each["kind"], each["total"]) for each in listed["kinds"]] == [
            ("shelves", 1),
            ("parcels", 1),
            ("other", 2),
        ]
        assert (listed["kind"], listed["items"]) == ("shelves", [{"id": "s1", "label": "left"}])
        shown = client.get("/_mock/resource?kind=other&id=count").json()["resource"]
        assert shown == {"id": "count", "value": 3}
        assert client.get("/_mock/resources?kind=parcels").json()["items"][0]["id"] == "7"


def test_without_a_scenario_nothing_is_remembered() -> None:
    with httpx2.Client(transport=SyncTransport(Service(DATA)), base_url="http://mock") as client:
        assert client.get("/_mock/resources").json() == {"now": None, "kinds": [], "kind": "", "total": 0, "items": []}
        assert client.get("/_mock/resource?kind=a&id=b").status_code == 409


# Faults.


def test_one_fault_is_switched_off_and_the_others_stay(client: httpx2.Client) -> None:
    client.post("/_mock/faults", json=[{"fault": "status=503"}, {"fault": "delay=1"}])
    options = client.get("/_mock/faults").json()["options"]
    assert {"name": "truncate", "value": "a number of bytes", "meaning": "end the body after so much of it"} in options
    left = client.request("DELETE", "/_mock/faults", json={"number": 1}).json()["faults"]
    assert [each["fault"] for each in left] == ["delay=1"]
    assert client.request("DELETE", "/_mock/faults", json={"number": 1}).status_code == 404
    assert client.request("DELETE", "/_mock/faults", json={"number": True}).status_code == 400
