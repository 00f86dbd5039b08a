"""Validation finds what is wrong, says it where it is, and lets slips pass that do no harm."""

from __future__ import annotations

import io
import os
from pathlib import Path
from time import process_time

import pytest
from real_descriptions import CORPUS

from clientwright.diagnostics import Diagnostics, Severity
from clientwright.mend import mend
from clientwright.source import Document, read
from clientwright.validate import deep, validate
from clientwright.validate.deep import wrapped
from clientwright.validate.deep.beside import Judgement
from clientwright.validate.deep.case import case_of

OK = "responses: {200: {description: ok}}"
HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'


def checked(text: str, *, strict: bool = False, in_depth: bool = False) -> Document:
    """A document that was read from a text and validated, in depth too when that is asked for and there is no error."""
    found = Diagnostics()
    document = read("-", diagnostics=found, stdin=io.BytesIO(text.encode()))
    assert document is not None, [each.sentence for each in found]
    document = mend(document)
    validate(document)
    if in_depth:
        judged(document, strict=strict)
    return document


def judged(document: Document, *, strict: bool = False) -> None:
    """Add the findings in depth, made in this process."""
    deep.report(Judgement(wrapped.judge(case_of(document))), document, strict=strict)


def codes(text: str) -> list[str]:
    """What mending and our own checks find: ``slip`` and the code of what was repaired, else severity and code."""
    return [f"{'slip' if each.done else each.severity.value} {each.code}" for each in checked(text).diagnostics]


IN_PATH = "{name: a, in: path, required: true, schema: {}}"
IN_QUERY = "{name: a, in: query, schema: {}}"


def get(parameters: str) -> str:
    """A path item with one operation that has these parameters."""
    return f"{{get: {{parameters: [{parameters}], {OK}}}}}"


def paths(text: str) -> str:
    return f"{HEAD}paths:\n  {text}\n"


