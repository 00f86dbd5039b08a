"""A mock in a test: clients without a socket, answers that are put down, faults, time, and beginning anew."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from unit.testing.conftest import DEPOT

from clientwright.testing import Call, ImpossibleAnswer, Mock, Refuse, Reply, Unreadable

PARCEL: dict[str, Any] = {
    "parcelId": "7f1c4e9a-0000-4000-8000-000000000001",
    "shelf": 1,
    "to": "Ghent",
    "state": "moving",
    "came": "2026-01-02T03:04:05Z",
    "note": None,
}


def fault(reason: str, status: int) -> dict[str, Any]:
    return {"fault": {"reason": reason, "status": status}}


def test_both_kinds_of_client_are_answered_without_a_socket(mock: Mock, depot: ModuleType) -> None:
    assert mock.client(depot.Client).parcels.get(1, "p").shelf == 1

    async def asked() -> Any:
        async with mock.client(depot.AsyncClient) as client:
            return await client.parcels.get(2, "p")

    assert asyncio.run(asked()).shelf == 2
    assert [call.operation for call in mock.calls] == ["getParcel", "getParcel"]


def test_a_url_is_a_socket_until_the_mock_is_closed(depot: ModuleType) -> None:
    with Mock(DEPOT) as mock:
        url = mock.url
        assert mock.url == url
        assert httpx2.get(f"{url}/shelves/3", headers={"X-Depot-Key": "k"}).json()["id"] == 3
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{url}/shelves/3")
    assert [call.operation for call in mock.calls] == ["getShelf"]


def test_answers_for_some_times_come_first_and_in_their_order(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client)
    mock.answer("get_parcel", body=PARCEL)
    mock.answer("getParcel", status=404, body=fault("lost", 404), times=2)
    mock.answer("GET /shelves/{shelf}/parcels/{parcelId}", status=410, body=fault("sold", 410), times=1)
    for status in (404, 404, 410):
        with pytest.raises(depot.StatusError) as raised:
            client.parcels.get(1, "p")
        assert raised.value.status == status
    assert client.parcels.get(1, "p").to == "Ghent"
    assert client.parcels.get(1, "p").to == "Ghent"


def test_a_later_answer_without_end_takes_the_place_of_the_first(mock: Mock, depot: ModuleType) -> None:
    mock.answer("get_parcel", body=PARCEL)
    mock.answer("get_parcel", body={**PARCEL, "to": "Bruges"})
    assert mock.client(depot.Client).parcels.get(1, "p").to == "Bruges"


def test_models_are_bodies(mock: Mock, depot: ModuleType) -> None:
    parcel = depot.from_json(depot.models.Parcel, PARCEL)
    mock.answer("get_parcel", body=parcel)
    mock.answer("list_parcels", body={"result": {"parcels": [parcel]}, "more": False})
    client = mock.client(depot.Client)
    assert client.parcels.get(1, "p") == parcel
    assert list(client.parcels.list(1)) == [parcel]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"body": {**PARCEL, "state": "lost"}}, 'body /state: expected one of "waiting", "moving", "there"'),
        ({"body": {**PARCEL, "colour": "red"}}, "body /colour: expected no property of this name"),
        ({"status": 304, "body": PARCEL}, "expected no body with 304"),
        ({"media_type": "text/csv", "body": "a,b"}, "header /content-type: expected one of the media types"),
    ],
)
def test_an_answer_that_the_api_could_not_give_is_refused(mock: Mock, answer: dict[str, Any], said: str) -> None:
    with pytest.raises(ImpossibleAnswer) as raised:
        mock.answer("get_parcel", **answer)
    assert str(raised.value).startswith("the test answers getParcel in a way that the description does not allow: ")
    assert said in str(raised.value)


def test_an_undeclared_status_is_refused_where_there_is_no_default() -> None:
    mock = Mock({"openapi": "3.1.0", "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {}}}}}})
    with pytest.raises(ImpossibleAnswer, match=r"status: expected a declared status \(200\), got 500"):
        mock.answer("a", status=500)


def test_anyway_sends_what_the_api_could_not(mock: Mock, depot: ModuleType) -> None:
    mock.answer("get_parcel", body={**PARCEL, "state": "lost"}, anyway=True)
    assert mock.client(depot.Client).parcels.get(1, "p").state == "lost"
    with pytest.raises(depot.DecodeError):
        mock.client(depot.Client, strict=True).parcels.get(1, "p")


def test_headers_are_answered_and_those_described_are_checked(mock: Mock, depot: ModuleType) -> None:
    mock.answer("get_parcel", body=PARCEL, headers={"ETag": '"7"', "X-Own": "a"})
    headers = mock.client(depot.Client).parcels.raw.get(1, "p").headers
    assert (headers["etag"], headers["x-own"]) == ('"7"', "a")
    described = {"200": {"headers": {"X-Left": {"schema": {"type": "integer"}}}}}
    small = Mock({"openapi": "3.1.0", "paths": {"/a": {"get": {"operationId": "a", "responses": described}}}})
    with pytest.raises(ImpossibleAnswer, match="header /x-left: expected integer"):
        small.answer("a", headers={"x-left": "many"})


def test_a_function_answers_from_the_call(mock: Mock, depot: ModuleType) -> None:
    def parcel(call: Call) -> Any:
        if call.parameters["parcel_id"] == "none":
            raise Refuse(404, "There is no such parcel.")
        if call.parameters["parcelId"] == "example":
            return None
        return Reply(body={**PARCEL, "shelf": call.parameters["shelf"]}, headers={"ETag": "1"})

    mock.answer("get_parcel", parcel)
    client = mock.client(depot.Client)
    assert (client.parcels.get(7, "p").shelf, client.parcels.get(7, "p").to) == (7, "Ghent")
    assert client.parcels.get(7, "example").to != "Ghent"
    with pytest.raises(depot.NotFoundError) as raised:
        client.parcels.get(7, "none")
    assert raised.value.body.fault.reason == "There is no such parcel."
    assert raised.value.body.fault.status == 404


def test_a_wrong_answer_of_a_function_is_raised_in_the_call(mock: Mock, depot: ModuleType) -> None:
    mock.answer("get_parcel", lambda call: {"to": call.parameters["shelf"]})
    with pytest.raises(ImpossibleAnswer, match="body /to: expected string, got integer 1"):
        mock.client(depot.Client).parcels.get(1, "p")


def test_what_a_function_raises_is_raised_in_the_call(mock: Mock, depot: ModuleType) -> None:
    def broken(call: Call) -> Any:
        return call.parameters["colour"]

    mock.answer("get_parcel", broken)
    with pytest.raises(KeyError, match="colour"):
        mock.client(depot.Client).parcels.get(1, "p")


def test_a_wrong_answer_on_a_socket_is_raised_at_the_end(depot: ModuleType) -> None:
    mock = Mock(DEPOT)
    mock.answer("get_shelf", lambda _: {"id": "one"})
    assert httpx2.get(f"{mock.url}/shelves/1", headers={"X-Depot-Key": "k"}).status_code == 500
    with pytest.raises(ImpossibleAnswer, match="expected integer"):
        mock.close()


def test_a_wrong_request_is_judged_before_any_answer(mock: Mock, depot: ModuleType) -> None:
    mock.answer("get_parcel", body=PARCEL)
    with pytest.raises(depot.BadRequestError) as raised:
        list(mock.client(depot.Client).parcels.list(1, extra_query={"colour": "red"}))
    assert "query /colour: expected no query parameter of this name" in raised.value.body.fault.reason


def test_an_unknown_operation_is_named_with_the_nearest(mock: Mock) -> None:
    with pytest.raises(LookupError, match="A depot has no operation 'get_parsel'; did you mean 'getParcel'"):
        mock.answer("get_parsel", status=404)


def test_a_fault_strikes_one_operation_so_often_and_has_the_described_shape(mock: Mock, depot: ModuleType) -> None:
    mock.fault("status=503", operation="get_parcel", times=1)
    client = mock.client(depot.Client, retries=0)
    assert client.shelves.get_shelf(1).id == 1
    with pytest.raises(depot.ServerError) as raised:
        client.parcels.get(1, "p")
    assert raised.value.body.fault.status == 503
    assert client.parcels.get(1, "p").shelf == 1


def test_a_delay_passes_on_the_clock_and_takes_no_time(mock: Mock, depot: ModuleType) -> None:
    mock.fault("delay=30")
    before, began = mock.clock.now, time.monotonic()
    mock.client(depot.Client, timeout=60).shelves.get_shelf(1)
    assert mock.clock.now == before + 30
    assert time.monotonic() - began < 10


def test_a_reset_begins_anew(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client, retries=0)
    mock.answer("get_shelf", status=404, body=fault("none", 404))
    mock.fault("status=500", times=9)
    mock.clock.advance(5)
    mock.reset()
    assert client.shelves.get_shelf(1).id == 1
    assert (len(mock.calls), mock.clock.now) == (1, 1_800_000_000)


def test_mocks_of_one_description_share_its_reading_and_nothing_else(depot: ModuleType) -> None:
    one, other = Mock(DEPOT), Mock(DEPOT)
    assert one.service.described is other.service.described
    one.answer("get_shelf", status=404, body=fault("none", 404))
    assert other.client(depot.Client).shelves.get_shelf(1).id == 1
    assert (len(one.calls), len(other.calls)) == (0, 1)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "openapi.yaml"
    text = "openapi: 3.1.0\ninfo: {title: %s, version: '1'}\npaths: {}\n"
    file.write_text(text % "One")
    assert Mock(file).service.description.title == "One"
    file.write_text(text % "Another")
    assert Mock(file).service.description.title == "Another"


def test_overlays_are_applied(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: o, version: '1'}\n"
        "actions: [{target: $.info, update: {title: Another depot}}]\n"
    )
    assert Mock(DEPOT, overlays=[overlay]).service.description.title == "Another depot"


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        Mock(tmp_path / "none.yaml")


STREAMS = {
    "openapi": "3.2.0",
    "info": {"title": "S", "version": "1"},
    "paths": {
        "/watch": {
            "get": {
                "operationId": "watch",
                "responses": {
                    "200": {
                        "content": {
                            "text/event-stream": {
                                "itemSchema": {
                                    "properties": {
                                        "event": {"type": "string"},
                                        "data": {
                                            "type": "string",
                                            "contentMediaType": "application/json",
                                            "contentSchema": {"properties": {"n": {"type": "integer"}}},
                                        },
                                    }
                                }
                            }
                        }
                    }
                },
            }
        },
        "/lines": {
            "get": {
                "operationId": "lines",
                "responses": {"200": {"content": {"application/jsonl": {"itemSchema": {"type": "integer"}}}}},
            }
        },
        "/picture": {
            "get": {"operationId": "picture", "responses": {"200": {"content": {"image/png": {}, "text/plain": {}}}}}
        },
    },
}


def text(mock: Mock, path: str) -> tuple[str, bytes]:
    http: httpx2.Client = mock.client(lambda http_client, **_: http_client)
    came = http.get(f"http://mock.test{path}")
    return came.headers["content-type"], came.content


def test_a_stream_is_answered_by_its_items() -> None:
    mock = Mock(STREAMS)
    mock.answer("watch", items=[{"n": 1}, {"event": "end", "data": {"n": 2}}, {"data": "{}"}])
    kind, content = text(mock, "/watch")
    assert kind.startswith("text/event-stream")
    assert content == b'data: {"n": 1}\n\nevent: end\ndata: {"n": 2}\n\ndata: {}\n\n'
    mock.answer("lines", items=[1, 2])
    assert text(mock, "/lines") == ("application/jsonl", b"1\n2\n")
    with pytest.raises(ImpossibleAnswer, match='item /1: expected integer, got string "two"'):
        mock.answer("lines", items=[1, "two"])
    with pytest.raises(ImpossibleAnswer, match='item /0/data/n: expected integer, got string "one"'):
        mock.answer("watch", items=[{"n": "one"}])


def test_text_and_bytes_go_out_as_the_type_that_can_carry_them() -> None:
    mock = Mock(STREAMS)
    mock.answer("picture", body=b"\x89PNG", times=1)
    mock.answer("picture", body="Grüße", times=1)
    assert text(mock, "/picture") == ("image/png", b"\x89PNG")
    assert text(mock, "/picture") == ("text/plain; charset=utf-8", "Grüße".encode())


def test_a_clock_with_a_speed_goes_by_itself() -> None:
    mock = Mock(STREAMS, speed=100_000)
    before = mock.clock.now
    time.sleep(0.01)
    assert mock.clock.now > before + 500


def test_keys_are_given_unless_the_test_gives_its_own(mock: Mock, depot: ModuleType) -> None:
    mock.client(depot.Client).shelves.get_shelf(1)
    mock.client(depot.Client, api_key="mine").shelves.get_shelf(1)
    assert [call.headers["x-depot-key"] for call in mock.calls] == ["mock", "mine"]


def test_functions_do_not_stand_beside_the_words_of_an_answer(mock: Mock) -> None:
    with pytest.raises(TypeError, match="a function says all of the answer"):
        mock.answer("get_shelf", lambda _: None, status=404)
    with pytest.raises(ValueError, match="from 1, not 0"):
        mock.answer("get_shelf", status=200, times=0)
