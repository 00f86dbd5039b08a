"""Names of models: components first, collisions solved in document order, reasons kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from clientwright import names
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.types import Model, Naming
from clientwright.names import reserved
from clientwright.names.table import ModelName, Names

sys.path.append(str(Path(__file__).parent))
from emitted import (
    anything,
    api_of,
    called,
    choice,
    described,
    either,
    listed,
    operation,
    ref,
    schema_id,
    string,
    tagged,
)


def solved(*models: Model, config: Config | None = None, operations: tuple[str, ...] = ()) -> Names:
    found = Diagnostics()
    table = names.assign(api_of(models, [operation(id) for id in operations]), config or Config(), found)
    assert list(found) == []
    return table


def of(table: Names, name: str) -> ModelName:
    return table.models[schema_id(name)]


def inline(id: str, parent: str, *role: str) -> Model:
    return described(id, {"a": string}, naming=Naming(parent=parent, role=role), id=id)


def test_a_component_keeps_its_name_and_says_where_it_comes_from() -> None:
    run = of(solved(described("Run", {"id": string})), "Run")
    assert (run.type.python, run.input, run.stem, run.module) == ("Run", "RunDict", "run", "run")
    assert run.type.reason == "component `Run`"


def test_the_first_in_the_document_keeps_the_plain_name() -> None:
    table = solved(described("run", {}, line=9), described("Run", {}, line=5))
    assert of(table, "Run").type.python == "Run"
    assert of(table, "run").type.python == "RunModel"
    assert of(table, "run").type.reason == "component `run`; `Run` is taken by component `Run`"


def test_names_that_differ_in_capitals_only_get_files_that_differ_in_more() -> None:
    table = solved(described("HTTPServer", {}), described("HttpServer", {}, line=2))
    modules = [model.module.casefold() for model in table.models.values()]
    assert len(set(modules)) == 2
    assert {model.type.python for model in table.models.values()} == {"HTTPServer", "HttpServer"}


def test_inline_models_are_called_after_their_parent_and_stay_in_its_module() -> None:
    run = schema_id("Run")
    table = solved(
        described("Run", {}),
        inline("#/u", run, "usage"),
        inline("#/t", run, "tools", "item"),
        inline("#/f", "#/t", "function"),
        inline("#/d", run, "data", "item"),
    )
    assert [model.type.python for model in table.models.values()] == [
        "Run",
        "RunUsage",
        "RunTool",
        "RunToolFunction",
        "RunDataItem",
    ]
    assert {model.module for model in table.models.values()} == {"run"}
    assert table.models["#/u"].type.reason == "inline `usage` of Run"


def test_a_component_wins_over_an_inline_model_that_was_met_before_it() -> None:
    table = solved(
        described("Run", {}), inline("#/u", schema_id("Run"), "usages", "item"), described("RunUsage", {}, line=7)
    )
    assert of(table, "RunUsage").type.python == "RunUsage"
    assert table.models["#/u"].type.python == "RunUsagesItem"
    assert "`RunUsage` is taken by component `RunUsage`" in table.models["#/u"].type.reason


def test_inline_models_of_an_operation_are_in_a_module_of_its_own() -> None:
    table = solved(inline("#/r", "createRun", "response"), described("create_run", {}), operations=("createRun",))
    assert table.models["#/r"].type.python == "CreateRunResponse"
    assert of(table, "create_run").module == "create_run"
    assert table.models["#/r"].module == "create_run_"


def test_the_configuration_decides_first() -> None:
    config = Config(names={"/components/schemas/Thing": "Run", "#/u": "Tokens"}, where={})
    table = solved(
        described("Run", {}), described("Thing", {}, line=9), inline("#/u", schema_id("Run"), "usage"), config=config
    )
    assert of(table, "Thing").type.python == "Run"
    assert of(table, "Run").type.python == "RunModel"
    assert table.models["#/u"].type.python == "Tokens"


@pytest.mark.parametrize(
    ("names_", "code", "hint"),
    [
        ({"/components/schemas/Runn": "X"}, "unknown-name", "Run"),
        ({"/components/schemas/Run": "a b"}, "invalid-name", ""),
    ],
)
def test_a_name_that_cannot_be_given_is_reported_where_it_stands(names_: dict[str, str], code: str, hint: str) -> None:
    place = Location(file="clientwright.toml", line=3)
    config = Config(names=names_, where={f"names.{key}": place for key in names_})
    found = Diagnostics()
    names.assign(api_of([described("Run", {})]), config, found)
    assert [(one.code, one.location) for one in found] == [(code, place)]
    assert hint in next(iter(found)).hint


@pytest.mark.parametrize("taken", ["Any", "Literal", "Unset", "UNSET", "Client", "ApiError", "Annotated", "Unknown"])
def test_no_model_hides_a_name_that_emitted_code_needs(taken: str) -> None:
    name = of(solved(described(taken, {})), taken)
    assert name.type.python not in reserved.TYPES
    assert "emitted code uses" in name.type.reason


def test_a_dict_that_may_be_given_yields_to_a_component_of_its_name() -> None:
    table = solved(described("Run", {}), described("RunDict", {}, line=2))
    assert of(table, "RunDict").type.python == "RunDict"
    assert of(table, "Run").input == "RunInput"


def test_only_what_is_given_in_another_form_has_a_second_name() -> None:
    table = solved(
        described("Dog", {"k": choice("dog")}),
        tagged("Pet", "k", dog="Dog"),
        called("Status", choice("a", "b")),
        called("Pets", listed(ref("Pet"))),
        either("Word", {"string": string}),
        either("Auto", {"string": choice("a", "b")}, object=ref("Dog")),
    )
    assert {model.type.python: model.input for model in table.models.values()} == {
        "Dog": "DogDict",
        "Pet": "PetDict",
        "Status": "Status",
        "Pets": "PetsInput",
        "Word": "Word",
        "Auto": "AutoInput",
    }


def test_fields_that_would_be_called_the_same_are_told_apart() -> None:
    model = described("M", dict.fromkeys(["createdAt", "created_at", "created>", "created", "self", "class"], string))
    fields = {wire: name.python for wire, name in of(solved(model), "M").fields.items()}
    assert fields == {
        "createdAt": "created_at",
        "created_at": "created_at_2",
        "created>": "created",
        "created": "created_2",
        "self": "self_",
        "class": "class_",
    }
    assert of(solved(model), "M").fields["created_at"].reason == (
        "property `created_at`; `created_at` is taken by property `createdAt`"
    )


def test_classes_fields_and_modules_differ_also_where_there_are_no_capitals() -> None:
    name = of(solved(described("用户", {"用户": string})), "用户")
    assert name.type.python == "用户"
    assert name.fields["用户"].python != name.type.python
    assert name.module != name.type.python


@pytest.mark.parametrize(
    "component", ["con", "aux", "NUL", "com1", "import", "__init__", "../x", "a" * 300, "名" * 300]
)
def test_every_module_is_a_file_that_every_system_can_have(component: str) -> None:
    module = of(solved(described(component, {"a": anything})), component).module
    assert module.isidentifier()
    assert len(module.encode()) <= 200
    assert module.casefold() not in reserved.FILES


def test_no_module_of_models_is_called_as_they_all_are() -> None:
    assert of(solved(described("Models", {"a": anything})), "Models").module == "models_"


def test_the_explanation_is_stable_and_one_line_a_name() -> None:
    table = solved(described("Run", {"createdAt": string}), operations=("getRun",))
    text = names.explain(table)
    assert text == names.explain(table)
    assert text.splitlines()[0].split("\t") == ["id", "source", "python", "module", "reason"]
    assert "#/components/schemas/Run\tRun\tRun\tmodels.run\tcomponent `Run`" in text
    assert '"python": "Run.created_at"' in names.explain_json(table)
