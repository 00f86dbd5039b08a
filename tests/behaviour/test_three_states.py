"""Absent, null and a value stay three things, for every field of every model, in both directions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from behaviour.strategies import nullable, objects, values
from hypothesis import given, settings
from hypothesis import strategies as st
from runsteps import UNSET, from_json, models, to_json
from runsteps._runtime.wire.codec import dumps

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.ir.types import ObjectModel, Property
from clientwright.names import assign
from clientwright.source import read

pytestmark = pytest.mark.proof

SPEC = Path(__file__).resolve().parents[2] / "spec" / "run-steps.yaml"


def described() -> tuple[Api, dict[str, tuple[ObjectModel, type, dict[str, str]]]]:
    """The API of spec/, and each object model with its emitted class and the field of each wire name."""
    diagnostics = Diagnostics()
    document = read(str(SPEC), diagnostics=diagnostics)
    assert document is not None
    api = build(document, Config())
    names = assign(api, Config(), diagnostics)
    assert not diagnostics.failed
    return api, {
        names.models[model.id].type.python: (
            model,
            getattr(models, names.models[model.id].type.python),
            {wire: name.python for wire, name in names.models[model.id].fields.items()},
        )
        for model in api.models.values()
        if isinstance(model, ObjectModel)
    }


API, MODELS = described()
FIELDS = [(name, found) for name, (model, _, _) in MODELS.items() for found in model.properties]


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_described_object_comes_back_as_it_was(name: str, data: st.DataObject) -> None:
    model, emitted, _ = MODELS[name]
    value = data.draw(objects(model, API))
    decoded = from_json(emitted, value, strict=True)
    assert to_json(decoded) == value
    assert json.loads(dumps(decoded)) == value


@pytest.mark.parametrize(("name", "found"), FIELDS, ids=lambda part: getattr(part, "wire_name", part))
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_a_field_keeps_absent_null_and_value_apart(name: str, found: Property, data: st.DataObject) -> None:
    model, emitted, fields = MODELS[name]
    wire, field = found.wire_name, fields[found.wire_name]
    base: dict[str, Any] = data.draw(objects(model, API))

    without = {key: value for key, value in base.items() if key != wire}
    assert getattr(from_json(emitted, without), field) is UNSET
    assert to_json(from_json(emitted, without)) == without
    assert json.loads(dumps(from_json(emitted, without))) == without

    null = base | {wire: None}
    assert getattr(from_json(emitted, null), field) is None
    assert to_json(from_json(emitted, null)) == null
    from_json(emitted, null, strict=nullable(found))

    given_value = base | {wire: data.draw(values(found.type, API))}
    assert to_json(from_json(emitted, given_value, strict=True)) == given_value


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_fields_the_description_does_not_know_are_kept(name: str, data: st.DataObject) -> None:
    model, emitted, _ = MODELS[name]
    value = data.draw(objects(model, API)) | {"brand_new": {"since": 2027}}
    decoded: Any = from_json(emitted, value)
    assert to_json(decoded) == value
