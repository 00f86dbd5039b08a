"""Code comes into a client from the project's own configuration and from the command line, and from nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli

PETS = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {get: {operationId: listPets, responses: {"200": {description: All}}}}
"""
TOUCH = "import pathlib; pathlib.Path({!r}).touch()\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, in which somebody else's description lies in ``theirs`` with templates that run code."""
    (tmp_path / "mine/theirs/templates").mkdir(parents=True)
    (tmp_path / "mine/theirs/openapi.yaml").write_text(PETS)
    (tmp_path / "mine/theirs/clientwright.toml").write_text('templates = "templates"\n')
    touch = TOUCH.format(str(tmp_path / "pwned"))
    text = f'{{% extends "builtin/client.py.jinja" %}}\n{{% block end %}}\n{touch}{{% endblock %}}\n'
    (tmp_path / "mine/theirs/templates/client.py.jinja").write_text(text)
    monkeypatch.chdir(tmp_path / "mine")
    return tmp_path / "mine"


def run(command: str, *options: str) -> Result:
    """A command about somebody else's description."""
    return CliRunner().invoke(cli, [command, "theirs/openapi.yaml", *options], prog_name="clientwright")


def test_templates_beside_a_description_bring_no_code_and_nothing_of_them_is_run(here: Path) -> None:
    made = run("generate", "-o", "client", "--verify", "--report", "report.json")
    checked = run("check", "-o", "client", "--verify")
    assert (made.exit_code, checked.exit_code) == (0, 0)
    assert not (here.parent / "pwned").exists()
    assert "pwned" not in (here / "client/client.py").read_text()
    for result in (made, checked, run("validate"), run("ir"), run("names")):
        assert "theirs/clientwright.toml: warning[config-not-used]" in result.stderr
        assert "`--config theirs/clientwright.toml` uses it" in result.stderr
    report = json.loads((here / "report.json").read_text())
    assert (report["configuration"], report["templates"]) == (None, None)
    assert [found["code"] for found in report["findings"]] == ["config-not-used"]


def test_it_does_not_come_before_the_projects_own(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.clientwright.names]\nlistPets = "all_pets"\n')
    made = run("generate", "-o", "client")
    assert "def all_pets(" in (here / "client/api/pets.py").read_text()
    assert made.stderr.startswith("configuration: pyproject.toml\n")


