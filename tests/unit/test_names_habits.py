"""What frameworks make of names, undone only where it is certain."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from clientwright.ir.operations import Operation
from clientwright.names.habits import bodies, given, group

sys.path.append(str(Path(__file__).parent))
from emitted import operation


def at(id: str, method: str, path: str, tag: str = "trees") -> Operation:
    return replace(operation(id), method=method, path=path, group=tag)


@pytest.mark.parametrize(
    ("id", "method", "path", "name"),
    [
        ("list_trees_trees__get", "GET", "/trees/", "list_trees"),
        ("read_v1_trees__tree_id__get", "GET", "/v1/trees/{tree_id}", "read"),
        ("health__get", "GET", "/", "health"),
        ("get_file_files__file_path__get", "GET", "/files/{file_path}", "get_file"),
        ("list_trees_trees__get", "POST", "/trees/", None),
        ("list_trees_trees__get", "GET", "/trees", None),
        ("_trees__get", "GET", "/trees/", None),
        ("TreesController_findAll", "GET", "/trees", "findAll"),
        ("TreesController_findAll_v1", "GET", "/trees", "findAll_v1"),
        ("Trees_findAll", "GET", "/trees", None),
        ("Controller_findAll", "GET", "/trees", None),
        ("api_trees_list", "GET", "/api/trees/", "trees_list"),
        ("api_v1_trees_list", "GET", "/api/v1/trees/", "trees_list"),
        ("get_api_v1_Trees_by_id", "GET", "/api/v1/Trees/{id}", "get_Trees_by_id"),
        ("apiary_list", "GET", "/api/trees", None),
        ("listTrees", "GET", "/api/trees", None),
        ("get_trees", "GET", "/trees", None),
    ],
)
def test_the_name_that_a_person_gave_is_found_where_it_is_certain(
    id: str, method: str, path: str, name: str | None
) -> None:
    found = given(at(id, method, path), {id})
    assert (found.name if found else None) == name
    assert found is None or (id in found.rule and found.name in found.rule)


def test_a_number_goes_only_where_springdoc_put_it() -> None:
    ids = {"list", "list_1", "item_2"}
    found = given(at("list_1", "GET", "/gardeners", "gardener-controller"), ids)
    assert found
    assert found.name == "list"
    assert given(at("list_1", "GET", "/gardeners", "gardeners"), ids) is None
    assert given(at("item_2", "GET", "/items", "item-controller"), ids) is None


def test_the_tag_of_a_controller_is_what_it_controls() -> None:
    tags = ("tree-controller", "apple-tree-rest-controller", "controller", "Remote-controller")
    assert [group(tag) for tag in tags] == ["tree", "apple-tree", "controller", "Remote-controller"]


def test_a_body_is_named_after_its_operation_only_where_fastapi_made_it() -> None:
    made = at("put_photo_trees__id__photo_put", "PUT", "/trees/{id}/photo")
    assert bodies([made, at("putPhoto", "PUT", "/trees")]) == {"Body_put_photo_trees__id__photo_put": made.id}