def schema(text: str) -> str:
    return f"{HEAD}components: {{schemas: {{A: {{type: object}}, X: {text}}}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}", []),
        ("openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks: {}", []),
        ("openapi: 3.0.3\ninfo: {title: T, version: '1'}\nwebhooks: {}", ["slip missing-keyword"]),
        ("openapi: 3.1.0\ninfo: {title: T, version: '1'}", ["error missing-keyword"]),
        ("openapi: 3.1.0\npaths: {}", ["warning missing-keyword"]),
        ("openapi: 3.1.0\ninfo: {}\npaths: {}", ["warning missing-keyword"] * 2),
        ("openapi: 3.0\ninfo: {title: T, version: '1'}\npaths: {}", ["slip wrong-type"]),
        ("openapi: 4.0.0\npaths: 1", ["error unsupported-version"]),
        ("openapi: 3.3.0", ["error unsupported-version"]),
        ("openapi: [3]", ["error unsupported-version"]),
        ("swagger: '2.0'", ["error unsupported-version"]),
        ("swagger: 2.0", ["error unsupported-version"]),
        ("a: b", ["error not-openapi"]),
    ],
)
def test_the_root_is_judged_by_its_version(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_an_overlay_in_the_place_of_a_description_is_told_what_it_lacks() -> None:
    (found,) = checked("overlay: 1.0.0\ninfo: {}\nactions: []\n").diagnostics
    assert (found.code, found.hint.partition("`extends`")[1]) == ("not-openapi", "`extends`")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"/a: {{get: {{{OK}}}}}", []),
        ("/a: {get: {responses: {200: {description: 1}}}}", ["slip wrong-type"]),
        ("/a: {get: {responses: []}}", ["slip wrong-type", "slip missing-keyword"]),
        ("/a: {get: {responses: null}}", ["slip wrong-type", "slip missing-keyword"]),
        ("/a: [1]", ["slip wrong-type"]),
        (f"/a: {{get: {{parameters: [1], {OK}}}}}", ["slip wrong-type"]),
        (f"/a: {{get: {{x-more: 1, deprecated: 'yes', {OK}}}}}", ["slip wrong-type"]),
        ("/a: {get: {responses: {abc: {description: ok}}}}", ["slip bad-status"]),
        ("/a: {get: {responses: {700: {description: ok}}}}", ["slip bad-status"]),
        ("/a: {get: {responses: {default: {description: ok}, 4XX: {description: ok}, x-a: 1}}}", []),
        ("a: {}", ["slip bad-path"]),
        ("'/{a': {}", ["warning bad-path"]),
        ("'/{}': {}", ["warning bad-path"]),
        ("/a/{b}: {}\n  /a/{c}: {}", ["warning path-collision"]),
        (f"'/{{a}}/{{a}}': {get(IN_PATH)}", ["slip bad-path"]),
        (f"'/{{a}}': {{parameters: [{IN_PATH}], get: {{{OK}}}}}", []),
        (f"'/{{a}}': {{get: {{{OK}}}}}", ["slip undeclared-parameter"]),
        (f"'/{{a}}': {{additionalOperations: {{COPY: {{{OK}}}}}}}", ["slip undeclared-parameter"]),
        (f"/a: {get(IN_PATH)}", ["slip unused-parameter"]),
        (f"'/{{a}}': {get('{name: a, in: path, schema: {}}')}", ["slip missing-keyword"]),
        (f"/a: {get(IN_QUERY + ', {name: a, in: header, schema: {}}')}", []),
        (f"/a: {get(IN_QUERY + ', ' + IN_QUERY)}", ["slip duplicate-parameter"]),
        (
            f"/a: {get(IN_PATH + ', ' + IN_QUERY + ', ' + IN_QUERY)}",
            ["slip duplicate-parameter", "slip unused-parameter"],
        ),
        (f"/a: {get('{name: a, in: body, schema: {}}')}", ["slip bad-value"]),
        (f"/a: {get('{in: query, schema: {}}')}", ["slip missing-keyword"]),
        (f"/a: {get('{name: a, in: query}')}", ["slip missing-keyword"]),
        (f"/a: {{get: {{security: [{{}}, {{a: []}}], {OK}}}}}", ["slip unknown-scheme"]),
        (f"/a: {{get: {{operationId: a, {OK}}}, put: {{operationId: a, {OK}}}}}", ["slip duplicate-operation-id"]),
    ],
)
def test_paths_and_operations_are_checked(text: str, expected: list[str]) -> None:
    assert codes(paths(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{type: strng}", ["slip unknown-type"]),
        ("{type: [string, 'null']}", []),
        ("{type: [string, 1]}", ["slip unknown-type"]),
        ("{type: 1}", ["slip wrong-type"]),
        ("{type: string, enum: [a, 1]}", ["slip enum-type"]),
        ("{type: integer, enum: [1, 2.0]}", []),
        ("{type: number, enum: [1, 2.5]}", []),
        ("{type: integer, enum: [true]}", ["slip enum-type"]),
        ("{type: string, enum: [a, null]}", ["slip enum-type"]),
        ("{type: string, nullable: true, enum: [a, null]}", []),
        ("{type: string, required: true}", ["slip wrong-type"]),
        ("{nullable: maybe}", ["slip wrong-type"]),
        ("{properties: {a: true}}", []),
        ("{properties: {a: null}}", ["slip wrong-type"]),
        ("{properties: []}", ["slip wrong-type"]),
        ("{items: []}", ["slip wrong-type"]),
        ("{properties: {nullable: {type: string}, type: {type: string}, enum: {}}}", []),
        ("{properties: {a: {}}, required: [a, b]}", ["slip required-unknown"]),
        ("{allOf: [{properties: {a: {}}, required: [b]}]}", []),
        ("{properties: {a: {}}, required: [b], allOf: []}", []),
        ("{properties: {required: {type: string}}, required: [required]}", []),
        ("{example: {type: nonsense, $ref: nowhere}, default: {enum: 1}}", []),
        ("{$dynamicRef: '#a'}", ["warning dynamic-ref"]),
        ("{$ref: '#/components/schemas/B'}", ["warning dangling-ref"]),
        ("{$ref: '#/components/schemas/X'}", ["warning cyclic-ref"]),
        ("{items: {$ref: '#/components/schemas/X'}}", []),
        ("{$ref: 1}", ["slip wrong-type"]),
        ("{discriminator: {propertyName: a, mapping: {a: A}}}", []),
        ("{discriminator: {propertyName: a, mapping: {a: B}}}", ["slip discriminator-mapping"]),
        ("{discriminator: {propertyName: a, mapping: {a: '#/components/schemas/A'}}}", []),
        ("{discriminator: {propertyName: a, mapping: {a: '#/components/schemas/B'}}}", ["slip discriminator-mapping"]),
        ("{discriminator: {propertyName: a, mapping: {a: 1}}}", ["slip discriminator-mapping"]),
        ("{oneOf: [{}], discriminator: {propertyName: a, mapping: {a: A}}}", ["warning discriminator-mapping"]),
        ("{discriminator: {}}", ["slip missing-keyword"]),
        ("{discriminator: a}", ["slip wrong-type"]),
    ],
)
def test_schemas_are_checked(text: str, expected: list[str]) -> None:
    assert codes(schema(text)) == expected


