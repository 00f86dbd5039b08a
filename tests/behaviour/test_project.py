"""A project with several clients: one configuration that every command reads, and names to pick a client by."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clientwright.cli import cli

PETS = """openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets: {get: {operationId: listPets, responses: {"200": {description: All}}}}
"""
TOYS = PETS.replace("Pet", "Toy").replace("pets", "toys")
PROJECT = """
strict = true
[names]
listPets = "all_pets"

[[client]]
description = "api/pets.yaml"
output = "src/pets"

# Toys are another team's.
[[client]]
name = "toys-api"
description = "api/toys.yaml"
output = "src/toys"
overlays = ["api/overlay.yaml"]
"""
OVERLAY = """overlay: 1.0.0
info: {title: Toys, version: "1"}
actions: [{target: "$.paths['/toys'].get", update: {operationId: everyToy}}]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two clients, the current folder."""
    (tmp_path / "api").mkdir()
    (tmp_path / "api/pets.yaml").write_text(PETS)
    (tmp_path / "api/toys.yaml").write_text(TOYS)
    (tmp_path / "api/overlay.yaml").write_text(OVERLAY)
    (tmp_path / "clientwright.toml").write_text(PROJECT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    """A command as it is typed."""
    return CliRunner().invoke(cli, list(arguments), prog_name="clientwright", catch_exceptions=False)


def test_without_arguments_all_clients_are_generated_and_checked(here: Path) -> None:
    made = run("generate")
    assert (made.exit_code, made.stderr) == (0, "configuration: clientwright.toml\n")
    lines = made.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["src/pets", "src/toys", "2 clients"]
    assert lines[-1] == "2 clients: 2 generated"
    assert "def all_pets(" in (here / "src/pets/api/pets.py").read_text()
    assert "def every_toy(" in (here / "src/toys/api/toys.py").read_text()
    assert run("check").stdout == "2 clients: 2 as generated\n"


def test_one_that_fails_keeps_no_other_from_being_made_and_is_named(here: Path) -> None:
    (here / "api/pets.yaml").write_text(PETS.replace('"200"', '"2xx"'))
    made = run("generate")
    assert made.exit_code == 1
    assert made.stdout.splitlines()[-1] == "2 clients: 1 generated, not pets"
    assert "pets:\napi/pets.yaml:4:52: error[bad-status]" in made.stderr
    assert (here / "src/toys").exists()
    assert not (here / "src/pets").exists()


def test_diff_without_arguments_says_what_the_next_generate_would_change(here: Path) -> None:
    run("generate")
    assert run("diff").stdout.startswith("pets:\n")
    pets = here / "api/pets.yaml"
    pets.write_text(
        pets.read_text().replace("/pets: {", "/pets/{id}: {get: {operationId: getPet, responses: {}}}\n  /pets: {")
    )
    alone = run("diff", "pets")
    assert (alone.exit_code, alone.stderr.count("error")) == (0, 0)
    assert "client.pets.get" in alone.stdout
    assert "get" not in run("diff", "toys-api").stdout
    assert run("diff", "src/pets", "api/pets.yaml").stdout == alone.stdout, "with the names of the configuration"
    assert "name one of them: pets, toys-api" in " ".join(run("diff", "--format", "json").stderr.split())


def test_a_name_picks_a_client_and_a_path_its_description(here: Path) -> None:
    assert run("generate", "toys-api").exit_code == 0
    assert not (here / "src/pets").exists()
    assert run("generate", "api/pets.yaml").stdout.splitlines()[-1].startswith("src/pets: ")
    assert run("check", "pets", "toys-api").stdout == "2 clients: 2 as generated\n"
    elsewhere = run("generate", "pets", "-o", "other/pets")
    assert elsewhere.stdout.splitlines()[-1].startswith("other/pets: ")


def test_a_word_is_a_client_where_there_is_one_of_that_name(here: Path) -> None:
    (here / "pets").write_text(TOYS)
    assert run("generate", "pets").stdout.splitlines()[-1].startswith("src/pets: ")
    assert "all_pets" in run("names", "pets").stdout
    assert "list_toys" in run("names", "./pets").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("generate", "pts"), "pts is neither a client nor a file; did you mean pets?"),
        (("check", "everything"), "everything is neither a client nor a file; there are pets, toys-api"),
        (("names",), "the configuration lists several clients; name one of them: pets, toys-api"),
        (("mock",), "the configuration lists several clients; name one of them: pets, toys-api"),
        (("generate", "-o", "other"), "-o is for one client, and these are 2"),
        (("generate", "api/other.yaml"), "nothing says where the client of api/other.yaml goes: give -o DIR"),
    ],
)
def test_what_is_ambiguous_is_wrong_use_in_a_sentence(here: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_every_command_reads_the_same_configuration(here: Path) -> None:
    assert "everyToy" in run("ir", "toys-api").stdout
    assert "every_toy" in run("names", "api/toys.yaml").stdout, "a path stands for the client that is made from it"
    (here / "api/overlay.yaml").write_text(OVERLAY.replace("/toys", "/gone"))
    for command in (("validate",), ("validate", "toys-api"), ("mock", "toys-api"), ("mock", "api/toys.yaml")):
        result = run(*command)
        assert result.exit_code == 1
        assert "api/overlay.yaml:3:20: error[overlay-no-match]" in result.stderr, "the overlay is applied"
        assert "configuration: clientwright.toml\n" in result.stderr


def test_clients_of_one_description_are_told_apart_by_name_or_output(here: Path) -> None:
    text = PROJECT.replace("toys.yaml", "pets.yaml").replace('overlays = ["api/overlay.yaml"]\n', "")
    (here / "clientwright.toml").write_text(text)
    ambiguous = run("validate", "api/pets.yaml")
    assert "several clients are made from api/pets.yaml; name one of them: pets, toys-api" in ambiguous.stderr
    assert run("generate", "api/pets.yaml", "-o", "src/toys").stdout.splitlines()[-1].startswith("src/toys: ")


def test_what_stands_above_the_clients_may_be_about_only_some_of_them(here: Path) -> None:
    common = 'exclude = ["listToys"]\n[resources]\nlistPets = "pets.every"\n'
    entry = '[[acknowledge]]\ncode = "bad-status"\npointer = "*"\n'
    (here / "clientwright.toml").write_text(f"{common}{entry}{PROJECT.replace('strict = true', '')}")
    assert run("generate").exit_code == 0
    (here / "clientwright.toml").write_text(f'{PROJECT}[client.names]\nlistPets = "wrong_one"\n')
    failed = run("generate")
    assert (
        "clientwright.toml:17:1: error[unknown-name]" in failed.stderr
    ), "what a client says itself is held against it"


def test_acknowledgements_go_to_the_client_that_they_are_about(here: Path) -> None:
    for name in ("pets", "toys"):
        file = here / f"api/{name}.yaml"
        file.write_text(file.read_text().replace('"200"', '"2xx"'))
    assert run("generate", "--acknowledge").exit_code == 0
    text = (here / "clientwright.toml").read_text()
    first, second = tomllib.loads(text)["client"]
    assert [entry["pointer"] for entry in first["acknowledge"]] == ["/paths/~1pets/get/responses/2xx"]
    assert [entry["pointer"] for entry in second["acknowledge"]] == ["/paths/~1toys/get/responses/2xx"]
    assert "\n\n# Toys are another team's.\n[[client]]\n" in text, "a comment stays with the client below it"
    assert run("generate").exit_code == 0


def test_it_is_all_the_same_in_pyproject_and_from_a_folder_below(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = PROJECT.replace("[[client]]", "[[tool.clientwright.client]]").replace("[names]", "[tool.clientwright.names]")
    (here / "pyproject.toml").write_text(f"[tool.clientwright]{text}")
    (here / "clientwright.toml").unlink()
    (here / "src").mkdir()
    monkeypatch.chdir(here / "src")
    made = run("generate")
    assert made.stderr == "configuration: ../pyproject.toml\n"
    assert made.stdout.splitlines()[0].startswith("../src/pets: ")
    assert (here / "src/pets/client.py").exists()


def test_a_project_of_one_client_needs_no_tables(here: Path) -> None:
    (here / "clientwright.toml").write_text('description = "api/pets.yaml"\noutput = "src/pets"\n')
    assert run("generate").stdout.splitlines()[-1].startswith("src/pets: ")
    assert "list_pets" in run("names").stdout


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("client = 1", "1:1: error[wrong-config-type]: `client` must be tables, each under `[[client]]`"),
        ('[[client]]\noutput = "a"', "1:3: error[incomplete-client]: this client has no `description`"),
        ('description = "a.yaml"\n[[client]]', "2:3: error[incomplete-client]: this client has no `output`"),
        ('output = "a"\n[[client]]', "1:1: error[unknown-config-key]: `output` cannot hold for several clients"),
        ('[[client]]\noutputs = "a"', "2:1: error[unknown-config-key]: `outputs` is not a configuration key"),
        ('[[client]]\ndescription = "a"\noutput = "a-b"', "3:1: error[wrong-config-type]: the last part of `output`"),
        (
            '[[client]]\nname = "a.b"\ndescription = "a"\noutput = "b"',
            "2:1: error[wrong-config-type]: `name` must be a word",
        ),
        (
            '[[client]]\ndescription = "a"\noutput = "b"\n[[client]]\ndescription = "c"\noutput = "d/b"',
            "4:3: error[client-twice]: another client has the same name, `b`",
        ),
        ('strict = "yes"', "1:1: error[wrong-config-type]: `strict` must be true or false"),
    ],
)
def test_a_wrong_list_of_clients_is_refused_at_its_place(here: Path, text: str, finding: str) -> None:
    (here / "clientwright.toml").write_text(text)
    result = run("generate")
    assert result.exit_code == 2
    assert f"clientwright.toml:{finding}" in result.stderr


def test_without_a_configuration_the_way_to_one_is_told(here: Path) -> None:
    (here / "clientwright.toml").unlink()
    result = run("generate")
    assert result.exit_code == 2
    assert "`clientwright init openapi.yaml`" in result.stderr


def test_init_writes_a_first_configuration_that_works_and_none_over_another(here: Path) -> None:
    (here / "clientwright.toml").unlink()
    (here / "src").mkdir()
    assert (
        run("init", "api/pets.yaml").stdout
        == "clientwright.toml: written; `clientwright generate` writes src/pet_shop\n"
    )
    made = run("generate")
    assert made.stdout.splitlines()[-1].startswith("src/pet_shop: ")
    text = (here / "clientwright.toml").read_text()
    switched_on = "\n".join(line.removeprefix("# ") for line in text.splitlines()[4:])
    assert set(tomllib.loads(switched_on)["client"][0]) >= {
        *("include", "exclude", "templates", "overlays", "formats", "after", "header", "runtime")
    }
    again = run("init", "api/toys.yaml", "-o", "src/toys")
    assert again.exit_code == 1
    assert again.stdout == '[[client]]\ndescription = "api/toys.yaml"\noutput = "src/toys"\n'
    assert (here / "clientwright.toml").read_text() == text
    assert run("init", "api/none.yaml").exit_code == 2


@pytest.mark.parametrize(
    ("title", "folder"),
    [
        ("Swagger Petstore - OpenAPI 3.0", "petstore"),
        ("GitHub v3 REST API", "git_hub"),
        ("The API", "the_api"),
        ("Pets of 2024", "pets"),
    ],
)
def test_what_every_title_says_is_no_part_of_the_name(here: Path, title: str, folder: str) -> None:
    (here / "clientwright.toml").unlink()
    (here / "api/pets.yaml").write_text(PETS.replace("Pet Shop", title))
    assert run("init", "api/pets.yaml").stdout.endswith(f" writes {folder}\n")


def test_a_title_that_is_hostile_is_no_path_and_no_toml(here: Path) -> None:
    (here / "clientwright.toml").unlink()
    (here / "api/pets.yaml").write_text(PETS.replace("Pet Shop", '"../../etc\\"\\n[x]"'))
    assert run("init", "api/pets.yaml").exit_code == 0
    (client,) = tomllib.loads((here / "clientwright.toml").read_text())["client"]
    assert client == {"description": "api/pets.yaml", "output": "etc_x"}
