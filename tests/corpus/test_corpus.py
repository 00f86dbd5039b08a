"""Real descriptions, whole: what comes of them is Python, imports, can be called, and satisfies the type checkers."""

from __future__ import annotations

import os
from pathlib import Path

import checkers
import pytest
from behaviour.emitted_calls import Emitted, call_every_builder, emitted
from behaviour.first_imports import failures
from once import once
from real_descriptions import CORPUS

from clientwright.write.verify import compile_all

ROOT = Path(__file__).parents[2]
ABSENT = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")
HEAVY = "CLIENTWRIGHT_HEAVY"

CLEAN = {
    "petstore-3.0.yaml": 19,
    "museum-3.1.yaml": 8,
    "openai-runs.yaml": 9,
    "oas32-itemschema-aiopenapi3.yaml": 4,
    "oas32-media-type-examples.yaml": 1,
    "oas32-path-item-example.yaml": 3,
}
"""Operations in descriptions of which nothing is degraded."""
LARGE = {
    "spotify.yml": 96,
    "opc-baseline-3.0.json": 50,
    "opc-baseline-3.1.yaml": 50,
    "mistral.yaml": 173,
    "k8s-apps-v1.json": 77,
}
HEAVIEST = {"stripe-2023-09.yaml": 468, "openai.yaml": 288, "github.json": 1_223}


def package_of(name: str) -> str:
    """What the package of a description is called here."""
    return "".join(char if char.isalnum() else "_" for char in name.partition(".")[0])


def read(name: str) -> Emitted:
    """What a description of the corpus comes to; skips the test when it is not there."""
    if not (CORPUS / name).is_file():
        pytest.skip(f"{name} is not in the corpus")
    return emitted(CORPUS / name, package_of(name))


def write(package: Path, texts: dict[str, str]) -> None:
    """Write a package."""
    for path, text in texts.items():
        file = package / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


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
    assert called == 2 * CLEAN[name]


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


@ABSENT
@pytest.mark.parametrize(
    "name",
    [
        *LARGE,
        *(
            pytest.param(
                name,
                marks=pytest.mark.skipif(os.environ.get(HEAVY) != "1", reason=f"takes long; {HEAVY}=1 runs it"),
            )
            for name in HEAVIEST
        ),
    ],
)
def test_a_large_description_is_generated_whole_and_can_be_called(name: str, tmp_path: Path, site: Path) -> None:
    whole = read(name)
    compile_all(whole.texts)
    package = tmp_path / package_of(name)
    write(package, dict(whole.texts))
    assert len(whole.api.operations) == {**LARGE, **HEAVIEST}[name]
    called = call_every_builder(package, whole.api, whole.names, site)
    assert called == 2 * len(whole.api.operations)
