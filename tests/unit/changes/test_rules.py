"""Every rule by which changes are judged: what is done to a description, and the one change that it is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from unit.described import BASE, GONE, Edits, answer, changes, query, ref, said, sent

from clientwright.changes.rules import RULES

LIST, ADD, SHELF = "paths /pets get", "paths /pets post", "paths /shelves/{shop}/{shelf} get"
PUT = "paths /shelves/{shop}/{shelf} put requestBody content application/json schema"
SCHEMAS = "components schemas"
PET, NEW, TOY = (f"{SCHEMAS} {name} properties" for name in ("Pet", "NewPet", "Toy"))
KEY: Final = {"components securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
LABEL: Final = {"operationId": "getLabel", "tags": ["labels"], "responses": answer({"type": "string"})}
STREAMED: Final = {
    "description": "It.",
    "content": {
        "application/json": {"schema": ref("Pet")},
        "text/event-stream": {"itemSchema": {"type": "object", "properties": {"data": {"type": "string"}}}},
    },
}
VERSION: Final = {"openapi": "3.2.0"}
STREAM: Final = {
    **VERSION,
    f"{ADD} responses": {"200": STREAMED},
    f"{NEW} stream": {"type": "boolean"},
}
ANSWERS: Final = {**VERSION, f"{NEW} stream": {"type": "boolean"}}
SHOWN: Final = {f"{SHELF} responses": answer(ref("Pet")), f"{SCHEMAS} Pet required": ["name", "mood"]}
POLL: Final = {
    **SHOWN,
    f"{SHELF} x-clientwright-poll": {"with": {"shop": "name", "shelf": "name"}, "state": "mood", "done": ["calm"]},
}
HOOK: Final = {
    "webhooks": {"petLost": {"post": {"requestBody": sent(ref("Pet")), "responses": {"204": {"description": "."}}}}}
}
SERVER: Final = {"url": "https://a.example"}
SERVERS: Final = [SERVER | {"name": "one"}, {"url": "https://b.example", "name": "two"}]
REGION: Final = {"url": "https://{region}.example", "variables": {"region": {"default": "eu"}}}
CAT: Final = {"allOf": [ref("Toy"), {"type": "object", "properties": {"purr": {"type": "boolean"}}}]}
KIND: Final = {
    f"{TOY} kind": {"type": "string"},
    f"{SCHEMAS} Toy discriminator": {"propertyName": "kind"},
    f"{SCHEMAS} Toy required": ["colour", "kind"],
    f"{SCHEMAS} Ball": CAT,
}
FLAT: Final = {**KIND, f"{SCHEMAS} Ball": {"type": "object", "properties": {"purr": {"type": "boolean"}}}}

OAK: Final = '[names]\n"/components/schemas/Tree" = "Oak"\n'
TREE: Final = "schema /components/schemas/Tree: models.tree.Tree\n"
CASES: Final[dict[str, tuple[Edits, Edits]]] = {
    "operation-removed": ({}, {LIST: GONE}),
    "operation-renamed": ({}, {f"{SHELF} tags": ["racks"]}),
    "function-renamed": ({}, {f"{SHELF} operationId": "readShelf"}),
    "operation-added": ({}, {"paths /labels": {"get": LABEL}}),
    "operation-address": ({"paths /labels": {"get": LABEL}}, {"paths /tags": {"get": LABEL}}),
    "operation-deprecated": ({}, {f"{LIST} deprecated": True}),
    "operation-restored": ({f"{LIST} deprecated": True}, {}),
    "credentials-needed": (KEY, {**KEY, f"{LIST} security": [{"key": []}]}),
    "credentials-optional": ({**KEY, f"{LIST} security": [{"key": []}]}, KEY),
    "stream-added": (ANSWERS, STREAM),
    "stream-removed": (STREAM, ANSWERS),
    "result-wider": ({}, {f"{ADD} responses": answer(ref("Pet")) | {"201": answer(ref("Tree"))["200"]}}),
    "result-narrower": ({f"{ADD} responses": answer(ref("Pet")) | {"201": answer(ref("Tree"))["200"]}}, {}),
    "result-changed": ({}, {f"{ADD} responses": answer(ref("Tree"))}),
    "function-added": (SHOWN, POLL),
    "function-removed": (POLL, SHOWN),
    "argument-removed": ({}, {f"{LIST} parameters 1": GONE}),
    "argument-renamed": ({}, {"config": '[names]\n"/paths/~1pets/get/parameters/0" = "label"'}),
    "argument-needed": ({}, {f"{LIST} parameters 2": query("shop", required=True)}),
    "argument-added": ({}, {f"{LIST} parameters 2": query("shop")}),
    "argument-required": ({}, {f"{LIST} parameters 0": query("tag", required=True)}),
    "argument-optional": ({f"{LIST} parameters 0": query("tag", required=True)}, {}),
    "argument-moved": (
        {},
        {
            "paths /shelves/{shelf}/{shop}": BASE["paths"]["/shelves/{shop}/{shelf}"],
            "paths /shelves/{shop}/{shelf}": GONE,
        },
    ),
    "argument-sent": ({}, {f"{LIST} parameters 0": query("tag") | {"in": "header"}}),
    "argument-wider": ({}, {f"{LIST} parameters 1": query("limit", schema={"type": "number"})}),
    "argument-narrower": ({f"{LIST} parameters 1": query("limit", schema={"type": "number"})}, {}),
    "argument-changed": ({}, {f"{LIST} parameters 1": query("limit", schema={"type": "string"})}),
    "arguments-added": ({f"{LIST} parameters": []}, {}),
    "arguments-removed": ({}, {f"{LIST} parameters": []}),
    "argument-deprecated": ({}, {f"{LIST} parameters 0": query("tag", deprecated=True)}),
    "name-superseded": ({"config": ""}, {"config": OAK}),
    "name-dropped": ({"config": OAK, "names": TREE}, {"config": f"old_names = []\n{OAK}"}),
    "model-removed": ({f"{SCHEMAS} Spare": {"type": "object", "properties": {}}}, {}),
    "model-added": ({}, {f"{SCHEMAS} Spare": {"type": "object", "properties": {}}}),
    "model-renamed": ({}, {"config": OAK}),
    "model-moved": (
        {f"{PET} owner": {"type": "object", "properties": {"name": {"type": "string"}}}},
        {
            f"{PET} owner": ref("PetOwner"),
            f"{PUT} properties owner": ref("PetOwner"),
            f"{SCHEMAS} PetOwner": {"type": "object", "properties": {"name": {"type": "string"}}},
        },
    ),
    "model-kind": ({}, {f"{SCHEMAS} Tree": {"type": "string"}}),
    "model-deprecated": ({}, {f"{SCHEMAS} Tree deprecated": True}),
    "base-added": (FLAT, KIND),
    "base-removed": (KIND, FLAT),
    "input-added": ({}, {f"{PUT} properties house": ref("House")}),
    "input-removed": ({f"{PUT} properties house": ref("House")}, {}),
    "value-added": ({}, {f"{SCHEMAS} Mood enum": ["calm", "wild", "shy"]}),
    "value-removed": ({}, {f"{SCHEMAS} Colour enum": ["red"]}),
    "value-gone": ({}, {f"{SCHEMAS} Mood enum": ["calm"]}),
    "member-added": (
        {f"{SCHEMAS} Nest": BASE["components"]["schemas"]["Tree"]},
        {
            f"{SCHEMAS} Nest": BASE["components"]["schemas"]["Tree"],
            f"{SCHEMAS} Home oneOf": [ref("House"), ref("Tree"), ref("Nest")],
        },
    ),
    "member-removed": ({}, {f"{SCHEMAS} Part oneOf": [{"type": "string"}, {"type": "boolean"}]}),
    "member-gone": ({f"{SCHEMAS} Home oneOf 2": {"type": "string"}}, {}),
    "alias-changed": ({}, {f"{SCHEMAS} Place": {"type": "integer"}}),
    "webhook-added": ({}, HOOK),
    "webhook-removed": (HOOK, {}),
    "webhook-changed": (HOOK, {"webhooks": {"petLost": {"post": {"requestBody": sent(ref("Tree"))}}}}),
    "field-removed": ({}, {f"{PET} age": GONE}),
    "field-renamed": ({}, {"config": '[names]\n"/components/schemas/Pet/properties/age" = "years"'}),
    "field-sent": ({}, {f"{PET} Age": {"type": "integer"}, f"{PET} age": GONE}),
    "field-added": ({}, {f"{PET} weight": {"type": "number"}}),
    "field-needed": ({}, {f"{TOY} size": {"type": "integer"}, f"{SCHEMAS} Toy required": ["colour", "size"]}),
    "field-promised": ({}, {f"{PET} size": {"type": "integer"}, f"{SCHEMAS} Pet required": ["name", "size"]}),
    "field-required": ({}, {f"{SCHEMAS} Toy required": ["colour", "price"]}),
    "field-always": ({}, {f"{SCHEMAS} Pet required": ["name", "age"]}),
    "field-absent": ({}, {f"{SCHEMAS} Pet required": []}),
    "field-optional": ({}, {f"{SCHEMAS} Toy required": []}),
    "field-wider": ({}, {f"{PET} age": {"type": ["integer", "null"]}}),
    "field-narrower": ({}, {f"{TOY} price": {"type": "number"}}),
    "field-takes-more": ({f"{TOY} price": {"type": "number"}}, {}),
    "field-gives-less": ({f"{PET} age": {"type": ["integer", "null"]}}, {}),
    "field-changed": ({}, {f"{PET} age": {"type": "string"}}),
    "field-deprecated": ({}, {f"{PET} age deprecated": True}),
    "server-added": ({"servers": SERVERS[:1]}, {"servers": SERVERS}),
    "server-removed": ({"servers": SERVERS}, {"servers": SERVERS[:1]}),
    "variable-added": ({"servers": [SERVER]}, {"servers": [REGION]}),
    "variable-needed": ({"servers": [SERVER]}, {"servers": [REGION | {"variables": {"region": {"enum": ["eu"]}}}]}),
    "variable-removed": ({"servers": [REGION]}, {"servers": [SERVER]}),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_change_is_of_its_rule(rule: str, tmp_path: Path) -> None:
    found = changes(*CASES[rule], tmp_path)
    assert rule in {one.rule for one in found}, list(said(found))


def test_every_rule_has_a_case() -> None:
    assert set(RULES) - set(CASES) == set()


def test_the_documentation_has_every_rule_as_it_is() -> None:
    page = (Path(__file__).parents[3] / "docs" / "changes.md").read_text(encoding="utf-8")
    rows = [f"| `{one.id}` | {one.breaking} | {one.step} | {one.reason} |" for one in RULES.values()]
    assert [line for line in page.splitlines() if line.startswith("| `") and line.count("|") == 5] == rows
