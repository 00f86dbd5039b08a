"""The descriptions of the corpus: what their packages are called, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from behaviour.emitted_calls import Emitted, emitted
from real_descriptions import CORPUS

ABSENT = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")


def package_of(name: str) -> str:
    """What the package of a description is called here."""
    return "".join(char if char.isalnum() else "_" for char in name.partition(".")[0])


def read(name: str) -> Emitted:
    """What a description of the corpus comes to; skips the test when it is not there."""
    if not (CORPUS / name).is_file():
        pytest.skip(f"{name} is not in the corpus")
    return emitted(CORPUS / name, package_of(name))


def write(package: Path, texts: Mapping[str, str]) -> None:
    """Write a package."""
    for path, text in texts.items():
        file = package / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
