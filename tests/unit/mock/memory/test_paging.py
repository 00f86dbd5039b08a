"""Pages of a list, in each way that ``x-clientwright-pages`` can say."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.memory.asking import Remembering

PET = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}


def listing(pages: dict[str, Any], parameters: dict[str, Any], **beside: Any) -> Remembering:
    """Five pets, listed as the extension says."""
    page = {
        "type": "object",
        "required": ["data", *beside],
        "properties": {"data": {"type": "array", "items": PET}, **beside},
    }
    asked = [{"name": name, "in": "query", "schema": schema} for name, schema in parameters.items()]
    own = {"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}
    content = {"application/json": {"schema": PET}}
    listed = {
        "operationId": "all",
        "parameters": asked,
        "x-clientwright-pages": {"items": "data", **pages},
        "responses": {"200": {"content": {"application/json": {"schema": page}}}},
    }
    made = {"operationId": "add", "requestBody": {"content": content}, "responses": {"200": {"content": content}}}
    one = {"operationId": "one", "parameters": [own], "responses": {"200": {"content": content}}}
    pets = Remembering(
        {"openapi": "3.1.0", "paths": {"/pets": {"get": listed, "post": made}, "/pets/{id}": {"get": one}}}
    )
    for number in range(5):
        pets.json("POST", "/pets", {"id": f"p{number}"})
    return pets


def ids(page: Any) -> list[str]:
    return [each["id"] for each in page["data"]]


def test_pages_have_numbers() -> None:
    pages = {"next": {"parameter": "page", "counts": "pages"}}
    pets = listing(pages, {"page": {"type": "integer"}, "per_page": {"type": "integer", "default": 2}})
    assert [ids(pets.json("GET", f"/pets?page={number}")) for number in (1, 2, 3, 4)] == [
        *(["p0", "p1"], ["p2", "p3"], ["p4"]),
        [],
    ]
    assert ids(pets.json("GET", "/pets")) == ["p0", "p1"]


def test_numbers_begin_where_the_parameter_does() -> None:
    pages = {"next": {"parameter": "page", "counts": "pages"}}
    pets = listing(pages, {"page": {"type": "integer", "default": 0}, "size": {"type": "integer", "default": 3}})
    assert [ids(pets.json("GET", f"/pets?page={number}")) for number in (0, 1)] == [["p0", "p1", "p2"], ["p3", "p4"]]


def test_pages_lead_forwards_and_backwards_by_the_ids_of_their_ends() -> None:
    pages = {
        "more": "has_more",
        "next": {"parameter": "after", "cursor": "last_id", "key": "id"},
        "previous": {"parameter": "before", "cursor": "first_id", "key": "id"},
    }
    beside = {"has_more": {"type": "boolean"}, "first_id": {"type": "string"}, "last_id": {"type": "string"}}
    text = {"type": "string"}
    pets = listing(pages, {"after": text, "before": text, "limit": {"type": "integer"}}, **beside)
    page = pets.json("GET", "/pets?limit=2&after=p1")
    assert page == {"data": [{"id": "p2"}, {"id": "p3"}], "has_more": True, "first_id": "p2", "last_id": "p3"}
    back = pets.json("GET", "/pets?limit=2&before=p3")
    assert (ids(back), back["has_more"], back["first_id"]) == (["p1", "p2"], True, "p1")
    first = pets.json("GET", "/pets?limit=2&before=p1")
    assert (ids(first), first["has_more"]) == (["p0"], False)


@pytest.mark.parametrize("cursor", [{"type": ["string", "null"]}, {"type": ["integer", "null"]}])
def test_a_cursor_without_a_meaning_leads_to_the_end(cursor: dict[str, Any]) -> None:
    parameter = {"type": cursor["type"][0]}
    pages = {"next": {"parameter": "cursor", "cursor": "next"}}
    pets = listing(pages, {"cursor": parameter, "limit": {"type": "integer"}}, next=cursor)
    seen, query = list[str](), "limit=2"
    for _ in range(3):
        page = pets.json("GET", f"/pets?{query}")
        seen += ids(page)
        query = f"limit=2&cursor={page['next']}"
    assert seen == ["p0", "p1", "p2", "p3", "p4"]
    assert page["next"] is None
    assert pets.ask("GET", "/pets?cursor=999").status == 400
