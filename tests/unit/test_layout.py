"""The plan of a package: which file holds what, and what requests reach."""

from __future__ import annotations

import sys
from pathlib import Path

from clientwright.config import Config
from clientwright.ir.operations import Body, BodyKind, Parameter
from clientwright.ir.types import Naming

sys.path.append(str(Path(__file__).parent))
from emitted import HERE, api_of, called, described, listed, operation, package_of, ref, schema_id, string, tagged


def test_a_module_holds_a_named_model_and_what_is_inline_in_it_parents_first() -> None:
    run = schema_id("Run")
    models = [
        described("u", {}, id="#/u", naming=Naming(parent="#/t", role=("usage",))),
        described("Other", {}),
        described("t", {}, id="#/t", naming=Naming(parent=run, role=("tool",))),
        described("Run", {}),
    ]
    package = package_of(api_of(models))
    assert [(one.name, [model.id for model in one.models]) for one in package.models] == [
        ("run", [run, "#/t", "#/u"]),
        ("other", [schema_id("Other")]),
    ]


def test_inputs_are_what_requests_reach_and_nothing_else() -> None:
    models = [
        described("Create", {"tools": listed(ref("Tool"))}),
        described("A", {"kind": string}, {"next": ref("Create")}),
        tagged("Tool", "kind", a="A"),
        described("Run", {"tool": ref("Tool")}),
        called("Filter", listed(ref("Leaf"))),
        described("Leaf", {}),
    ]
    body = Body(
        kind=BodyKind.JSON, media_type="application/json", required=True, type=ref("Create"), spread=True, location=HERE
    )
    query = Parameter(
        wire_name="f", place="query", required=False, type=ref("Filter"), style="form", explode=True, location=HERE
    )
    first = operation("create", body=body, result=ref("Run"))
    package = package_of(api_of(models, [first, operation("list", parameters=(query,), result=ref("Run"))]))
    assert package.inputs == {schema_id(name) for name in ("Tool", "A", "Create", "Filter", "Leaf")}


def test_the_body_that_is_spread_is_no_input_itself() -> None:
    body = Body(
        kind=BodyKind.JSON, media_type="application/json", required=True, type=ref("Create"), spread=True, location=HERE
    )
    package = package_of(api_of([described("Create", {"a": string})], [operation("create", body=body)]))
    assert package.inputs == frozenset()


def test_the_tree_of_resources_follows_the_places_of_operations() -> None:
    config = Config(resources={"a": "beta.runs.create", "b": "beta.ping", "c": "beta.runs.steps.list"})
    operations = [operation("a"), operation("b"), operation("c"), operation("d", group="files")]
    root = package_of(api_of([], operations), config).root
    assert [child.path for child in root.children] == [("beta",), ("files",)]
    beta = root.children[0]
    assert [one.id for one in beta.operations] == ["b"]
    assert [child.path for child in beta.children] == [("beta", "runs")]
    assert [child.path for child in beta.children[0].children] == [("beta", "runs", "steps")]


def test_operations_of_one_group_share_a_module_in_document_order() -> None:
    package = package_of(api_of([], [operation("a"), operation("b", group="files"), operation("c")]))
    assert [(one.name, [each.id for each in one.operations]) for one in package.apis] == [
        ("runs", ["a", "c"]),
        ("files", ["b"]),
    ]
