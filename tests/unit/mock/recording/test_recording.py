"""A recording: what passed is written readably and without secrets, judged, and answered again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from unit.mock.memory.asking import DEPOT

from clientwright.mock.recording.tape import NoRecording
from clientwright.testing import ImpossibleAnswer, Mock, record, replay

Server = Callable[[httpx2.Request], httpx2.Response]
KEY = {"x-depot-key": "k3y-of-mine"}


def talk(mock: Mock) -> httpx2.Client:
    """A plain client of a mock, in process."""
    return mock.client(lambda http_client, **_: http_client)


def recorder(file: Path, server: Server, data: Any = DEPOT) -> Mock:
    http = httpx2.Client(transport=httpx2.MockTransport(server))
    return Mock(data, scenario=record("https://depot.example.com/v1", file, http_client=http))


def written(file: Path) -> list[Any]:
    exchanges: list[Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["exchanges"]
    return exchanges


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "tape.yaml"


@pytest.fixture
def depot(tape: Path) -> Iterator[Mock]:
    """A mock between a client and a depot that remembers."""
    with Mock(DEPOT, scenario="memory") as server:
        passed = httpx2.Client()
        yield Mock(DEPOT, scenario=record(server.url, tape, http_client=passed))
        passed.close()


def test_a_request_and_its_answer_stand_in_the_file_as_people_read_them(depot: Mock, tape: Path) -> None:
    client = talk(depot)
    assert client.post("http://mock.test/shelves", json={"place": "attic"}, headers=KEY).json()["id"] == 1
    assert client.get("http://mock.test/shelves?take=5", headers=KEY).json()["total"] == 1
    assert client.get("http://mock.test/shelves/2", headers=KEY).status_code == 404
    made, listed, missing = written(tape)
    assert made["operation"] == "createShelf"
    assert made["request"]["line"] == "POST /shelves"
    assert made["request"]["json"] == {"place": "attic"}
    assert made["answer"]["status"] == 201
    assert made["answer"]["json"] == {"place": "attic", "id": 1, "levels": 4}
    assert listed["request"]["line"] == "GET /shelves?take=5"
    assert missing["answer"]["json"]["fault"]["status"] == 404
    assert all("deviations" not in each for each in (made, listed, missing))
    assert [call.operation for call in depot.calls] == ["createShelf", "listShelves", "getShelf"]


def test_a_recording_is_answered_again_without_the_server(depot: Mock, tape: Path) -> None:
    client = talk(depot)
    client.post("http://mock.test/shelves", json={"place": "attic"}, headers=KEY)
    client.post("http://mock.test/shelves", json={"place": "attic"}, headers=KEY)
    again = Mock(DEPOT, scenario=replay(tape))
    answers = [
        talk(again).post("http://mock.test/shelves", json={"place": "attic"}, headers={"x-depot-key": "another"})
        for _ in range(3)
    ]
    assert [answer.json()["id"] for answer in answers] == [1, 2, 2]
    assert [answer.status_code for answer in answers] == [201, 201, 201]


def test_a_request_that_was_not_recorded_is_raised_and_says_what_differs(depot: Mock, tape: Path) -> None:
    talk(depot).post("http://mock.test/shelves", json={"place": "attic"}, headers=KEY)
    again = Mock(DEPOT, scenario=tape)
    with pytest.raises(ImpossibleAnswer) as raised:
        talk(again).post("http://mock.test/shelves", json={"place": "cellar"}, headers=KEY)
    assert str(raised.value) == (
        "nothing recorded answers POST /shelves; the nearest: "
        "recorded is the body {'place': 'attic'}, and this one is {'place': 'cellar'}"
    )
    with pytest.raises(ImpossibleAnswer, match="nothing recorded answers GET /shelves/9"):
        talk(again).get("http://mock.test/shelves/9", headers=KEY)
    assert "recorded and not asked for: POST /shelves" in again.report()


def test_in_order_requests_come_as_they_were_recorded(depot: Mock, tape: Path) -> None:
    for place in ("attic", "cellar"):
        talk(depot).post("http://mock.test/shelves", json={"place": place}, headers=KEY)
    again = Mock(DEPOT, scenario=replay(tape, in_order=True))
    with pytest.raises(ImpossibleAnswer, match="is not the next recorded request: recorded is the body"):
        talk(again).post("http://mock.test/shelves", json={"place": "cellar"}, headers=KEY)
    for place in ("attic", "cellar"):
        assert talk(again).post("http://mock.test/shelves", json={"place": place}, headers=KEY).status_code == 201
    with pytest.raises(ImpossibleAnswer, match="comes after the last recorded exchange"):
        talk(again).post("http://mock.test/shelves", json={"place": "cellar"}, headers=KEY)


def test_no_secret_is_in_the_file(tape: Path) -> None:
    data = {
        "openapi": "3.1.0",
        "components": {"securitySchemes": {"q": {"type": "apiKey", "in": "query", "name": "sid"}}},
        "paths": {
            "/login": {
                "post": {
                    "operationId": "login",
                    "requestBody": {"content": {"application/json": {}, "application/x-www-form-urlencoded": {}}},
                    "responses": {"200": {"content": {"application/json": {}}}},
                }
            }
        },
    }

    def server(request: httpx2.Request) -> httpx2.Response:
        assert request.headers["authorization"] == "Bearer s3cret-1"
        assert "s3cret-2" in str(request.url)
        answer = {
            "access_token": "s3cret-3",
            "max_tokens": 7,
            "next_page_token": "p2",
            "nested": [{"apiKey": "s3cret-4"}],
        }
        return httpx2.Response(200, json=answer, headers={"set-cookie": "a=s3cret-5", "x-session-id": "s3cret-6"})

    mock = recorder(tape, server, data)
    target = "http://mock.test/login?sid=s3cret-2&a=b"
    headers = {"authorization": "Bearer s3cret-1", "cookie": "c=s3cret-7", "idempotency-key": "i1"}
    came = talk(mock).post(target, json={"user": "ann", "password": "s3cret-8"}, headers=headers)
    assert came.json()["access_token"] == "s3cret-3"
    talk(mock).post(target, data={"user": "ann", "password": "s3cret-9"}, headers=headers)
    text = tape.read_text()
    assert "s3cret" not in text
    exchange, form = written(tape)
    assert exchange["request"]["line"] == "POST /login?sid=(hidden)&a=b"
    assert exchange["request"]["headers"]["idempotency-key"] == "i1"
    assert exchange["answer"]["json"] == {
        "access_token": "(hidden)",
        "max_tokens": 7,
        "next_page_token": "p2",
        "nested": [{"apiKey": "(hidden)"}],
    }
    assert form["request"]["text"] == "user=ann&password=(hidden)"
    again = Mock(data, scenario=replay(tape))
    assert talk(again).post(target, json={"user": "ann", "password": "other"}).status_code == 200
    assert talk(again).post(target.replace("2", "3"), data={"user": "ann", "password": "x"}).status_code == 200


def test_deviations_of_requests_and_of_answers_pass_and_are_listed(tape: Path) -> None:
    def server(request: httpx2.Request) -> httpx2.Response:
        assert str(request.url).startswith("https://depot.example.com/v1/")
        return httpx2.Response(200, json={"id": "one", "place": "attic", "levels": 4})

    mock = recorder(tape, server)
    client = talk(mock)
    assert client.get("http://mock.test/v1/shelves/x", headers=KEY).json()["id"] == "one"
    assert client.get("http://mock.test/nowhere", headers=KEY).status_code == 200
    wrong, unknown = written(tape)
    assert wrong["deviations"] == [
        'path /shelf: expected integer, got string "x"',
        'answer body /id: expected integer, got string "one"',
    ]
    assert unknown["operation"] == ""
    assert unknown["deviations"][0].startswith("path: expected a path of the description")
    assert len(mock.calls.wrong()) == 2
    again = Mock(DEPOT, scenario=replay(tape))
    assert talk(again).get("http://mock.test/v1/shelves/x", headers=KEY).json()["id"] == "one"
    assert talk(again).get("http://mock.test/nowhere", headers=KEY).status_code == 200
    assert 'answer body /id: expected integer, got string "one"' in again.report()


@pytest.mark.parametrize(
    ("content", "kind", "key"),
    [
        (b'{"a": 12345678901234.123456789}', "application/json", "text"),
        (b'{"a": 1.5, "b": [true, null, "2026-01-02", "no", ""]}', "application/json", "json"),
        ("zwei\nZeilen und é\n".encode(), "text/plain", "text"),
        (b"\x89PNG\x00", "image/png", "base64"),
        (b"not JSON", "application/json", "text"),
        (b"", "", ""),
    ],
)
def test_every_kind_of_body_is_given_back(tape: Path, content: bytes, kind: str, key: str) -> None:
    headers = {"content-type": kind} if kind else {}
    mock = recorder(tape, lambda _: httpx2.Response(200, content=content, headers=headers))
    assert talk(mock).get("http://mock.test/shelves/1", headers=KEY).content == content
    assert set(written(tape)[0]["answer"]) == {"status", "headers"} | ({key} if key else set())
    came = talk(Mock(DEPOT, scenario=tape)).get("http://mock.test/shelves/1", headers=KEY)
    assert came.headers.get("content-type", "") == kind
    assert came.content == content or came.json() == httpx2.Response(200, content=content).json()


def test_a_stream_passes_as_it_comes_and_is_kept_when_it_ends(tape: Path) -> None:
    events = [b'data: {"n": 1}\n\n', b'event: end\ndata: {"n": 2}\n\n']
    stream = {"operationId": "watch", "responses": {"200": {"content": {"text/event-stream": {}}}}}
    data = {"openapi": "3.1.0", "paths": {"/watch": {"get": stream}}}

    def server(_request: httpx2.Request) -> httpx2.Response:
        def pieces() -> Iterator[bytes]:
            assert not tape.exists()
            yield from events

        return httpx2.Response(200, content=pieces(), headers={"content-type": "text/event-stream"})

    with talk(recorder(tape, server, data)).stream("GET", "http://mock.test/watch") as came:
        assert list(came.iter_bytes()) == events
    assert written(tape)[0]["answer"]["text"] == b"".join(events).decode()
    with talk(Mock(data, scenario=tape)).stream("GET", "http://mock.test/watch") as came:
        assert list(came.iter_bytes()) == events


def test_a_server_that_is_not_there_is_a_502_and_is_not_kept(tape: Path) -> None:
    def server(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody listens", request=request)

    mock = recorder(tape, server)
    came = talk(mock).get("http://mock.test/shelves/1", headers=KEY)
    assert came.status_code == 502
    assert "nobody listens" in came.text
    assert not tape.exists()


@pytest.mark.parametrize(
    "server", ["depot.example.com", "ftp://depot.example.com", "https://ann:secret@depot.example.com"]
)
def test_what_is_no_server_is_refused(tmp_path: Path, server: str) -> None:
    with pytest.raises(ValueError, match="server to record"):
        Mock(DEPOT, scenario=record(server, tmp_path / "tape.yaml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [", "is no YAML"),
        ("a: 1", "it does not begin with 'clientwright: recording 1'"),
        ("clientwright: recording 1\nexchanges: [{request: {line: x}}]", "exchange 1 cannot be read: its request"),
        (
            "clientwright: recording 1\nexchanges: [{request: {line: GET /a}, answer: {}}]",
            "exchange 1 cannot be read: its answer has no status",
        ),
    ],
)
def test_a_file_that_is_no_recording_says_why(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "tape.yaml"
    file.write_text(text)
    with pytest.raises(NoRecording) as raised:
        Mock(DEPOT, scenario=file)
    assert said in str(raised.value)
    with pytest.raises(NoRecording, match="cannot be read"):
        Mock(DEPOT, scenario=tmp_path / "none.yaml")
