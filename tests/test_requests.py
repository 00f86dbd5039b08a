"""The requests of the cases' clients, byte for byte: ``expected/requests.txt`` of each case that generates one.

As with other goldens, ``CLIENTWRIGHT_WRITE_GOLDENS=1`` writes them before they are compared.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from case import CASES, arguments, carried_out, commands
from requests_sent import requests_of, understood

WRITING = os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS") == "1"
GENERATING = [name for name in commands() if arguments(CASES / name, Path("OUT"))[0] == "generate"]


@pytest.mark.parametrize("name", GENERATING)
def test_what_goes_out_is_as_the_golden_says(
    name: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    golden = CASES / name / "expected" / "requests.txt"
    found = understood(name, tmp_path)
    package = carried_out(tmp_path_factory, name)[1] / "client"
    if found is None or not package.is_dir() or not found[0].operations:
        assert not golden.exists(), "this case has no client that could send anything"
        return
    made = requests_of(package, *found)
    if WRITING:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8", newline="")
    assert (
        golden.exists()
    ), f"{golden.relative_to(CASES)} is not there: `make golden` writes it; read it before you commit"
    assert made == golden.read_bytes().decode()
