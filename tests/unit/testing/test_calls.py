"""What a mock received, and what assertions about it say."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import httpx2
import pytest

from clientwright.testing import Mock


def failed(check: Any) -> str:
    with pytest.raises(AssertionError) as raised:
        check()
    return str(raised.value)


def test_a_call_has_its_parameters_as_their_schemas_have_them_and_its_body_as_a_model(
    mock: Mock, depot: ModuleType
) -> None:
    client = mock.client(depot.Client)
    next(iter(client.parcels.list(4, state=["moving"], fragile=True)), None)
    client.parcels.change(4, "p", state="there", if_match="1")
    listed, changed = mock.calls
    assert dict(listed.parameters) == {"shelf": 4, "state": ["moving"], "fragile": True}
    assert (listed.method, listed.path, listed.status, listed.body) == ("GET", "/shelves/4/parcels", 200, None)
    assert (changed.parameters["if_match"], changed.parameters["If-Match"], changed.parameters["parcel_id"]) == (
        *("1", "1"),
        "p",
    )
    assert changed.body == {"state": "there"}
    assert changed.body_as(depot.models.ParcelChange) == depot.models.ParcelChange(state="there")
    with pytest.raises(KeyError, match="sent were"):
        changed.parameters["colour"]
    with pytest.raises(TypeError, match="no model of a generated client"):
        changed.body_as(dict)


def test_an_assertion_gives_the_call_that_it_found(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client)
    client.parcels.create(1, to="Ghent")
    client.parcels.create(2, to="Ghent")
    body = depot.models.NewParcel(to="Ghent")
    assert mock.calls.assert_called("create_parcel", shelf=1, body=body, times=1).parameters["shelf"] == 1
    assert mock.calls.assert_called("create_parcel", body={"to": "Ghent"}).parameters["shelf"] == 2
    mock.calls.assert_not_called("get_parcel")
    mock.calls.assert_right()


def test_a_failed_assertion_says_what_came_instead(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client)
    assert failed(lambda: mock.calls.assert_called("create_parcel")) == (
        "createParcel should be called at least once, and was not at all; nothing was received"
    )
    client.parcels.create(1, to="Ghent", size={"width": 2})
    said = failed(lambda: mock.calls.assert_called("create_parcel", shelf=2, body={"to": "Gent", "size": {"width": 2}}))
    assert said == (
        "createParcel was never called like that:\n"
        "  <POST /shelves/1/parcels 201 createParcel>\n"
        "    shelf: expected 2, got 1\n"
        '    body.to: expected "Gent", got "Ghent"'
    )
    assert failed(lambda: mock.calls.assert_called("create_parcel", times=2)).startswith(
        "createParcel should be called 2 times, and was 1"
    )
    assert "createParcel should not be called, and was" in failed(lambda: mock.calls.assert_not_called("create_parcel"))
    assert failed(lambda: mock.calls.only("get_parcel")).startswith(
        "there should be one call of getParcel, and there were none"
    )


def test_wrong_requests_are_told_with_what_was_wrong(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client)
    with pytest.raises(depot.StatusError):
        client.parcels.create(1, to="Ghent", extra_body={"colour": "red"})
    assert len(mock.calls.wrong()) == 1
    said = failed(mock.calls.assert_right)
    assert said.startswith(
        "1 of 1 requests did not fit the description:\n  POST /shelves/1/parcels -> 400  createParcel"
    )
    assert "wrong: body /colour: expected no property of this name" in said


def test_a_key_in_the_query_is_not_told() -> None:
    scheme = {"k": {"type": "apiKey", "in": "query", "name": "api_key"}}
    paths = {"/a": {"get": {"operationId": "a", "security": [{"k": []}], "responses": {"204": {}}}}}
    mock = Mock({"openapi": "3.1.0", "paths": paths, "components": {"securitySchemes": scheme}})
    with mock:
        assert httpx2.get(f"{mock.url}/a?api_key=s3cret").status_code == 204
    assert repr(mock.calls) == "GET /a -> 204  a"


def test_calls_are_sliced_and_told_in_order(mock: Mock, depot: ModuleType) -> None:
    client = mock.client(depot.Client)
    for shelf in (1, 2, 3):
        client.shelves.get_shelf(shelf)
    assert repr(mock.calls[1:]) == "GET /shelves/2 -> 200  getShelf\nGET /shelves/3 -> 200  getShelf"
    assert repr(mock.calls.of("list_shelves")) == "no calls"
