"""What only one other schema uses stands in its module; and what once stood somewhere stays there."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
from unit.described import answer, ref
from unit.test_names_kept import lines, understood

TEXT: Final = {"type": "string", "enum": ["a", "b"]}


def part(**properties: Any) -> dict[str, Any]:
    """An object."""
    return {"type": "object", "properties": properties or {"size": {"type": "integer"}}}


def document(**schemas: Any) -> dict[str, Any]:
    """A description of which one operation gives ``Tree``, and another one ``House``."""
    paths = {f"/{name}": {"get": {"operationId": name, "responses": answer(ref(name))}} for name in ("Tree", "House")}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sample", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": {"House": part(), **schemas}},
    }


def modules(described: dict[str, Any], folder: Path, *earlier: str) -> dict[str, str]:
    """The module of each class."""
    _, names, _ = understood(described, folder, earlier="\n".join(earlier))
    return {one.type.python: one.module for one in names.models.values()}


ALONE: Final[dict[str, tuple[dict[str, Any], dict[str, str]]]] = {
    "an alias": ({"Tree": part(kind=ref("Kind")), "Kind": TEXT}, {"Kind": "tree"}),
    "an object": ({"Tree": part(leaf=ref("Leaf")), "Leaf": part()}, {"Leaf": "tree"}),
    "in a list": ({"Tree": part(all={"type": "array", "items": ref("Leaf")}), "Leaf": part()}, {"Leaf": "tree"}),
    "below another one": (
        {"Tree": part(leaf=ref("Leaf")), "Leaf": part(vein=ref("Vein")), "Vein": part()},
        {"Leaf": "tree", "Vein": "tree"},
    ),
    "by two that stand together": (
        {"Tree": part(a=ref("Leaf"), b=ref("Root")), "Leaf": part(c=ref("Cell")), "Root": part(c=ref("Cell"))}
        | {"Cell": part()},
        {"Leaf": "tree", "Root": "tree", "Cell": "tree"},
    ),
    "by itself too": ({"Tree": part(leaf=ref("Leaf")), "Leaf": part(next=ref("Leaf"))}, {"Leaf": "tree"}),
    "by two": ({"Tree": part(k=ref("Kind")), "House": part(k=ref("Kind")), "Kind": TEXT}, {"Kind": "kind"}),
    "by an operation too": ({"Tree": part(house=ref("House"))}, {"House": "house"}),
    "by nobody": ({"Tree": part(), "Leaf": part()}, {"Leaf": "leaf"}),
    "by each other": (
        {"Tree": part(), "Leaf": part(root=ref("Root")), "Root": part(leaf=ref("Leaf"))},
        {"Leaf": "root", "Root": "root"},
    ),
    "members of a union": (
        {"Tree": {"oneOf": [ref("Oak"), ref("Ash"), ref("Kind")]}, "Oak": part(a=TEXT), "Ash": part(b=TEXT)}
        | {"Kind": TEXT},
        {"Oak": "oak", "Ash": "ash", "Kind": "tree"},
    ),
}


@pytest.mark.parametrize("used", ALONE)
def test_what_one_schema_uses_stands_beside_it(used: str, tmp_path: Path) -> None:
    schemas, expected = ALONE[used]
    found = modules(document(**schemas), tmp_path)
    assert {name: found[name] for name in expected} == expected


def test_what_others_inherit_from_stands_alone_and_so_do_they(tmp_path: Path) -> None:
    pet = part(kind={"type": "string"}) | {"discriminator": {"propertyName": "kind"}, "required": ["kind"]}
    dog = {"allOf": [ref("Pet"), part()]}
    found = modules(document(Tree=part(pet=ref("Pet")), Pet=pet, Dog=dog), tmp_path)
    assert (found["Pet"], found["Dog"]) == ("pet", "dog")


def test_two_modules_never_need_each_other_whatever_the_file_says(tmp_path: Path) -> None:
    kinds = {"required": ["kind"], "discriminator": {"propertyName": "kind"}}
    bases = {name: part(kind={"type": "string"}) | kinds for name in ("Pet", "Car")}
    heirs = {"Dog": {"allOf": [ref("Pet"), part()]}, "Bus": {"allOf": [ref("Car"), part()]}}
    described = document(Tree=part(pet=ref("Pet"), car=ref("Car")), **bases, **heirs)
    before = lines(described, tmp_path)
    edited = [one.replace("models.dog.", "models.car.").replace("models.bus.", "models.pet.") for one in before]
    assert edited != before
    found = modules(described, tmp_path, *edited)
    assert len({found[name] for name in (*bases, *heirs)}) == 4


def test_a_second_user_moves_nothing_that_stood_beside_the_first(tmp_path: Path) -> None:
    described = document(Tree=part(leaf=ref("Leaf")), Leaf=part())
    before = lines(described, tmp_path)
    grown = deepcopy(described)
    grown["components"]["schemas"]["House"]["properties"]["leaf"] = ref("Leaf")
    assert modules(grown, tmp_path)["Leaf"] == "leaf", "as it would be in a new package"
    assert modules(grown, tmp_path, *before)["Leaf"] == "tree"
    assert lines(grown, tmp_path, earlier="\n".join(before)) == before


def test_what_stood_alone_stays_alone_when_its_other_user_goes(tmp_path: Path) -> None:
    described = document(Tree=part(leaf=ref("Leaf")), House=part(leaf=ref("Leaf")), Leaf=part())
    before = lines(described, tmp_path)
    del described["components"]["schemas"]["House"]["properties"]["leaf"]
    described["components"]["schemas"]["House"] = part()
    assert modules(described, tmp_path)["Leaf"] == "tree"
    assert lines(described, tmp_path, earlier="\n".join(before)) == before


def test_to_rename_one_moves_none_that_stand_beside_it(tmp_path: Path) -> None:
    described = document(Apple=part(), Tree=part(apple=ref("Apple")))
    before = lines(described, tmp_path)
    config = '[names]\n"/components/schemas/Tree" = "Oak"\n'
    after = lines(described, tmp_path, earlier="\n".join(before), config=config)
    assert set(before) - set(after) == {"schema /components/schemas/Tree: models.tree.Tree TreeDict"}
    assert "schema /components/schemas/Tree: models.tree.Oak OakDict was Tree TreeDict" in after
    assert lines(described, tmp_path, earlier="\n".join(after), config=config) == after
