"""Names that stick: what a package has a name for is called the same in the next one."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest
from unit.described import BASE, answer, path, query, ref, sent

from clientwright.build import build
from clientwright.config import Config, load
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.mend import mend
from clientwright.names import Earlier, assign
from clientwright.names.kept import to_text
from clientwright.names.table import Names
from clientwright.source import read

OBJECT: Final = {"type": "object", "properties": {"name": {"type": "string"}}}
NAMES: Final = (
    *("pet", "Pet_", "PET", "PetDict", "PetInput", "ListPetsArguments", "AddPetArguments", "PetOwner", "PetOwnerDict"),
    *(
        "NewPetDict",
        "pet-owner",
        "Toy_part",
        "HTTPLog",
        "HttpLog",
        "HTTPlog",
        "Http_log",
        "ToyInput",
        "HomeInput",
        "Shelf",
    ),
    *(
        "PutShelfBody",
        "PutShelfBodyDict",
        "PutShelf",
        "put_shelf",
        "list_pets",
        "GetShelfResponse",
        "get_shelf",
        "Mood2",
    ),
)
"""What would be called as others are, or as what comes with them."""
IDS: Final = (
    *("list_pets", "list-pets", "ListPets", "listPets_", "pets", "list", "get_shelf", "GetShelf", "addPet_", "add_pet"),
    *("pollShelf", "poll_shelf", "getShelfAsync", "list_pets_async", "shelf", "poll", "all_pets", "addPets", "Add"),
)
TAGS: Final = ("pets", "Pets", "pets!", "shelves", "list", "poll", "animals")


def operation(id: str, tag: str) -> dict[str, Any]:
    """An operation."""
    return {"operationId": id, "tags": [tag], "parameters": [query("name")], "responses": answer(OBJECT)}


def base() -> dict[str, Any]:
    """The description with names that are made out, and another way to carry an operation out."""
    document = deepcopy(BASE)
    schemas = document["components"]["schemas"]
    schemas["Pet"]["properties"]["owner"] = OBJECT | {"title": "Owner"}
    schemas["Pet"]["required"] = ["name", "mood"]
    # What only a pet uses would stay in its module, and keep this from being renamed with it.
    parts = {name: ref(name) for name in ("Mood", "Home", "Place")}
    schemas["Log"] = {"type": "object", "properties": {"HTTPLog": ref("HTTP_Log"), **parts}}
    schemas["HTTP_Log"] = OBJECT
    shelf = document["paths"]["/shelves/{shop}/{shelf}"]["get"]
    shelf["responses"] = answer(ref("Pet"))
    shelf["x-clientwright-poll"] = {"with": {"shop": "name", "shelf": "name"}, "state": "mood", "done": ["calm"]}
    return document


def understood(
    document: Mapping[str, Any], folder: Path, *, earlier: str = "", config: str = ""
) -> tuple[Api, Names, Diagnostics]:
    """What is named, the names, and what there is to say of them."""
    file, found = folder / "openapi.json", Diagnostics()
    file.write_text(json.dumps(document), encoding="utf-8")
    (folder / "clientwright.toml").write_text(config, encoding="utf-8")
    decided = load(str(folder / "clientwright.toml"), found).client("") if config else Config()
    read_one = read(str(file), diagnostics=found)
    assert read_one is not None
    api = build(mend(read_one), decided)
    return api, assign(api, decided, found, Earlier(earlier)), found


def lines(document: Mapping[str, Any], folder: Path, *, earlier: str = "", config: str = "") -> list[str]:
    """The lines of the names of a description."""
    api, names, _ = understood(document, folder, earlier=earlier, config=config)
    return to_text(api, names).splitlines()


def with_more(document: Mapping[str, Any], chance: random.Random) -> dict[str, Any]:
    """A description with 50 more schemas and operations, anywhere among the others."""
    grown = deepcopy(dict(document))
    components = {name: chance.choice([OBJECT, {"type": "string"}]) for name in NAMES}
    paths = {f"/more/{id}": {"get": operation(id, chance.choice(TAGS))} for id in IDS}
    paths |= {
        f"/sent/{name}": {"post": operation(f"send{name}", "pets") | {"requestBody": sent(ref(name))}}
        for name in NAMES[:4]
    }
    assert len(components) + len(paths) == 50
    for held, more in ((grown["components"]["schemas"], components), (grown["paths"], paths)):
        items = [*held.items(), *more.items()]
        chance.shuffle(items)
        held.clear()
        held.update(items)
    return grown


@pytest.mark.parametrize("seed", range(8))
def test_50_more_schemas_and_operations_rename_nothing(seed: int, tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(with_more(base(), random.Random(seed)), tmp_path, earlier="\n".join(before))
    assert [line for line in before if line not in after] == []
    assert len(after) > len(before) + 50


def test_they_would_be_renamed_without_the_file(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(with_more(base(), random.Random(1)), tmp_path)
    assert len([line for line in before if line not in after]) > 5


def test_the_order_of_the_description_names_nothing_anew(tmp_path: Path) -> None:
    document = with_more(base(), random.Random(1))
    before = lines(document, tmp_path)
    for held in (document["components"]["schemas"], document["paths"]):
        items = list(reversed(held.items()))
        held.clear()
        held.update(items)
    assert lines(document, tmp_path, earlier="\n".join(before)) == before


def test_another_tag_moves_no_operation(tmp_path: Path) -> None:
    document = base()
    before = lines(document, tmp_path)
    document["paths"]["/pets"]["get"]["tags"] = ["animals"]
    document["paths"]["/pets"]["delete"] = operation("dropPets", "animals")
    after = lines(document, tmp_path, earlier="\n".join(before))
    assert set(before) < set(after)
    assert "operation dropPets: api.animals.drop_pets client.animals.drop_pets DropPetsArguments" in after


def test_a_name_that_a_number_made_out_stays_when_the_other_one_goes(tmp_path: Path) -> None:
    document = base()
    document["components"]["schemas"]["pet"] = OBJECT
    before = lines(document, tmp_path)
    renamed = next(line for line in before if line.startswith("schema /components/schemas/pet:"))
    assert "models.pet.Pet" not in renamed.split()
    del document["components"]["schemas"]["Pet"]["properties"]["near"]
    del document["components"]["schemas"]["Pet"]["properties"]["home"]
    assert renamed in lines(document, tmp_path, earlier="\n".join(before))


def test_a_member_put_first_takes_no_name_of_the_others(tmp_path: Path) -> None:
    document = base()
    home = document["components"]["schemas"]["Home"]
    home["oneOf"] = [OBJECT | {"title": "Nest"}, OBJECT | {"title": "Cave"}]
    before = lines(document, tmp_path)
    home["oneOf"].insert(0, OBJECT | {"title": "Box"})
    assert set(before) < set(lines(document, tmp_path, earlier="\n".join(before)))


def test_a_line_that_is_gone_has_its_names_chosen_anew(tmp_path: Path) -> None:
    document = with_more(base(), random.Random(3))
    before = lines(base(), tmp_path)
    kept = [line for line in before if "schemas/Pet:" not in line and "schemas/Pet >" not in line]
    after = lines(document, tmp_path, earlier="\n".join(kept))
    assert [line for line in kept if line not in after] == []


def test_the_longest_names_stick_with_what_is_put_behind_them(tmp_path: Path) -> None:
    document = base()
    long, sent_too = "a" * 100, "B" + "c" * 100
    document["components"]["schemas"] |= {long: OBJECT, sent_too: OBJECT}
    document["paths"]["/long"] = {"post": operation(long, "pets") | {"requestBody": sent(ref(sent_too))}}
    earlier = lines(document, tmp_path)
    assert max(len(name) for line in earlier for name in line.split()[3:]) > 80
    _, _, found = understood(document, tmp_path, earlier="\n".join(earlier))
    assert [one.code for one in found] == []
    assert lines(document, tmp_path, earlier="\n".join(earlier)) == earlier


def test_the_configuration_renames_all_the_same(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    schemas = '"/components/schemas/Tree" = "Pet"\n"/components/schemas/Pet" = "Animal"\n'
    config = f'[names]\n{schemas}listPets = "add_pet"\naddPet = "new_pet"\n'
    after = lines(base(), tmp_path, earlier="\n".join(before), config=config)
    assert "schema /components/schemas/Tree: models.pet.Pet PetDict was Tree TreeDict" in after
    assert "schema /components/schemas/Pet: models.animal.Animal AnimalDict" in after
    old = "was api.pets.list_pets client.pets.list ListPetsArguments"
    assert f"operation listPets: api.pets.add_pet client.pets.add AddPetArguments {old}" in after
    assert "operation addPet: api.pets.new_pet client.pets.new NewPetArguments" in after
    assert lines(base(), tmp_path, earlier="\n".join(after), config=config) == after


def test_a_place_in_the_configuration_counts(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(base(), tmp_path, earlier="\n".join(before), config='[resources]\nlistPets = "shelves.poll"\n')
    old = "was api.pets.list_pets client.pets.list ListPetsArguments"
    assert f"operation listPets: api.pets.list_pets client.shelves.poll ListPetsArguments {old}" in after
    assert "operation getShelf > poll: api.shelves.poll_shelf client.shelves.poll_shelf" in after


def test_a_conflict_of_git_leaves_the_names_of_both_sides(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    conflict = [before[0], "<<<<<<< HEAD", before[1], "=======", *before[1:], ">>>>>>> other"]
    api, names, found = understood(base(), tmp_path, earlier="\n".join(conflict))
    assert to_text(api, names).splitlines() == before
    assert [(one.code, one.location.line) for one in found if one.code == "unread-names"] == [
        ("unread-names", 2),
        ("unread-names", 4),
        ("unread-names", len(conflict)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "schema /components/schemas/Pet: models.pet.class",
        "schema /components/schemas/Pet: models.../pet.Pet",
        "schema /components/schemas/Pet: os.system.Pet",
        "schema /components/schemas/Pet: models.__init__.Pet",
        "operation listPets: api.pets client",
        f"operation listPets: api.pets.list_pets client.{'a.' * 1000}list",
        "schema /components/schemas/Pet: models.con.Any PetDict",
    ],
)
def test_what_is_no_name_is_not_taken(line: str, tmp_path: Path) -> None:
    api, names, _ = understood(base(), tmp_path, earlier=line)
    made = to_text(api, names)
    assert "schema /components/schemas/Pet: models.pet.Pet" in made
    assert "operation listPets: api.pets.list_pets client.pets.list" in made


def test_modules_that_are_one_file_where_capitals_do_not_count_are_told_apart(tmp_path: Path) -> None:
    merged = (
        "operation addPet: api.Pets.add_pet client.pets.add\noperation listPets: api.pets.list_pets client.pets.list"
    )
    _, names, _ = understood(base(), tmp_path, earlier=merged)
    assert len({names.operations[id].module.casefold() for id in ("addPet", "listPets")}) == 2


def test_an_id_cannot_make_a_line_of_its_own(tmp_path: Path) -> None:
    document = base()
    document["paths"]["/more"] = {
        "get": operation("a\nschema /components/schemas/Pet: models.evil.Evil", "pets"),
        "put": {**operation("b: c", "x"), "parameters": [path("p")]},
    }
    made = lines(document, tmp_path)
    assert "schema /components/schemas/Pet: models.pet.Pet PetDict" in made
    assert lines(document, tmp_path, earlier="\n".join(made)) == made


RENAMED = '[names]\n"/components/schemas/Pet" = "Animal"\nlistPets = "all_pets"\n'


def test_what_is_renamed_keeps_its_old_names_and_lets_nothing_new_have_them(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(base(), tmp_path, earlier="\n".join(before), config=RENAMED)
    animal = "schema /components/schemas/Pet: models.animal.Animal AnimalDict was Pet PetDict"
    old = "was api.pets.list_pets client.pets.list ListPetsArguments"
    listed = f"operation listPets: api.pets.all_pets client.pets.all AllPetsArguments {old}"
    assert {animal, listed} <= set(after)
    grown = lines(with_more(base(), random.Random(5)), tmp_path, earlier="\n".join(after), config=RENAMED)
    assert [line for line in after if line not in grown] == []
    again = RENAMED.replace("Animal", "Creature")
    twice = lines(base(), tmp_path, earlier="\n".join(after), config=again)
    assert (
        "schema /components/schemas/Pet: models.creature.Creature CreatureDict was Pet PetDict was Animal AnimalDict"
        in twice
    )
    assert lines(base(), tmp_path, earlier="\n".join(twice), config=again) == twice


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        ("old_names = []", set()),
        ('old_names = ["Pet"]', {"Pet"}),
        ('old_names = ["client.pets.list"]', {"client.pets.list"}),
        ('old_names = ["list_pets", "Pet"]', {"Pet", "client.pets.list"}),
    ],
)
def test_they_go_on_for_as_long_as_the_configuration_says(key: str, kept: set[str], tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(base(), tmp_path, earlier="\n".join(before), config=RENAMED)
    dropped = lines(base(), tmp_path, earlier="\n".join(after), config=f"{key}\n{RENAMED}")
    assert {word for line in dropped for word in line.partition(" was ")[2].split()} >= kept
    assert sum(" was " in line for line in dropped) == len(kept)


def test_a_name_that_is_given_back_is_no_old_name(tmp_path: Path) -> None:
    before = lines(base(), tmp_path)
    after = lines(base(), tmp_path, earlier="\n".join(before), config=RENAMED)
    back = RENAMED.replace("Animal", "Pet").replace("all_pets", "list_pets")
    restored = lines(base(), tmp_path, earlier="\n".join(after), config=back)
    assert "schema /components/schemas/Pet: models.pet.Pet PetDict was Animal AnimalDict" in restored
