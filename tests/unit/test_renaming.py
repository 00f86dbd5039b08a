"""Names by rule: ``[rename]`` in the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli

DESCRIPTION = """openapi: 3.1.0
info: {title: Lamps, version: "1"}
paths:
  /lamps:
    get:
      operationId: listLamps
      tags: [lamps]
      responses:
        "200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/LampDto"}}}}
components:
  schemas:
    LampDto:
      type: object
      required: [lampId]
      properties:
        lampId: {type: string}
        socket: {type: object, properties: {volts: {type: integer}}}
    Other: {type: object, properties: {name: {type: string}}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a description in it."""
    (tmp_path / "openapi.yaml").write_text(DESCRIPTION)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(command: str = "names") -> Result:
    """What a command says."""
    extra = ["-o", "client"] if command == "generate" else []
    return CliRunner().invoke(cli, [command, "openapi.yaml", *extra])


def names(result: Result) -> set[str]:
    """All words of the first columns."""
    assert result.exit_code == 0, result.output
    return {word for line in result.stdout.splitlines() for word in line.split("\t")[:3]}


def test_a_prefix_stands_once_before_inline_models_too(here: Path) -> None:
    (here / "clientwright.toml").write_text('[rename.models]\nprefix = "Acme"\n')
    found = names(named())
    assert {"AcmeLampDto", "AcmeLampDtoSocket", "AcmeOther"} <= found
    assert not found & {"AcmeAcmeLampDtoSocket", "AcmeLampDtoAcmeSocket"}


def test_a_suffix_stands_at_the_end_of_inline_models_alone(here: Path) -> None:
    (here / "clientwright.toml").write_text('[rename.models]\nsuffix = "Model"\n')
    assert {"LampDtoModel", "LampDtoSocketModel"} <= names(named())


def test_a_pattern_changes_what_it_finds(here: Path) -> None:
    text = (
        "[rename.models.patterns]\n'Dto(?=[A-Z]|$)' = ''\n[rename.operations]\npatterns = {'^list_(.*)$' = 'all_\\1'}\n"
    )
    (here / "clientwright.toml").write_text(text + "[rename.fields.patterns]\n'^lamp_' = ''\n")
    found = names(named())
    assert {"Lamp", "LampSocket"} <= found
    made = named("generate")
    assert made.exit_code == 0, made.output
    assert "def all_lamps(" in (here / "client/api/lamps.py").read_text()
    assert '    id: Annotated[str, _Wire("lampId")]' in (here / "client/models/lamp.py").read_text()


def test_a_name_of_the_configuration_comes_before_rules(here: Path) -> None:
    text = '[rename.models]\nprefix = "Acme"\n[names]\n"/components/schemas/LampDto" = "Lamp"\n'
    (here / "clientwright.toml").write_text(text)
    assert {"Lamp", "AcmeLampSocket", "AcmeOther"} <= names(named())


def test_a_rule_comes_before_the_names_of_an_earlier_package(here: Path) -> None:
    assert named("generate").exit_code == 0
    (here / "clientwright.toml").write_text('[rename.models]\nprefix = "Acme"\n[rename.operations]\nsuffix = "_now"\n')
    assert named("generate").exit_code == 0
    made = "".join(path.read_text() for path in (here / "client/models").rglob("*.py"))
    assert "class AcmeLampDto:" in made
    assert "class LampDto:" not in made
    assert "def list_lamps_now(" in (here / "client/api/lamps.py").read_text()
    before = (here / "client/clientwright.names").read_text()
    assert (
        "models.acme_lamp_dto.AcmeLampDto AcmeLampDtoDict was LampDto LampDtoDict\n" in before
    ), "the old name goes on to work"
    assert named("generate").exit_code == 0
    assert (here / "client/clientwright.names").read_text() == before


def test_each_client_has_its_own_rules_or_those_for_all(here: Path) -> None:
    clients = "".join(f'[[client]]\ndescription = "openapi.yaml"\noutput = "{name}"\n' for name in ("one", "two"))
    text = f'[rename.models]\nprefix = "All"\n{clients}[client.rename.models]\nprefix = "Two"\n'
    (here / "clientwright.toml").write_text(text)
    done = CliRunner().invoke(cli, ["generate"])
    assert done.exit_code == 0, done.output
    texts = ["".join(path.read_text() for path in (here / name / "models").glob("*.py")) for name in ("one", "two")]
    assert ["class AllOther:" in texts[0], "class TwoOther:" in texts[1]] == [True, True]


def test_two_that_a_rule_makes_one_are_told_apart(here: Path) -> None:
    (here / "clientwright.toml").write_text("[rename.models.patterns]\n'^.*$' = 'Thing'\n")
    made = named("generate")
    assert made.exit_code == 0, made.output
    assert {"models/thing.py", "models/thing2.py"} <= {
        path.relative_to(here / "client").as_posix() for path in (here / "client").rglob("*.py")
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[rename.models]\nprefix = "9"\n', "the rule makes `9LampDto` of `LampDto`, which cannot be a name in Python"),
        ('[rename.model]\nprefix = "A"\n', "did you mean `models`?"),
        ('[rename.models]\nprefx = "A"\n', "did you mean `prefix`?"),
        ("[rename.models.patterns]\n'(' = ''\n", "`(` must be a regular expression of Python: missing )"),
        ("[rename.models.patterns]\n'a' = '\\2'\n", "`a` must be a regular expression of Python: invalid group"),
        ("[rename]\nmodels = 3\n", "`models` must be a table of `prefix`, `suffix` and `patterns`"),
        ("[rename.models]\nprefix = 3\n", "`prefix` must be a string"),
    ],
)
def test_a_rule_that_cannot_be_is_told_at_its_place(here: Path, text: str, said: str) -> None:
    (here / "clientwright.toml").write_text(text)
    result = named()
    assert result.exit_code != 0
    assert said in result.stderr
    assert "clientwright.toml:" in result.stderr
