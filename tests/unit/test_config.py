"""The configuration: where it is found, what it may say, and how it is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.config import Config, load
from clientwright.config.discovery import discover
from clientwright.config.places import places
from clientwright.diagnostics import Diagnostics


def read(tmp_path: Path, text: str, name: str = "clientwright.toml") -> tuple[Config, list[str]]:
    """A configuration, and its findings as ``line:column code``."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = Diagnostics()
    config = load(str(tmp_path / name), found).defaults
    return config, [f"{each.location.line}:{each.location.column} {each.code}" for each in found]


def test_every_key_is_read(tmp_path: Path) -> None:
    config, found = read(
        tmp_path,
        """
exclude = ["a", "b"]
overlays = ["overlays/x.yaml"]
templates = "mine"
[resources]
createRun = "runs.create"
[names]
"/components/schemas/a" = "A"
[[acknowledge]]
code = "some-code"
pointer = "/paths/~1a"
""",
    )
    assert found == []
    assert config.exclude == ("a", "b")
    assert config.overlays == (str(tmp_path / "overlays/x.yaml"),), "relative to the file that names it"
    assert config.templates == str(tmp_path / "mine")
    assert config.resources == {"createRun": "runs.create"}
    assert config.names == {"/components/schemas/a": "A"}
    assert [(each.code, each.pointer, each.location.line) for each in config.acknowledge] == [
        ("some-code", "/paths/~1a", 9)
    ]
    assert config.where["resources.createRun"].line == 6


def test_all_mistakes_are_reported_at_once_each_at_its_place(tmp_path: Path) -> None:
    _, found = read(
        tmp_path,
        """exclude = "a"
excluded = 1
templates = ["a"]
[resources]
a = 1
[[acknowledge]]
code = 1
pointer = "x"
[[acknowledge]]
code = "c"
""",
    )
    assert found == [
        "1:1 wrong-config-type",
        "2:1 unknown-config-key",
        "3:1 wrong-config-type",
        "5:1 wrong-config-type",
        "7:1 wrong-config-type",
        "9:3 incomplete-acknowledgement",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [("exclude = [\n1", "2:1"), ("a = 1\na = 2\n", "2:6"), ("\n\nexclude == 1\n", "3:10")],
)
def test_what_is_no_toml_is_reported_where_it_breaks(tmp_path: Path, text: str, place: str) -> None:
    _, found = read(tmp_path, text)
    assert found == [f"{place} not-toml"]


def test_a_missing_file_is_a_finding() -> None:
    found = Diagnostics()
    load("nowhere.toml", found)
    assert [each.code for each in found] == ["unreadable"]


def test_in_pyproject_only_our_table_counts(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.other]\nexclude = 1\n[tool.clientwright]\nexclude = ["a"]\nno = 1\n'
    config, found = read(tmp_path, text, "pyproject.toml")
    assert config.exclude == ("a",)
    assert found == ["7:1 unknown-config-key"]


def discovered(description: str = "openapi.yaml", chosen: str | None = None) -> tuple[str | None, list[str]]:
    """The configuration of a run, and those that are mentioned and not used."""
    found = Diagnostics()
    file = discover(description, chosen, found)
    assert {each.code for each in found} <= {"config-not-used"}
    assert not found.failed
    return file, [each.location.file for each in found]


def test_the_nearest_configuration_from_the_current_folder_upwards_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a/b"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    assert discovered() == (None, [])
    (tmp_path / "pyproject.toml").write_text("[tool.clientwright]\n")
    assert discovered() == ("../../pyproject.toml", [])
    (tmp_path / "clientwright.toml").touch()
    assert discovered() == ("../../clientwright.toml", [])
    (tmp_path / "a/pyproject.toml").write_text("[tool.black]\n")
    assert discovered() == ("../../clientwright.toml", []), "a pyproject.toml that says nothing of us is not in the way"
    (tmp_path / "a/pyproject.toml").write_text("[ tool . clientwright.names ]\n")
    assert discovered() == ("../pyproject.toml", [])
    (here / "clientwright.toml").touch()
    assert discovered() == ("clientwright.toml", [])
    assert discovered("-") == ("clientwright.toml", [])
    assert discovered("https://example.com/api/openapi.yaml") == ("clientwright.toml", [])
    assert discovered(chosen="other.toml") == ("other.toml", [])


