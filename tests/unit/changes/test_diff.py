"""``clientwright diff``: what it compares, and how it says what changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from unit.described import GONE, Edits, edited, query, ref

from clientwright.cli import cli

BREAKING: Edits = {"paths /pets get parameters 2": query("shop", required=True)}
ADDED: Edits = {"components schemas Pet properties weight": {"type": "number"}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a description in it."""
    monkeypatch.chdir(tmp_path)
    write("openapi.json", {})
    return tmp_path


def write(name: str, edits: Edits) -> None:
    """A description."""
    Path(name).write_text(json.dumps(edited(edits), indent=1), encoding="utf-8")


def invoke(*arguments: str) -> Result:
    """The command line."""
    return CliRunner().invoke(cli, list(arguments), prog_name="clientwright")


def git(*arguments: str) -> None:
    """A command of git, whatever the user's own configuration is."""
    who = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.com",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "core.autocrlf=false",
    )
    subprocess.run(("git", *who, *arguments), check=True, capture_output=True)


def test_text_has_a_line_for_each_change_with_its_place_and_reason(folder: Path) -> None:
    write("new.json", BREAKING | ADDED)
    done = invoke("diff", "openapi.json", "new.json")
    first, second, last = done.stdout.splitlines()
    line = next(n for n, text in enumerate(Path("new.json").read_text().splitlines(), 1) if '"shop"' in text)
    assert first == (
        f"new.json:{line - 1}: breaking[argument-needed]: "
        "`shop` is a new, required argument of `client.pets.list`: calls without it fail"
    )
    assert second.endswith("not breaking[field-added]: `Pet.weight` is new: who does not know it may go on")
    assert last == "2 changes: 1 breaking, 1 not breaking; version step: major"
    assert done.exit_code == 0


def test_nothing_changed(folder: Path) -> None:
    assert invoke("diff", "openapi.json", "openapi.json").stdout == "no changes for callers\n"


def test_json_says_all_of_a_change(folder: Path) -> None:
    write("new.json", {"components schemas Pet properties age": GONE})
    said = json.loads(invoke("diff", "openapi.json", "new.json", "--format", "json").stdout)
    assert (said["step"], said["breaking"]) == ("major", True)
    (change,) = said["changes"]
    assert change["line"] > 0
    assert (change["rule"], change["subject"], change["file"]) == ("field-removed", "Pet.age", "openapi.json")
    assert change["pointer"] == "/components/schemas/Pet/properties/age"


def test_markdown_has_a_section_for_what_breaks_and_one_for_the_rest(folder: Path) -> None:
    write("new.json", BREAKING | ADDED)
    assert invoke("diff", "openapi.json", "new.json", "--format", "markdown").stdout == (
        "### Breaking\n\n- `shop` is a new, required argument of `client.pets.list`: calls without it fail.\n\n"
        "### Not breaking\n\n- `Pet.weight` is new: who does not know it may go on.\n\nVersion step: major.\n"
    )


@pytest.mark.parametrize(("edits", "code"), [(BREAKING, 1), (ADDED, 0), ({}, 0)])
def test_the_exit_code_says_whether_a_change_breaks_when_it_is_asked_to(folder: Path, edits: Edits, code: int) -> None:
    write("new.json", edits)
    assert invoke("diff", "openapi.json", "new.json", "--exit-code").exit_code == code


def test_a_template_makes_entries_of_a_changelog(folder: Path) -> None:
    write("new.json", BREAKING)
    Path("log.jinja").write_text(
        "{{ title }} {{ step }}\n{% for one in changes %}\n- {{ one.sentence }}\n{% endfor %}\n"
    )
    done = invoke("diff", "openapi.json", "new.json", "--template", "log.jinja")
    assert done.stdout == "Pets major\n- `shop` is a new, required argument of `client.pets.list`\n"