def test_a_run_says_which_configuration_and_templates_it_uses(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = run("generate", "-o", "client", "--config", "theirs/clientwright.toml", "--report", "report.json")
    assert named.stderr == "configuration: theirs/clientwright.toml, templates: theirs/templates\n"
    report = json.loads((here / "report.json").read_text())
    assert (report["configuration"], report["templates"]) == ("theirs/clientwright.toml", "theirs/templates")
    assert "pwned" in (here / "client/client.py").read_text(), "who names it has said so"
    alone = CliRunner().invoke(
        cli, ["generate", "theirs/openapi.yaml", "-o", "other", "--templates", "theirs/templates"]
    )
    assert alone.stderr.startswith("templates: theirs/templates\n")
    monkeypatch.chdir(here / "theirs/templates")
    above = CliRunner().invoke(cli, ["check", "../openapi.yaml", "-o", "../../client"])
    assert above.stderr == "configuration: ../clientwright.toml, templates: ../templates\n"


def test_verify_runs_what_was_rendered_and_no_file_that_lies_in_the_package_or_here(here: Path) -> None:
    assert run("generate", "-o", "out/client").exit_code == 0
    touch = TOUCH.format(str(here.parent / "pwned"))
    for path in ("out/client/mine.py", "out/client/models/mine.py", "out/json.py", "httpx2.py", "sitecustomize.py"):
        (here / path).parent.mkdir(parents=True, exist_ok=True)
        (here / path).write_text(touch)
    (here / "out/client/client.py").write_text(touch)
    assert run("check", "-o", "out/client", "--verify").exit_code == 1
    assert run("generate", "-o", "out/client", "--verify", "--force").exit_code == 0
    assert not (here.parent / "pwned").exists()
    assert (here / "out/client/models/mine.py").read_text() == touch


def test_a_link_out_of_the_templates_is_refused_and_what_it_leads_to_is_not_shown(here: Path) -> None:
    (here / "secret").write_text("a key\n")
    (here / "templates").mkdir()
    (here / "templates/client.py.jinja").symlink_to(here / "secret")
    result = run("generate", "-o", "client", "--templates", "templates")
    assert result.exit_code == 1
    assert "templates/client.py.jinja: error[template]: a symbolic link leads out of the folder" in result.stderr
    assert "a key" not in result.output
    assert not (here / "client").exists()


def test_acknowledgements_go_into_the_projects_configuration(here: Path) -> None:
    (here / "theirs/openapi.yaml").write_text(PETS.replace('"200"', '"2xx"'))
    before = (here / "theirs/clientwright.toml").read_text()
    result = run("generate", "-o", "client", "--acknowledge")
    assert "clientwright.toml: 1 acknowledgement added" in result.stdout
    assert (here / "clientwright.toml").read_text().startswith("[[acknowledge]]\n")
    assert (here / "theirs/clientwright.toml").read_text() == before


CODE = 'import pathlib\npathlib.Path({!r}).touch()\nFILTERS = {{"loud": str.upper}}\nGLOBALS = {{"owner": "lamps"}}\n'


def with_code(folder: Path) -> Path:
    """A folder gets templates with a filter of their own; gives the file that its Python makes when it runs."""
    ran = folder / "ran"
    (folder / "code.py").write_text(CODE.format(str(ran)))
    (folder / "clientwright.toml").write_text('templates = "templates"\ntemplate_code = "code.py"\n')
    (folder / "templates").mkdir(exist_ok=True)
    text = '{% extends "builtin/client.py.jinja" %}\n{% block end %}\n# {{ owner | loud }}\n{% endblock %}\n'
    (folder / "templates/client.py.jinja").write_text(text)
    return ran


def test_python_of_the_projects_own_folder_gives_templates_filters_and_globals(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = with_code(here)
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    made = CliRunner().invoke(cli, ["generate", "../theirs/openapi.yaml", "-o", "client"])
    assert made.exit_code == 0, made.output
    assert "templates: ../templates, their code: ../code.py\n" in made.stderr
    assert ran.exists()
    assert (here / "below/client/client.py").read_text().endswith("\n# LAMPS\n")


def test_python_from_elsewhere_runs_only_when_it_is_trusted(here: Path) -> None:
    ran = with_code(here / "theirs")
    named = ("-o", "client", "--config", "theirs/clientwright.toml")
    refused = run("generate", *named)
    assert refused.exit_code == 1
    assert (
        "theirs/clientwright.toml:2:1: error[not-trusted]: `template_code` names Python that would run"
        in refused.stderr
    )
    assert not ran.exists()
    assert run("validate", "--config", "theirs/clientwright.toml").exit_code == 0
    assert not ran.exists(), "only what renders needs it"
    assert run("generate", *named, "--trust").exit_code == 0
    assert ran.exists()


def test_python_to_which_a_link_leads_is_from_elsewhere(here: Path) -> None:
    ran = with_code(here)
    (here / "code.py").rename(here.parent / "code.py")
    (here / "code.py").symlink_to(here.parent / "code.py")
    assert "error[not-trusted]" in run("generate", "-o", "client").stderr
    assert not ran.exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("x = 1\n", "code.py:1:1: error[template]: it has neither `FILTERS` nor `GLOBALS`"),
        ("a = 1\nraise KeyError('b')\n", "code.py:2:1: error[template]: KeyError: 'b'"),
        ("FILTERS = {'literal': str}\n", "there is a filter `literal` already"),
        ("GLOBALS = {'view': str}\n", "there is a global `view` already"),
        ("FILTERS = {'loud': 3}\n", "each of `FILTERS` must be a function"),
    ],
)
def test_python_that_gives_nothing_is_told(here: Path, code: str, said: str) -> None:
    with_code(here)
    (here / "code.py").write_text(code)
    assert said in run("generate", "-o", "client").stderr
