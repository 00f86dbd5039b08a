"""Which operations are understood as what, and a file that says otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from unit.mock.memory.asking import Remembering

from clientwright.mock.described import Described
from clientwright.mock.memory.corrections import WrongCorrection, read, written
from clientwright.mock.memory.resources import understand
from clientwright.mock.memory.scenario import Memory

PET = {"type": "object", "required": ["name"], "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}}


def operation(name: str, answer: Any = None, body: Any = None, status: str = "200", **more: Any) -> dict[str, Any]:
    content = {} if answer is None else {"content": {"application/json": {"schema": answer}}}
    asked = {} if body is None else {"requestBody": {"content": {"application/json": {"schema": body}}}}
    return {"operationId": name, "responses": {status: {"description": "", **content}}, **asked, **more}


def api(**paths: Any) -> dict[str, Any]:
    parameters = {"in": "path", "required": True, "schema": {"type": "string"}}
    for path, item in paths.items():
        names = [part.split("}")[0] for part in path.split("{")[1:]]
        item["parameters"] = [{**parameters, "name": name} for name in names]
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


def understood(data: dict[str, Any]) -> dict[str, tuple[str, dict[str, str]]]:
    return {
        each.name: (each.id, {str(role): one.name for role, one in each.operations.items()})
        for each in understand(Described(data))
    }


def test_operations_on_one_and_on_all_belong_together() -> None:
    data = api(
        **{
            "/pets": {"post": operation("add", PET, PET), "get": operation("all", {"type": "array", "items": PET})},
            "/pets/{petId}": {"get": operation("one", PET), "post": operation("edit", PET, PET)},
            "/pets/{petId}/bath": {"post": operation("bathe", PET)},
            "/hours": {"get": operation("hours", PET)},
        }
    )
    assert understood(data) == {"pets": ("id", {"create": "add", "list": "all", "read": "one", "change": "edit"})}


def test_what_cannot_be_made_is_not_remembered() -> None:
    assert understood(api(**{"/pets/{id}": {"get": operation("one", PET), "delete": operation("gone")}})) == {}


def test_a_thing_may_be_wrapped_in_what_is_sent_and_answered() -> None:
    wrapped = {"type": "object", "required": ["pet"], "properties": {"pet": PET}}
    listed = {"type": "object", "properties": {"meta": {"type": "object"}, "pets": {"type": "array", "items": PET}}}
    depot = Remembering(
        api(
            **{
                "/pets": {"post": operation("add", wrapped, wrapped, "201"), "get": operation("all", listed)},
                "/pets/{id}": {"get": operation("one", wrapped)},
            }
        )
    )
    assert depot.json("POST", "/pets", {"pet": {"name": "Rex"}}) == {"pet": {"id": 1, "name": "Rex"}}
    assert depot.json("GET", "/pets/1") == {"pet": {"id": 1, "name": "Rex"}}
    assert depot.json("GET", "/pets")["pets"] == [{"id": 1, "name": "Rex"}]


def test_of_several_things_in_an_answer_the_one_of_that_name_is_meant() -> None:
    task = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}
    both = {"type": "object", "required": ["task", "pet"], "properties": {"task": task, "pet": PET}}
    wrapped = {"type": "object", "properties": {"pet": PET}}
    data = api(**{"/pets": {"post": operation("add", both, PET)}, "/pets/{id}": {"get": operation("one", wrapped)}})
    depot = Remembering(data)
    assert depot.json("POST", "/pets", {"name": "Rex"})["pet"] == {"id": 1, "name": "Rex"}
    assert depot.json("GET", "/pets/1") == {"pet": {"id": 1, "name": "Rex"}}


def test_an_id_that_is_text_may_be_a_number_in_the_path() -> None:
    named = {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}
    data = api(**{"/pets": {"post": operation("add", named, PET)}, "/pets/{pk}": {"get": operation("one", named)}})
    data["paths"]["/pets/{pk}"]["parameters"][0]["schema"] = {"type": "integer"}
    depot = Remembering(data)
    assert depot.json("POST", "/pets", {"name": "Rex"}) == {"id": "1", "name": "Rex"}
    assert depot.json("GET", "/pets/1")["name"] == "Rex"


def test_put_makes_what_has_no_other_way_to_come_about() -> None:
    named = {"type": "object", "properties": {"name": {"type": "string"}, "size": {"type": "integer"}}}
    put = operation("put", named, {"type": "object", "properties": {"size": {"type": "integer"}}})
    depot = Remembering(api(**{"/boxes/{box_name}": {"put": put, "get": operation("one", named)}}))
    assert depot.json("PUT", "/boxes/red", {"size": 3}) == {"name": "red", "size": 3}
    assert depot.json("PUT", "/boxes/red", {"size": 4}) == {"name": "red", "size": 4}
    assert depot.json("GET", "/boxes/red") == {"name": "red", "size": 4}


def test_a_name_that_the_client_gives_is_the_id_and_is_there_once() -> None:
    user = {"type": "object", "required": ["username"], "properties": {"username": {"type": "string"}}}
    data = api(**{"/user": {"post": operation("add", user, user)}, "/user/{username}": {"get": operation("one", user)}})
    depot = Remembering(data)
    assert depot.json("POST", "/user", {"username": "ann"}) == {"username": "ann"}
    assert depot.json("GET", "/user/ann") == {"username": "ann"}
    assert depot.ask("POST", "/user", {"username": "ann"}).status == 409


def test_a_change_may_say_in_its_body_which_is_meant() -> None:
    data = api(
        **{
            "/pet": {"post": operation("add", PET, PET), "put": operation("update", PET, PET)},
            "/pet/{petId}": {"get": operation("one", PET)},
        }
    )
    depot = Remembering(data)
    depot.json("POST", "/pet", {"name": "Rex"})
    assert depot.json("PUT", "/pet", {"id": 1, "name": "Max"}) == {"id": 1, "name": "Max"}
    assert depot.json("GET", "/pet/1")["name"] == "Max"
    assert depot.ask("PUT", "/pet", {"id": 5, "name": "Max"}).status == 404


def test_a_list_tells_as_much_as_its_schema_does() -> None:
    short = {"type": "object", "additionalProperties": False, "properties": {"id": {"type": "integer"}}}
    data = api(
        **{
            "/pets": {"post": operation("add", PET, PET), "get": operation("all", {"type": "array", "items": short})},
            "/pets/{id}": {"get": operation("one", PET)},
        }
    )
    depot = Remembering(data)
    depot.json("POST", "/pets", {"name": "Rex"})
    assert depot.json("GET", "/pets") == [{"id": 1}]


def odd() -> dict[str, Any]:
    listed = {"type": "array", "items": PET}
    return api(
        **{
            "/pets": {"post": operation("add", PET, PET)},
            "/pets/search": {"get": operation("search", listed)},
            "/pets/{id}": {"get": operation("one", PET)},
            "/pets.remove": {"post": operation("remove", None, {"type": "object"}, "204")},
        }
    )


def test_a_file_says_which_operations_do_what(tmp_path: Path) -> None:
    file = tmp_path / "memory.toml"
    file.write_text('[pets]\nlist = "search"\ndelete = "POST /pets.remove"\n')
    described = Described(odd())
    depot = Remembering(odd(), Memory(described, resources=read(file, described)))
    depot.json("POST", "/pets", {"name": "Rex"})
    assert depot.json("GET", "/pets/search") == [{"id": 1, "name": "Rex"}]
    assert depot.ask("POST", "/pets.remove", {"id": 1}).status == 204
    assert depot.json("GET", "/pets/search") == []


def test_what_is_understood_is_written_as_such_a_file(tmp_path: Path) -> None:
    described = Described(odd())
    resources = understand(described)
    file = tmp_path / "memory.toml"
    file.write_text(written(resources, described))
    assert file.read_text() == (
        '[pets]\npath = "/pets/{id}"\nid = "id"\ncreate = "add"\nread = "one"\n\n'
        '# Answered with examples:\n# "remove"\n# "search"\n'
    )
    assert read(file, described) == resources


def test_a_file_takes_away_too(tmp_path: Path) -> None:
    file = tmp_path / "memory.toml"
    file.write_text("pets = false\n")
    assert read(file, Described(odd())) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[pets]\nlist = 'serch'\n", "[pets]: list: T has no operation 'serch'; did you mean 'search'?"),
        ("[pets]\nlst = 'search'\n", "[pets]: there is no 'lst'; did you mean 'list'?"),
        ("[cats]\nlist = 'search'\n", "[cats]: path is that of one of them"),
        ("[pets]\nid = 'colour'\n", "[pets]: no operation answers with one that has the property colour"),
        ("pets = 3\n", "[pets]: it is a table, or false"),
        ("[pets", "is no TOML"),
    ],
)
def test_a_slip_in_the_file_is_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "memory.toml"
    file.write_text(text)
    with pytest.raises(WrongCorrection) as raised:
        read(file, Described(odd()))
    assert said in str(raised.value)