@pytest.mark.parametrize(
    "text", ["{{ nothing }}", "{% for %}", "{{ ''.__class__.__mro__ }}", "{% include '/etc/passwd' %}", "{{ 1 / 0 }}"]
)
def test_a_template_that_cannot_be_used_is_a_sentence(folder: Path, text: str) -> None:
    Path("log.jinja").write_text(text)
    done = invoke("diff", "openapi.json", "openapi.json", "--template", "log.jinja")
    assert done.exit_code == 2
    assert "the template log.jinja cannot be used" in done.stderr


def test_a_revision_of_git_is_compared_with_what_lies_in_the_folder(folder: Path) -> None:
    Path("parts").mkdir()
    Path("parts/age.json").write_text('{"type": "integer"}')
    write("openapi.json", {"components schemas Pet properties age": {"$ref": "parts/age.json"}})
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    Path("parts/age.json").write_text('{"type": "string"}')
    done = invoke("diff", "git:HEAD:openapi.json", "openapi.json")
    assert "field-changed" in done.stdout or "alias-changed" in done.stdout, done.output
    for wrong in ("git:HEAD:nothing.json", "git:nowhere:openapi.json", "git:HEAD", "git:HEAD:../openapi.json"):
        refused = invoke("diff", wrong, "openapi.json")
        assert (refused.exit_code, refused.stdout) == (2, ""), wrong


def test_packages_are_compared_by_what_they_say_of_themselves(folder: Path) -> None:
    assert invoke("generate", "openapi.json", "-o", "old").exit_code == 0
    write("new.json", BREAKING)
    assert invoke("generate", "new.json", "-o", "new").exit_code == 0
    said = {
        invoke("diff", old, new).stdout.partition("breaking[")[2]
        for old in ("old", "openapi.json")
        for new in ("new", "new.json")
    }
    assert len(said) == 1
    Path("old/.clientwright.surface.json").write_text('{"operations": {"import os": {}}}')
    assert "unreadable" in invoke("diff", "old", "new").stderr
    Path("old/.clientwright.surface.json").unlink()
    assert "generate it anew" in invoke("diff", "old", "new").stderr


def test_of_a_client_of_the_configuration_names_stick_in_both(folder: Path) -> None:
    client = '[[client]]\nname = "pets"\ndescription = "openapi.json"\noutput = "out/pets"\n'
    Path("clientwright.toml").write_text(client)
    assert invoke("generate").exit_code == 0
    write("old.json", {})
    names = Path("out/pets/clientwright.names")
    names.write_text(names.read_text().replace("client.pets.list ", "client.pets.every "))
    write("openapi.json", BREAKING)
    said = invoke("diff", "old.json", "openapi.json").stdout
    assert "argument of `client.pets.every`" in said, said
    assert "1 change: 1 breaking" in said
    assert "client.pets.every" in invoke("names", "pets").stdout


def test_a_description_with_errors_is_shown_with_them(folder: Path) -> None:
    Path("bad.json").write_text("{}")
    done = invoke("diff", "openapi.json", "bad.json")
    assert (done.exit_code, "bad.json" in done.stderr) == (1, True)


def test_a_configuration_of_today_may_name_what_yesterday_did_not_have(folder: Path) -> None:
    write("old.json", {"paths /pets post": GONE, "components schemas NewPet": GONE})
    Path("clientwright.toml").write_text(
        '[resources]\naddPet = "add"\n[names]\n"/components/schemas/NewPet" = "Puppy"\n'
    )
    done = invoke("diff", "old.json", "openapi.json")
    assert "`client.add` is new" in done.stdout, done.output


def test_a_hostile_text_is_no_control_of_a_terminal(folder: Path) -> None:
    write(
        "new.json",
        {
            "components schemas Mood enum": ["calm", "wild", "\x1b[31mred`"],
            "components schemas Pet properties x": ref("Mood"),
        },
    )
    for form in ("text", "markdown"):
        assert "\x1b" not in invoke("diff", "openapi.json", "new.json", "--format", form).stdout
