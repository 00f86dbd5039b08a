"""Walking through a document: references, types, places."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.reading import HEAD, document_of, from_text, read_file

from clientwright.mend import mend
from clientwright.source import Node
from clientwright.validate import validate


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def test_pointers_with_escapes_and_percent_signs_are_followed() -> None:
    document = document_of(
        HEAD + "components: {schemas: {A: {$ref: '#/components/schemas/a~1b~0c%20%25'}, 'a/b~c %': {type: string}}}"
    )
    target = document.node(document.file, "/components/schemas/A").follow()
    assert target.text("type") == "string"
    assert target.pointer == "/components/schemas/a~1b~0c %"
    assert target.location.pointer == target.pointer


def test_anchors_and_ids_are_followed() -> None:
    document, found = from_text(HEAD + """
components:
  schemas:
    A: {$ref: '#pet'}
    B: {$ref: 'https://example.com/pet'}
    C: {$ref: 'https://example.com/pet#/properties/name'}
    D: {$ref: '#pat'}
    Pet: {$id: 'https://example.com/pet', $anchor: pet, properties: {name: {type: string}}}
""")
    assert document is not None
    document = mend(document)
    validate(document)
    schemas = document.root.mapping("components").mapping("schemas")
    assert schemas.child("A").follow().id == "#/components/schemas/Pet"
    assert schemas.child("B").follow().id == "#/components/schemas/Pet"
    assert schemas.child("C").follow().id == "#/components/schemas/Pet/properties/name"
    (only,) = found
    assert (only.code, only.hint) == ("dangling-ref", "did you mean `#pet`?")


def test_a_node_never_raises_and_reports_a_wrong_type_once() -> None:
    document = document_of(HEAD + "paths: [1]\ntags: {a: b}\nx-a: 3.0\nservers: x\n")
    root = document.root
    assert root.mapping("paths").value == {}
    assert root.mapping("paths").value == {}
    assert root.sequence("tags") == ()
    assert root.text("servers") == "x"
    assert root.text("paths", "none") == "none"
    assert root.flag("openapi", True)
    assert root.number("x-a") == 3.0
    assert root.integer("x-a") == 3
    assert root.get("missing") is None
    assert root.mapping("missing").mapping("deeper").id == "#/missing/deeper"
    assert list(Node(document, document.file, "", None).items()) == []
    assert root.extensions == {"x-a": 3.0}
    assert [each.location.pointer for each in document.diagnostics] == ["/paths", "/tags", "/openapi"]


def test_a_wrong_type_that_validation_forgave_is_not_reported_again() -> None:
    document = document_of(HEAD + "components: {schemas: {A: {type: string, required: true}}}")
    document = mend(document)
    validate(document)
    before = list(document.diagnostics)
    assert document.node(document.file, "/components/schemas/A").sequence("required") == ()
    assert list(document.diagnostics) == before
    assert not document.diagnostics.failed


def test_following_a_bad_reference_gives_an_empty_object_and_one_finding() -> None:
    document = document_of(HEAD + """
components:
  schemas:
    A: {$ref: '#/nowhere'}
    B: {$ref: '#/components/schemas/C'}
    C: {$ref: '#/components/schemas/B'}
    D: {$ref: '#/components/schemas/B'}
""")
    document = mend(document)
    validate(document)
    before = list(document.diagnostics)
    assert [each.code for each in before] == ["dangling-ref", "cyclic-ref"]
    for name in "ABCD":
        node = document.node(document.file, f"/components/schemas/{name}").follow()
        assert node.value == {}
    assert list(document.diagnostics) == before


def test_nullable_in_the_root_is_normalised_and_in_the_data_it_is_not() -> None:
    document = document_of(HEAD + "components: {schemas: {A: {type: string, nullable: true}}}")
    assert document.node(document.file, "/components/schemas/A").value == {"type": ["string", "null"]}
    assert document.data["components"] == {"schemas": {"A": {"type": "string", "nullable": True}}}


def test_the_place_of_a_key_is_not_the_place_of_its_value() -> None:
    document = document_of(HEAD + "components:\n  schemas:\n    A:\n      type: string\n")
    schemas = document.root.mapping("components").mapping("schemas")
    assert (schemas.key_location("A").line, schemas.key_location("A").column) == (5, 5)
    assert (schemas.child("A").location.line, schemas.child("A").location.column) == (6, 7)
    assert schemas.key_location("A").pointer == "/components/schemas/A"


def test_long_chains_of_references_are_followed_without_recursion() -> None:
    count = 3000
    chain = "".join(f"    s{n}: {{$ref: '#/components/schemas/s{n + 1}'}}\n" for n in range(count))
    document = document_of(f"{HEAD}components:\n  schemas:\n{chain}    s{count}: {{type: string}}\n")
    assert document.node(document.file, "/components/schemas/s0").follow().text("type") == "string"


@pytest.mark.parametrize("reference", ["http://[", "x://[/a", "#/servers/" + "9" * 5_000, "#/servers/\u0661"])
def test_a_reference_that_cannot_be_read_is_a_finding(reference: str, folder: Path) -> None:
    (folder / "odd.yaml").write_text(
        f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\nservers: [{{url: /}}]\npaths: {{}}\n"
        f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n",
        encoding="utf-8",
    )
    document, found = read_file("odd.yaml")
    document = mend(document)
    validate(document)
    assert [each.code for each in found] in (["refused-ref"], ["dangling-ref"])