@pytest.mark.parametrize("name", ["clientwright.toml", "pyproject.toml"])
def test_a_configuration_beside_a_description_elsewhere_is_mentioned_and_not_used(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / name).write_text("[tool.clientwright]\n")
    assert discovered("theirs/openapi.yaml") == (None, [f"theirs/{name}"])
    (tmp_path / "clientwright.toml").touch()
    assert discovered("theirs/openapi.yaml") == ("clientwright.toml", [f"theirs/{name}"])
    assert discovered("theirs/openapi.yaml", f"theirs/{name}") == (f"theirs/{name}", [])
    monkeypatch.chdir(tmp_path / "theirs")
    assert discovered(str(tmp_path / "theirs/openapi.yaml")) == (name, []), "it is the current folder's own"
    assert discovered("../openapi.yaml") == (name, ["../clientwright.toml"])


def test_a_configuration_in_a_folder_above_where_anybody_may_write_is_mentioned_and_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shared/mine").mkdir(parents=True)
    (tmp_path / "shared").chmod(0o1777)
    (tmp_path / "shared/clientwright.toml").touch()
    (tmp_path / "clientwright.toml").touch()
    monkeypatch.chdir(tmp_path / "shared/mine")
    assert discovered() == ("../../clientwright.toml", ["../clientwright.toml"])
    monkeypatch.chdir(tmp_path / "shared")
    assert discovered() == ("clientwright.toml", []), "who works there has chosen to"


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000 + "]" * 100_000,
        "a = " + "[" * 3_000 + "]" * 3_000,
        "a = " + "{a = " * 3_000 + "1" + "}" * 3_000,
        "exclude = " + "[" * 300 + "]" * 300,
        "a = " + "9" * 100_000,
        "[" + "a." * 300 + "a]\nb = 1",
    ],
)
def test_a_configuration_that_goes_deep_ends_in_words(tmp_path: Path, text: str) -> None:
    _, found = read(tmp_path, text)
    assert len(found) == 1
    assert found[0].split()[1] in ("not-toml", "unknown-config-key", "wrong-config-type")


def test_places_are_found_in_every_form_that_toml_has() -> None:
    text = """# comment = 1
"quoted.key".b = { c = 1, "d" = [ {x = 1}, {y = '''
z = 1 ]'''} ] } # after
[t . 'u']
k = [ # inside
  1,
  "]",
]
[[t.v]]
[t.v.w]
z = 1
[[t.v]]
z = 2
[[t.v.q]]
"""
    assert places(text) == {
        ("quoted.key",): (2, 1),
        ("quoted.key", "b"): (2, 1),
        ("quoted.key", "b", "c"): (2, 20),
        ("quoted.key", "b", "d"): (2, 27),
        ("quoted.key", "b", "d", 0): (2, 35),
        ("quoted.key", "b", "d", 0, "x"): (2, 36),
        ("quoted.key", "b", "d", 1): (2, 44),
        ("quoted.key", "b", "d", 1, "y"): (2, 45),
        ("t", "u"): (4, 2),
        ("t", "u", "k"): (5, 1),
        ("t", "u", "k", 0): (6, 3),
        ("t", "u", "k", 1): (7, 3),
        ("t", "v", 0): (9, 3),
        ("t", "v", 0, "w"): (10, 2),
        ("t", "v", 0, "w", "z"): (11, 1),
        ("t", "v", 1): (12, 3),
        ("t", "v", 1, "z"): (13, 1),
        ("t", "v", 1, "q", 0): (14, 3),
    }
