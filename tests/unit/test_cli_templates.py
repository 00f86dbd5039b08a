"""``clientwright templates``: list, show, eject, check, diff, as somebody types them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from clientwright import trial
from clientwright.cli import cli
from clientwright.render.team import catalogue
from clientwright.render.team.settings import TEMPLATE_API

MODEL = "models/model.py.jinja"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, an empty one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def templates(*arguments: str, code: int = 0) -> Result:
    """What a command says, and how it has to end."""
    result = CliRunner().invoke(cli, ["templates", *arguments], prog_name="clientwright")
    assert result.exit_code == code, result.output
    return result


def test_list_has_every_template_with_its_blocks(here: Path) -> None:
    lines = templates("list").stdout.splitlines()
    assert [line.partition(":")[0] for line in lines if not line.startswith(" ")] == list(catalogue.VIEWS)
    assert (
        "  dataclass   the decorator and the first line of a dataclass, which has to name its `base` when it has one"
        in lines
    )


def test_show_prints_a_template_or_a_block(here: Path) -> None:
    assert templates("show", MODEL).stdout == catalogue.source(MODEL)
    block = templates("show", "models/model.py", "--block", "dataclass").stdout
    assert block.startswith("{% block dataclass scoped %}\n@dataclass(")
    assert block.endswith("{% endblock %}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "models/modle.py"], "did you mean `models/model.py.jinja`?"),
        (["show", "models/model.py", "--block", "dataclas"], "did you mean `dataclass`?"),
        (["eject", "models/model.py"], "which folder?"),
    ],
)
def test_a_wrong_name_is_told_with_what_was_meant(here: Path, arguments: list[str], said: str) -> None:
    assert said in templates(*arguments, code=2).stderr


def test_eject_writes_a_starter_and_what_it_was_made_from(here: Path) -> None:
    said = templates("eject", "models/model.py", "--block", "dataclass", "--into", "mine").stdout
    assert said.startswith('mine/models/model.py.jinja: block dataclass, as ours is now\n`templates = "mine"`')
    templates("eject", "models/model.py", "--block", "fields", "--into", "mine")
    text = (here / "mine" / MODEL).read_text()
    assert text.startswith('{% extends "builtin/models/model.py.jinja" %}\n{# Made from clientwright\'s models/model')
    assert catalogue.block(MODEL, "dataclass") in text
    assert catalogue.block(MODEL, "fields") in text
    noted = tomllib.loads((here / "mine/templates.toml").read_text())
    assert noted["template_api"] == TEMPLATE_API
    assert [one["block"] for one in noted["made_from"]] == ["dataclass", "fields"]
    assert noted["made_from"][0]["text"] == catalogue.block(MODEL, "dataclass")


def test_eject_goes_to_the_folder_of_the_configuration_and_keeps_its_settings(here: Path) -> None:
    (here / "clientwright.toml").write_text('templates = "mine"\n')
    (here / "mine").mkdir()
    settings = '# ours\ntemplate_api = 2\n\n[[file]]\ntemplate = "a.jinja"\nfor = "package"\npath = "a.txt"\n'
    (here / "mine/templates.toml").write_text(settings)
    assert templates("eject", "README.md").stdout == "mine/README.md.jinja: all of it, as ours is now\n"
    assert (here / "mine/README.md.jinja").read_text().endswith(catalogue.body("README.md.jinja"))
    assert (here / "mine/templates.toml").read_text().startswith(f"{settings}\n[[made_from]]\n")


@pytest.mark.parametrize("block", ["", "dataclass"])
def test_eject_overwrites_nothing(here: Path, block: str) -> None:
    given = ["eject", "models/model.py", "--into", "mine", *(["--block", block] if block else [])]
    templates(*given)
    before = (here / "mine" / MODEL).read_bytes()
    assert "already" in templates(*given, code=1).stderr
    assert (here / "mine" / MODEL).read_bytes() == before


def test_what_is_ejected_changes_nothing(here: Path) -> None:
    inner = {"operation", "function", "arguments", "builder", "constants", "raw", "resource", "documentation"}
    for name in catalogue.VIEWS:
        for block in catalogue.entry(name).blocks:
            if block not in inner:
                templates("eject", name, "--into", "mine", "--block", block)
    made: list[dict[str, str]] = []
    for out, *rest in (["plain"], ["changed", "--templates", "mine"]):
        done = CliRunner().invoke(cli, ["generate", str(trial.DESCRIPTION), "-o", f"{out}/client", *rest])
        assert done.exit_code == 0, done.output
        files = (here / out).rglob("*")
        texts = {str(path.relative_to(here / out)): path.read_text() for path in files if path.is_file()}
        texts.pop("client/.clientwright.json")  # It says that templates were there.
        made.append(texts)
    assert made[1] == made[0]


def test_a_block_and_one_inside_of_it_are_not_both_ejected(here: Path) -> None:
    templates("eject", "api/group.py", "--block", "function", "--into", "mine")
    said = templates("eject", "api/group.py", "--block", "operation", "--into", "mine", code=1).stderr
    assert "has a block `function` already, which is inside of `operation`" in said


def outdated(folder: Path, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    """Have a block of ours from which a team made one of its own, change afterwards."""
    templates("eject", "models/model.py", "--block", "dataclass", "--into", str(folder))
    old = catalogue.block_of

    def changed(text: str, wanted: str) -> str:
        found = old(text, wanted)
        return now if text == catalogue.source(MODEL) and wanted == "dataclass" else found

    monkeypatch.setattr(catalogue, "block_of", changed)


NOW = """{% block dataclass scoped %}
@dataclass(kw_only=True, slots=True)
# seen
{{ definition.head }}
{% endblock %}
"""


def test_diff_says_nothing_where_nothing_changed(here: Path) -> None:
    templates("eject", "models/model.py", "--block", "dataclass", "--into", "mine")
    assert templates("diff", "mine").output == "none of ours has changed under your templates\n"


def test_diff_shows_what_changed_in_ours_and_what_comes_of_both(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outdated(here / "mine", monkeypatch, NOW)
    file = here / "mine" / MODEL
    file.write_text(file.read_text().replace("slots=True", "slots=False"))
    said = templates("diff", "mine", code=1).stdout
    assert said.startswith(f"--- {MODEL}, as it was\n+++ {MODEL}, as it is\n")
    assert "+# seen\n" in said
    assert f"--- mine/{MODEL}\n+++ mine/{MODEL}, merged\n" in said
    assert "1 in conflict" in said


def test_merge_takes_both_changes_and_notes_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outdated(here / "mine", monkeypatch, NOW.replace("# seen\n", "").replace("{% endblock", "# end\n{% endblock"))
    file = here / "mine" / MODEL
    file.write_text(file.read_text().replace("slots=True", "slots=False"))
    said = templates("diff", "mine", "--merge").stdout
    assert said.endswith("1 of ours has changed under your templates, and both changes are in yours now\n")
    assert "slots=False)\n{{ definition.head }}\n# end\n{% endblock %}\n" in file.read_text()
    assert templates("diff", "mine").stdout == "none of ours has changed under your templates\n"


def test_what_nobody_noted_is_told_and_accept_notes_it(here: Path) -> None:
    (here / "mine/models").mkdir(parents=True)
    (here / "mine" / MODEL).write_text('{% extends "builtin/models/model.py.jinja" %}\n' + NOW)
    said = templates("diff", "mine").stderr
    assert "mine/models/model.py.jinja: block dataclass: nobody noted what it was made from" in said
    templates("diff", "mine", "--accept")
    assert templates("diff", "mine").stderr == ""


def test_diff_of_a_folder_for_another_version_says_what_changed(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine/templates.toml").write_text("template_api = 1\n")
    said = templates("diff", "mine", code=1).stdout
    assert "made for template_api 1; this clientwright has 2\n  `operation.id`, `.method`" in said
    templates("diff", "mine", "--accept", code=1)
    assert templates("diff", "mine").exit_code == 0


def test_check_renders_imports_and_decodes(here: Path) -> None:
    templates("eject", "models/model.py", "--block", "dataclass", "--into", "mine")
    (here / "clientwright.toml").write_text('exclude = ["somethingElse"]\n')
    said = templates("check", "mine", "--no-types").stdout.splitlines()
    assert said[0].startswith("rendered and compiled, ")
    assert said[1:] == ["imported", "decoded a value and encoded it again"]


@pytest.mark.parametrize(
    ("block", "text", "said"),
    [
        ("fields", "{{ super() }}\n    x = (\n", "it cannot be rendered"),
        ("imports", "{{ super() }}\nimport nothing_of_that_name\n", "it cannot be imported"),
        (
            "fields",
            "{{ super() }}\n    def __post_init__(self) -> None:\n        self.extra = {}\n",
            "a value is not decoded",
        ),
    ],
)
def test_check_says_how_far_it_came(here: Path, block: str, text: str, said: str) -> None:
    (here / "mine/models").mkdir(parents=True)
    if "__post_init__" in text:
        text = (
            "{{ super() }}\n{% if definition.is_dataclass and not definition.base %}\n"
            + text.partition("\n")[2]
            + "{% endif %}\n"
        )
    text = f'{{% extends "builtin/{MODEL}" %}}\n{{% block {block} scoped %}}\n{text}{{% endblock %}}\n'
    (here / "mine" / MODEL).write_text(
        text.replace(f"{block} scoped", block if block == "imports" else f"{block} scoped")
    )
    result = templates("check", "mine", "--no-types", code=1)
    assert said in result.stdout
    assert "/tmp" not in result.stderr


def test_check_asks_the_type_checkers_that_are_there(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(_folder: Path) -> Any:
        return trial.Step("mypy found something", good=False)

    monkeypatch.setattr(trial, "_CHECKERS", {"mypy": found, "no_such_checker": found})
    templates("eject", "models/model.py", "--block", "dataclass", "--into", "mine")
    said = templates("check", "mine", code=1).stdout
    assert said.endswith("mypy found something\nno_such_checker is not installed, so not asked\n")


def test_the_commands_of_the_page_do_what_it_says(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "_CHECKERS", {})
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    commands = [line.split()[2:] for line in page.splitlines() if line.startswith("    clientwright templates ")]
    assert [words[0] for words in commands] == ["list", "show", "eject", "check", "diff"]
    for words in commands:
        templates(*words)
    assert (here / "templates" / MODEL).is_file()
