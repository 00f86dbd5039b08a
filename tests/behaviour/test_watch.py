"""``watch`` writes a client again when what it is made from has changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths: {}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        home: {$ref: home.yaml}
"""
HOME = "type: object\nproperties:\n  doors: {type: integer}\n"


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """``watch`` at work, in a folder with a configuration and a description of two files."""
    (tmp_path / "pets.yaml").write_text(PETS)
    (tmp_path / "home.yaml").write_text(HOME)
    (tmp_path / "clientwright.toml").write_text(
        '[[client]]\nname = "pets"\ndescription = "pets.yaml"\noutput = "out/pets"\n'
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "clientwright", "watch", "--every", "0.05"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until(process: subprocess.Popen[str], words: str) -> list[str]:
    """What it says until it waits again; an empty line if it ends."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if line.endswith("waiting for a change\n"):
            break
    assert words in "".join(lines), lines
    return lines


def test_each_change_is_written_and_errors_are_waited_out(watching: subprocess.Popen[str], tmp_path: Path) -> None:
    home = tmp_path / "home.yaml"
    until(watching, "files written")
    assert "name: str" in (tmp_path / "out/pets/models/pet.py").read_text()
    home.write_text(HOME + "  age: {type: integer}\n")
    until(watching, "not breaking: 1 field added: Home.age")
    pets = (tmp_path / "pets.yaml").read_text()
    (tmp_path / "pets.yaml").write_text("[")
    until(watching, "not written")
    (tmp_path / "pets.yaml").write_text(pets.replace("name: {type: string}", "name: {type: integer}"))
    until(watching, "breaking: Pet.name was str and is int")
    (tmp_path / "clientwright.toml").write_text(
        (tmp_path / "clientwright.toml").read_text() + '[client.names]\n"/components/schemas/Pet" = "Dog"\n'
    )
    until(watching, "Pet is Dog now")
    assert "class Dog:" in (tmp_path / "out/pets/models/pet.py").read_text(), "where Home stands too"
    watching.send_signal(signal.SIGINT)
    assert watching.wait(20) == 130
