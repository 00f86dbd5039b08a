"""Large descriptions: what comes of them whole, and, in ``make large``, that nothing is wrong anywhere in it."""

from __future__ import annotations

import os
from pathlib import Path

import checkers
import pytest
from behaviour.emitted_calls import call_every_builder
from behaviour.first_imports import failures
from corpus.packages import ABSENT, package_of, read, write
from once import once

from clientwright.write.verify import compile_all

LARGE = {
    "spotify.yml": 96,
    "opc-baseline-3.0.json": 50,
    "opc-baseline-3.1.yaml": 50,
    "mistral.yaml": 173,
    "k8s-apps-v1.json": 77,
    "more/drf-test_rest_polymorphic.yml": 6,
    "more/kratos.json": 60,
    "more/superset.json": 140,
    "more/svix.json": 43,
}
HEAVIEST = {
    "stripe-2023-09.yaml": 468,
    "openai.yaml": 288,
    "github.json": 1_223,
    "more/hcloud.json": 221,
    "more/komga.json": 174,
    "more/meilisearch.json": 113,
    "more/prefect.json": 179,
    "more/qdrant.json": 69,
    "more/telegram-bot.json": 82,
}
HEAVY = pytest.mark.skipif(os.environ.get("CLIENTWRIGHT_HEAVY") != "1", reason="takes long; `make large` runs it")
EVERY = {**LARGE, **HEAVIEST}
_LONGEST_FIRST = sorted(EVERY, key=EVERY.__getitem__, reverse=True)
ALL = pytest.mark.parametrize("name", _LONGEST_FIRST)  # No process waits for a long one in the end.

pytestmark = [pytest.mark.proof, ABSENT]


def written(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder with the package of a description and nothing else."""
    return once(factory, f"large/{name}", lambda folder: write(folder / package_of(name), read(name).texts))


@pytest.mark.parametrize("name", [*LARGE, *(pytest.param(name, marks=HEAVY) for name in HEAVIEST)])
def test_a_large_description_is_generated_whole_and_can_be_called(name: str, tmp_path: Path, site: Path) -> None:
    whole = read(name)
    compile_all(whole.texts)
    package = tmp_path / package_of(name)
    write(package, whole.texts)
    assert len(whole.api.operations) == EVERY[name]
    called = call_every_builder(package, whole.api, whole.names, site)
    assert called == 2 * sum(len(one.ways) for one in whole.api.operations)


@HEAVY
@ALL
def test_mypy_strict_finds_nothing(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert checkers.mypy(written(tmp_path_factory, name)) == []


@HEAVY
@ALL
def test_pyright_strict_finds_nothing(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert checkers.pyright(written(tmp_path_factory, name)) == []


@HEAVY
@ALL
def test_every_module_of_the_models_can_be_imported_first(
    name: str, tmp_path_factory: pytest.TempPathFactory, site: Path
) -> None:
    assert failures(site, written(tmp_path_factory, name), [package_of(name)])[0] == []
