"""What of a description a client has: by id, path, tag and webhook, and what is then used by nothing."""

from __future__ import annotations

import pytest
from unit.operations import api_of

from clientwright.config import Config
from clientwright.diagnostics import Location
from clientwright.ir.operations import Api

SHOP = """
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {'200': {$ref: '#/components/responses/Pets'}}}
    post: {operationId: addPet, tags: [pets, "write it"], responses: {'204': {description: Done}}}
  /pets/{id}/toys: {get: {operationId: listToys, tags: [toys], parameters: [{$ref: '#/components/parameters/id'}],
    responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Toy'}}}}}}}
  /admin/reset*: {post: {operationId: admin.reset, responses: {'204': {description: Done}}}}
webhooks:
  pet-sold: {post: {tags: [pets],
    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sale'}}}}}}
  toy-sold: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}}}
components:
  parameters: {id: {name: id, in: path, required: true, schema: {type: string}}}
  responses: {Pets: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
  schemas:
    Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
    Owner: {type: object, properties: {name: {type: string}}}
    Toy: {type: object, properties: {maker: {$ref: '#/components/schemas/Owner'}}}
    Sale: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
    Unused: {type: object, properties: {name: {type: string}}}
"""


def has(**chosen: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The operations and webhooks, and the named models, of a client with some of the shop."""
    api, found = api_of(SHOP, Config(**chosen))
    assert not found.failed, list(found)
    return [*(one.id for one in api.operations), *(one.name for one in api.webhooks)], named(api)


def named(api: Api) -> list[str]:
    """The models that have a name of their own in the description."""
    return [id.rpartition("/")[2] for id in api.models if id.startswith("#/components/schemas/")]


ALL = ["listPets", "addPet", "listToys", "admin.reset", "pet-sold", "toy-sold"]


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("listPets", ["listPets"]),
        ("list*", ["listPets", "listToys"]),
        ("admin.rese?", ["admin.reset"]),
        ("/pets", ["listPets", "addPet"]),
        ("/pets*", ["listPets", "addPet", "listToys"]),
        ("/pets/{id}/toys", ["listToys"]),
        ("GET /pets", ["listPets"]),
        ("post  /*", ["addPet", "admin.reset"]),
        ("tag:pets", ["listPets", "addPet", "pet-sold"]),
        ("tag:write*", ["addPet"]),
        ("webhook:*sold", ["pet-sold", "toy-sold"]),
    ],
)
def test_an_entry_names_operations_and_webhooks(entry: str, named: list[str]) -> None:
    assert has(include=(entry,))[0] == named
    assert has(exclude=(entry,))[0] == [each for each in ALL if each not in named]


def test_what_is_excluded_of_what_is_included_is_left_out() -> None:
    assert has(include=("tag:pets", "listToys"), exclude=("post /*", "webhook:*")) == (
        ["listPets", "listToys"],
        ["Pet", "Toy", "Owner"],
    )


def test_models_that_only_left_out_parts_reach_are_left_out() -> None:
    assert has(exclude=("listPets", "webhook:pet-sold"))[1] == ["Toy", "Owner", "Unused"]
    assert has(exclude=("tag:*", "webhook:*"))[1] == ["Unused"], "nothing leaves out what nothing uses"
    assert has(include=("listToys",))[1] == ["Toy", "Owner"], "where something is included, nothing else is there"


def test_all_that_is_left_out_is_in_the_account_with_a_reason() -> None:
    api, _ = api_of(SHOP, Config(include=("listToys",)))
    listed = [(item.kind, item.location.pointer, item.reason) for item in api.account.items if item.state == "excluded"]
    theirs = "only operations that the configuration leaves out use it"
    assert listed == [
        ("operation", "/paths/~1pets/get", "the configuration leaves it out"),
        ("operation", "/paths/~1pets/post", "the configuration leaves it out"),
        ("operation", "/paths/~1admin~1reset*/post", "the configuration leaves it out"),
        ("webhook", "/webhooks/pet-sold/post", "the configuration leaves it out"),
        ("webhook", "/webhooks/toy-sold/post", "the configuration leaves it out"),
        ("schema", "/components/schemas/Pet", theirs),
        ("schema", "/components/schemas/Sale", theirs),
        ("schema", "/components/schemas/Unused", "nothing that the configuration includes uses it"),
    ]


@pytest.mark.parametrize(
    ("entry", "sentence", "hint"),
    [
        ("listPet", "there is no operation `listPet`", "did you mean `listPets`?"),
        ("tag:pet", "there is no tag `pet`", "did you mean `tag:pets`?"),
        ("/pet", "there is no path `/pet`", "did you mean `/pets`?"),
        ("PUT /pets", "there is no operation `PUT /pets`", "did you mean `POST /pets`?"),
        ("webhook:petsold", "there is no webhook `petsold`", "did you mean `webhook:pet-sold`?"),
        ("zz*", "there is no operation `zz*`", "remove it"),
        ("[a-z]*", "there is no operation `[a-z]*`", "remove it"),
    ],
)
def test_an_entry_that_names_nothing_is_an_error(entry: str, sentence: str, hint: str) -> None:
    place = Location(file="clientwright.toml", line=3)
    for key in ("include", "exclude"):
        _, found = api_of(SHOP, Config(**{key: (entry,), "where": {f"{key}.0": place}}))  # type: ignore[arg-type]
        assert [(each.sentence, each.hint, each.location) for each in found if each.code == "unknown-operation"] == [
            (f"{sentence}, which `{key}` names", hint, place)
        ]
        _, found = api_of(SHOP, Config(**{key: (entry,), "shared": frozenset({f"{key}.0"})}))  # type: ignore[arg-type]
        assert not found.failed, "it may be there for another client"
