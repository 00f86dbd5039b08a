"""An API that remembers: what one request does, the next one sees."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from unit.mock.memory.asking import Remembering

MERGE = "application/merge-patch+json"


@pytest.fixture
def depot() -> Remembering:
    return Remembering()


def shelf(depot: Remembering, **more: Any) -> int:
    number: int = depot.json("POST", "/shelves", {"place": "cellar", **more})["id"]
    return number


def parcel(depot: Remembering, number: int, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = depot.json("POST", f"/shelves/{number}/parcels", {"to": "Ghent", **more})
    return made


def test_what_is_made_is_read_again_with_an_id_and_what_a_server_adds(depot: Remembering) -> None:
    number = shelf(depot)
    assert depot.json("GET", f"/shelves/{number}") == {"id": 1, "place": "cellar", "levels": 4}
    made = parcel(depot, number, size={"width": 2}, secret="s")
    assert made == {
        "parcelId": made["parcelId"],
        "shelf": 1,
        "to": "Ghent",
        "state": "waiting",
        "note": None,
        "size": {"width": 2},
        "came": "2027-01-15T08:00:00Z",
    }
    assert depot.json("GET", f"/shelves/1/parcels/{made['parcelId']}") == made
    assert str(uuid.UUID(made["parcelId"])) == made["parcelId"] != parcel(depot, number)["parcelId"]


def test_the_same_requests_make_the_same_ids(depot: Remembering) -> None:
    def ids() -> list[str]:
        number = shelf(depot)
        return [parcel(depot, number)["parcelId"] for _ in range(3)]

    first = ids()
    depot.memory.reset()
    assert ids() == first


def test_what_was_never_made_is_404_in_the_described_shape(depot: Remembering) -> None:
    response = depot.ask("GET", "/shelves/7")
    assert response.status == 404
    assert response.json() == {"fault": {"reason": 'There is none of shelves with id "7".', "status": 404}}
    number = shelf(depot)
    assert depot.ask("GET", f"/shelves/{number}/parcels/nothing").status == 404
    assert depot.ask("DELETE", f"/shelves/{number}/parcels/nothing").status == 404
    assert depot.ask("PUT", "/shelves/9", {"place": "attic"}).status == 404


def test_what_a_thing_is_in_has_to_be_there_for_every_operation(depot: Remembering) -> None:
    assert depot.ask("GET", "/shelves/1/parcels").status == 404
    assert depot.ask("POST", "/shelves/1/parcels", {"to": "Ghent"}).status == 404
    number = shelf(depot)
    assert depot.ask("POST", f"/shelves/{number}/parcels/none/weighing").status == 404
    own = parcel(depot, number)["parcelId"]
    assert "grams" in depot.json("POST", f"/shelves/{number}/parcels/{own}/weighing")  # The rest is an example.


def test_deleting_one_deletes_what_was_in_it(depot: Remembering) -> None:
    number, other = shelf(depot), shelf(depot)
    own = parcel(depot, number)
    kept = parcel(depot, other)
    assert depot.ask("DELETE", f"/shelves/{number}").status == 204
    assert depot.ask("GET", f"/shelves/{number}").status == 404
    assert depot.ask("GET", f"/shelves/{number}/parcels/{own['parcelId']}").status == 404
    assert depot.memory.state()["parcels"] == [kept]
    assert depot.json("DELETE", f"/shelves/{other}/parcels/{kept['parcelId']}") == kept


def test_a_merge_patch_merges_and_null_takes_away(depot: Remembering) -> None:
    number = shelf(depot)
    own = parcel(depot, number, note="heavy", size={"width": 2, "height": 3}, fragile=True)
    at = f"/shelves/{number}/parcels/{own['parcelId']}"
    changed = depot.json("PATCH", at, {"state": "moving", "size": {"height": 5}, "note": None}, content_type=MERGE)
    assert changed == {**own, "state": "moving", "size": {"width": 2, "height": 5}, "note": None}
    assert depot.json("GET", at) == changed


def test_put_replaces_what_a_client_says_and_keeps_what_the_server_does(depot: Remembering) -> None:
    number = shelf(depot, levels=9)
    assert depot.json("PUT", f"/shelves/{number}", {"place": "attic"}) == {"id": 1, "place": "attic", "levels": 4}


def test_pages_by_a_cursor_lead_through_all_items(depot: Remembering) -> None:
    number = shelf(depot)
    made = [parcel(depot, number, to=f"town {index}") for index in range(5)]
    seen: list[Any] = []
    query = "limit=2"
    for more in (True, True, False):
        page = depot.json("GET", f"/shelves/{number}/parcels?{query}")
        seen += page["result"]["parcels"]
        assert page["more"] is more
        query = f"limit=2&after={page.get('next')}"
    assert seen == made
    assert depot.ask("GET", f"/shelves/{number}/parcels?after=never").status == 400


def test_pages_by_an_offset_have_the_size_that_is_the_default(depot: Remembering) -> None:
    for index in range(5):
        shelf(depot, levels=index)
    first = depot.json("GET", "/shelves")
    assert [each["levels"] for each in first["shelves"]] == [0, 1]
    assert first["total"] == 5
    assert [each["levels"] for each in depot.json("GET", "/shelves?skip=4&take=3")["shelves"]] == [4]
    assert depot.json("GET", "/shelves?skip=9")["shelves"] == []


def test_parameters_that_are_called_as_properties_filter_by_equality(depot: Remembering) -> None:
    number = shelf(depot)
    here, there = parcel(depot, number, fragile=True), parcel(depot, number, fragile=False)
    at = f"/shelves/{number}/parcels"
    depot.json("PATCH", f"{at}/{there['parcelId']}", {"state": "there"}, content_type=MERGE)

    def found(query: str) -> list[str]:
        return [each["parcelId"] for each in depot.json("GET", f"{at}?{query}")["result"]["parcels"]]

    assert found("fragile=true") == [here["parcelId"]]
    assert found("state=there") == [there["parcelId"]]
    assert found("state=there&state=waiting") == [here["parcelId"], there["parcelId"]]
    assert found("state=moving") == []


def test_entity_tags_are_kept_where_they_are_described(depot: Remembering) -> None:
    number = shelf(depot)
    at = f"/shelves/{number}/parcels/{parcel(depot, number)['parcelId']}"
    assert depot.ask("GET", f"/shelves/{number}").header("etag") is None
    tag = depot.ask("GET", at).header("etag") or ""
    assert depot.ask("GET", at, if_none_match=tag).status == 304
    assert depot.ask("GET", at, if_none_match='"another"').status == 200
    assert depot.ask("PATCH", at, {"state": "moving"}, content_type=MERGE, if_match='"another"').status == 412
    changed = depot.ask("PATCH", at, {"state": "moving"}, content_type=MERGE, if_match=tag)
    assert changed.status == 200
    assert changed.header("etag") not in (tag, None)
    assert depot.ask("GET", at, if_none_match=tag).status == 200


def test_a_wrong_request_changes_nothing(depot: Remembering) -> None:
    assert depot.ask("POST", "/shelves", {"plaice": 1}).status == 400
    assert depot.memory.state() == {"shelves": [], "parcels": []}


def test_what_is_asked_for_by_prefer_is_not_remembered(depot: Remembering) -> None:
    assert depot.ask("POST", "/shelves", {"place": "attic"}, prefer="code=418").status == 418
    assert depot.memory.state()["shelves"] == []


def test_the_clock_is_what_the_server_says_of_time(depot: Remembering) -> None:
    number = shelf(depot)
    depot.memory.advance(90)
    assert parcel(depot, number)["came"] == "2027-01-15T08:01:30Z"
