"""Real descriptions, whole: what comes of them is Python, imports, can be called, and satisfies the type checkers."""

from __future__ import annotations

from pathlib import Path

import checkers
import pytest
from behaviour.emitted_calls import Emitted, call_every_builder
from behaviour.first_imports import failures
from corpus.packages import ABSENT, package_of, read, write
from once import once
from real_descriptions import CORPUS

pytestmark = pytest.mark.proof

CLEAN = {
    "petstore-3.0.yaml": 19,
    "museum-3.1.yaml": 8,
    "openai-runs.yaml": 9,
    "oas32-itemschema-aiopenapi3.yaml": 4,
    "oas32-media-type-examples.yaml": 1,
    "oas32-path-item-example.yaml": 3,
    "more/drf-test_fields_oas_3_1.yml": 4,
    "more/typespec-polymorphism.yaml": 1,
    "more/typespec-visibility.yaml": 5,
}
"""Operations in descriptions of which nothing is degraded."""


def not_as_described(whole: Emitted) -> list[tuple[str, str]]:
    """The parts that are degraded or unsupported, with their codes."""
    return [
        (item.code, item.location.pointer)
        for item in whole.api.account.items
        if item.state in ("degraded", "unsupported")
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages of all clean descriptions."""
    return once(tmp_path_factory, "corpus", _write_clean)


def _write_clean(folder: Path) -> None:
    for name in CLEAN:
        if (CORPUS / name).is_file():
            write(folder / package_of(name), read(name).texts)


@ABSENT
@pytest.mark.parametrize("name", CLEAN)
def test_every_operation_of_a_clean_description_is_generated_and_can_be_called(
    name: str, folder: Path, site: Path
) -> None:
    whole = read(name)
    assert not_as_described(whole) == []
    assert len(whole.api.operations) == CLEAN[name]
    called = call_every_builder(folder / package_of(name), whole.api, whole.names, site)
    assert called == 2 * sum(len(one.ways) for one in whole.api.operations)


@ABSENT
@pytest.mark.parametrize("name", CLEAN)
def test_every_module_of_the_models_can_be_imported_first(name: str, folder: Path, site: Path) -> None:
    assert failures(site, folder, [package_of(name)])[0] == []


@ABSENT
def test_mypy_strict_finds_nothing(folder: Path) -> None:
    assert checkers.mypy(folder) == []


@ABSENT
def test_pyright_strict_finds_nothing(folder: Path) -> None:
    assert checkers.pyright(folder) == []