def test_every_finding_is_made_in_one_run() -> None:
    text = paths("/a: {get: {operationId: 1, tags: 2, responses: {x: {$ref: '#/y'}}}}\n  b: 3")
    assert sorted(codes(text)) == ["slip bad-status"] + ["slip wrong-type"] * 3


def test_a_repaired_reference_is_followed_as_the_warning_says() -> None:
    document = checked(schema("{items: {$ref: '#/components/responses/A'}}"), in_depth=True)
    (only,) = document.diagnostics
    assert (only.code, only.severity) == ("misplaced-ref", Severity.WARNING)
    items = document.node(document.file, "/components/schemas/X").mapping("items").follow()
    assert items.id == "#/components/schemas/A"


def test_a_long_line_of_references_that_leads_nowhere_is_left_out_at_once() -> None:
    count = 2_000
    line = ", ".join(f"P{each}: {{$ref: '#/components/parameters/P{each + 1}'}}" for each in range(count))
    start = process_time()
    assert codes(f"{HEAD}components: {{parameters: {{{line}}}}}\n") == ["warning dangling-ref"] * count
    assert process_time() - start < 20  # It takes one or two seconds.


WITHOUT_DESCRIPTION = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths: {/a: {get: {responses: {200: {}}}}}\n'


def test_what_the_specification_forbids_is_a_warning_and_an_error_when_strict() -> None:
    (only,) = checked(WITHOUT_DESCRIPTION, in_depth=True).diagnostics
    assert (only.code, only.severity, only.location.line) == ("spec", Severity.WARNING, 3)
    assert only.location.pointer == "/paths/~1a/get/responses/200"
    (only,) = checked(WITHOUT_DESCRIPTION, in_depth=True, strict=True).diagnostics
    assert only.severity is Severity.ERROR


def test_a_failure_of_openapi_spec_validator_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(wrapped, "_validator", fail)
    (only,) = checked(WITHOUT_DESCRIPTION, in_depth=True).diagnostics
    assert (only.code, only.severity) == ("spec-unfinished", Severity.WARNING)
    assert "boom" in only.sentence


def test_openapi_spec_validator_runs_on_jsonschema_and_the_environment_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND", "jsonschema-rs")
    before = dict(os.environ)
    assert [each.code for each in checked(WITHOUT_DESCRIPTION, in_depth=True).diagnostics] == ["spec"]
    assert dict(os.environ) == before


def test_references_to_other_files_are_resolved_for_openapi_spec_validator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "openapi.yaml").write_text(paths("/a: {$ref: 'paths/a.yaml#/a'}"))
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths" / "a.yaml").write_text(
        "a: {get: {responses: {200: {description: ok, content: {a/b: {schema: {$ref: '../schemas.yaml#/x'}}}}}}}\n"
    )
    (tmp_path / "schemas.yaml").write_text("x: {type: string, default: 1}\n")
    monkeypatch.chdir(tmp_path)
    found = Diagnostics()
    document = read("openapi.yaml", diagnostics=found)
    assert document is not None
    document = mend(document)
    validate(document)
    judged(document)
    assert "spec-unfinished" not in [each.code for each in found]
    assert not found.failed


@pytest.mark.proof
@pytest.mark.skipif(not CORPUS.is_dir(), reason="CLIENTWRIGHT_CORPUS names no folder")
@pytest.mark.parametrize(
    "path",
    [path for kind in ("yaml", "yml", "json") for path in sorted(CORPUS.rglob(f"*.{kind}"))],
    ids=lambda path: path.name,
)
def test_no_real_description_has_an_error(path: Path) -> None:
    found = Diagnostics()
    document = read(str(path), diagnostics=found)
    assert document is not None
    document = mend(document)
    validate(document)
    assert [str(each.location) for each in found if each.severity is Severity.ERROR] == []
