"""Overlays change a description in order, and places follow."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from clientwright.diagnostics import Diagnostics
from clientwright.source import Document, read

MAIN = """openapi: 3.1.0
info: {title: A, version: "1"}
tags:
  - name: one
  - name: two
  - name: three
paths:
  /a/b: {get: {operationId: ab, tags: [x], responses: {200: {description: ok}}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(MAIN)
    return tmp_path


def overlaid(*actions: str, version: str = "1.0.0", main: str = MAIN) -> tuple[Document, Diagnostics]:
    """The description after actions, each a line of YAML, and the findings."""
    Path("openapi.yaml").write_text(main)
    lines = "".join(f"  - {action}\n" for action in actions)
    Path("overlay.yaml").write_text(f"overlay: {version}\ninfo: {{title: O, version: '1'}}\nactions:\n{lines}")
    found = Diagnostics()
    document = read("openapi.yaml", overlays=["overlay.yaml"], diagnostics=found)
    assert document is not None
    return document, found


def test_objects_merge_and_texts_are_replaced() -> None:
    document, found = overlaid("{target: $.info, update: {title: B, contact: {name: C}}}")
    assert document.data["info"] == {"title": "B", "version": "1", "contact": {"name": "C"}}
    assert not len(found)


def test_what_an_overlay_brought_stands_in_the_overlay() -> None:
    document, _ = overlaid("{target: $.info, update: {title: B, contact: {name: C}}}")
    info = document.root.mapping("info")
    assert (info.child("title").location.file, info.child("title").location.line) == ("overlay.yaml", 4)
    assert info.mapping("contact").key_location("name").file == "overlay.yaml"
    assert info.child("version").location.file == "openapi.yaml"
    assert document.lines("overlay.yaml")[0] == "overlay: 1.0.0"


def test_a_list_gains_an_entry_and_lists_are_put_one_after_the_other() -> None:
    document, found = overlaid(
        "{target: $.tags, update: {name: four}}",
        "{target: '$.paths[\"/a/b\"].get', update: {tags: [y, z]}}",
        "{target: '$.paths[\"/a/b\"].get.tags', update: last}",
    )
    assert [tag.text("name") for tag in document.root.sequence("tags")] == ["one", "two", "three", "four"]
    get = document.root.mapping("paths").mapping("/a/b").mapping("get")
    assert [each.value for each in get.sequence("tags")] == ["x", "y", "z", "last"]
    assert get.sequence("tags")[3].location.file == "overlay.yaml"
    assert not len(found)


def test_removing_several_items_of_a_list_removes_just_them() -> None:
    document, found = overlaid("{target: '$.tags[?@.name != \"two\"]', remove: true}")
    (tag,) = document.root.sequence("tags")
    assert (tag.text("name"), tag.location.line) == ("two", 5)
    assert not len(found)


def test_actions_see_what_the_actions_before_them_did() -> None:
    document, found = overlaid(
        "{target: $, update: {x_new: {a: 1}}}", "{target: $.x_new, update: {b: 2}}", "{target: $.x_new.a, remove: true}"
    )
    assert document.data["x_new"] == {"b": 2}
    assert not len(found)


def test_a_value_written_at_several_places_is_not_shared() -> None:
    document, _ = overlaid("{target: '$.tags[*]', update: {x_a: {b: 1}}}", "{target: '$.tags[0].x_a', update: {c: 2}}")
    assert [tag.mapping("x_a").value for tag in document.root.sequence("tags")] == [
        {"b": 1, "c": 2},
        {"b": 1},
        {"b": 1},
    ]


def test_a_value_that_the_description_shares_by_alias_is_changed_at_one_place_only() -> None:
    document, _ = overlaid("{target: $.x_b, update: {k: 2}}", main=MAIN + "x_a: &a {k: 1}\nx_b: *a\n")
    assert (document.data["x_a"], document.data["x_b"]) == ({"k": 1}, {"k": 2})


def test_copy_of_1_1_merges_another_part_of_the_description() -> None:
    document, found = overlaid("{target: '$.tags[0]', copy: '$.info'}", version="1.1.0")
    assert document.root.sequence("tags")[0].value == {"name": "one", "title": "A", "version": "1"}
    assert not len(found)


@pytest.mark.parametrize(
    ("action", "code", "words"),
    [
        ("{target: $.inf, update: {}}", "overlay-no-match", "did you mean `info`"),
        ("{target: $.paths./a/b, update: {}}", "bad-jsonpath", "['/a-b']"),
        ("{target: '$.tags[9].name', remove: true}", "overlay-no-match", "`$.tags` is there"),
        ("{target: $.info, update: text}", "overlay-mismatch", ""),
        ("{target: $.info.title, update: {a: b}}", "overlay-mismatch", ""),
        ("{target: $, remove: true}", "overlay-mismatch", ""),
        ("{target: $, update: text}", "overlay-mismatch", ""),
        ("{target: $.info}", "not-overlay", ""),
        ("{update: {}}", "not-overlay", ""),
        ("text", "not-overlay", ""),
        ("{target: $.info, copy: '$.tags[*]'}", "bad-jsonpath", ""),
        ("{target: '$..*', update: {a: {b: {c: 1}}}}", "overlay-mismatch", ""),
    ],
)
def test_an_action_that_cannot_be_done_is_a_finding_in_the_overlay(action: str, code: str, words: str) -> None:
    _, found = overlaid(action)
    first = next(iter(found))
    assert (first.code, first.location.file, first.location.line) == (code, "overlay.yaml", 4)
    assert words in first.hint


@pytest.mark.parametrize(
    "content",
    ["openapi: 3.1.0\n", "overlay: 2.0.0\nactions: []\n", "overlay: 1.0.0\n", "overlay: 1.0.0\nactions: {}\n", "- a\n"],
)
def test_a_file_that_is_no_overlay_is_refused(content: str) -> None:
    Path("overlay.yaml").write_text(content)
    found = Diagnostics()
    assert read("openapi.yaml", overlays=["overlay.yaml"], diagnostics=found) is None
    assert [each.code for each in found] == ["not-overlay"]


def test_an_overlay_has_those_it_builds_on_applied_first_and_once(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.0\ninfo: {title: Base, version: '1'}\npaths: {}\ntags: []\n")
    tag = "overlay: 1.0.0\ninfo: {title: x, version: '1'}\n%sactions:\n- {target: $.tags, update: [{name: %s}]}\n"
    (tmp_path / "first.yaml").write_text(tag % ("x-clientwright-after: second.yaml\n", "first"))  # a circle ends
    (tmp_path / "second.yaml").write_text(tag % ("x-clientwright-after: [first.yaml]\n", "second"))
    for given in (["second.yaml"], ["first.yaml", "second.yaml"]):
        diagnostics = Diagnostics()
        overlays = [str(tmp_path / name) for name in given]
        document = read(str(tmp_path / "openapi.yaml"), overlays=overlays, diagnostics=diagnostics)
        assert not list(diagnostics)
        assert document is not None
        assert document.root.sequence("tags")[2:] == ()
        assert {tag.text("name") for tag in document.root.sequence("tags")} == {"first", "second"}


@pytest.mark.parametrize("after", ["../other.yaml", "/etc/passwd", "3", "[[]]"])
def test_an_overlay_builds_only_on_what_is_in_its_folder(tmp_path: Path, after: str) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.0\ninfo: {title: Base, version: '1'}\npaths: {}\n")
    (tmp_path / "own").mkdir()
    overlay = tmp_path / "own" / "overlay.yaml"
    overlay.write_text(f"overlay: 1.0.0\ninfo: {{title: x}}\nx-clientwright-after: {after}\nactions: []\n")
    diagnostics = Diagnostics()
    read(str(tmp_path / "openapi.yaml"), overlays=[str(overlay)], diagnostics=diagnostics)
    assert [found.code for found in diagnostics] == ["not-overlay"]


OVERLAY = (
    "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nextends: %s\nactions:\n- {target: $.info, update: {title: %s}}\n"
)


def test_an_overlay_that_names_what_it_extends_is_a_description() -> None:
    Path("longer.yaml").write_text(OVERLAY % ("openapi.yaml", "Longer"))
    Path("vendor.yaml").write_text("overlay: 1.0.0\ninfo: {}\nactions:\n- {target: $.info, update: {version: '2'}}\n")
    found = Diagnostics()
    document = read("longer.yaml", overlays=["vendor.yaml", "longer.yaml"], diagnostics=found)
    assert document is not None
    assert not len(found)
    assert document.data["info"] == {"title": "Longer", "version": "2"}
    assert document.root.mapping("info").child("title").location.file == "longer.yaml"
    assert document.root.child("tags").location.file == document.file == "openapi.yaml"


def test_what_an_overlay_extends_is_read_from_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "base.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {/a: {$ref: paths.yaml}}\n"
    )
    (tmp_path / "below" / "paths.yaml").write_text("get: {responses: {200: {description: ok}}}\n")
    (tmp_path / "longer.yaml").write_text(OVERLAY % ("below/base.yaml", "Longer"))
    found = Diagnostics()
    document = read(str(tmp_path / "longer.yaml"), diagnostics=found)
    assert document is not None
    assert not len(found)
    assert sorted(Path(name).name for name in document.files) == ["base.yaml", "paths.yaml"]


@pytest.mark.parametrize("base", ["../openapi.yaml", "/etc/passwd", "3", "[]", "https://example.com/a.yaml", '"a\\0b"'])
def test_an_overlay_extends_only_what_is_in_its_folder(tmp_path: Path, base: str) -> None:
    (tmp_path / "own").mkdir()
    overlay = tmp_path / "own" / "overlay.yaml"
    overlay.write_text(OVERLAY % (base, "x"))
    found = Diagnostics()
    assert read(str(overlay), diagnostics=found) is None
    (refused,) = found
    assert (refused.code, refused.location.file, refused.location.line) == ("not-overlay", str(overlay), 3)


def test_an_overlay_from_standard_input_has_no_folder() -> None:
    found = Diagnostics()
    assert read("-", diagnostics=found, stdin=io.StringIO(OVERLAY % ("openapi.yaml", "x"))) is None
    assert [each.code for each in found] == ["not-overlay"]


def test_an_overlay_that_extends_itself_gives_no_description() -> None:
    Path("overlay.yaml").write_text(OVERLAY % ("overlay.yaml", "x"))
    document = read("overlay.yaml", diagnostics=Diagnostics())
    assert document is not None
    assert not document.is_supported  # which the next stage refuses


def test_an_overlay_that_extends_nothing_is_a_finding() -> None:
    Path("overlay.yaml").write_text(OVERLAY % ("gone.yaml", "x"))
    found = Diagnostics()
    assert read("overlay.yaml", diagnostics=found) is None
    assert [(each.code, each.location.file) for each in found] == [("unreadable", "gone.yaml")]


def test_an_action_may_be_allowed_to_select_nothing() -> None:
    optional = "x-clientwright-optional: true"
    document, found = overlaid(
        f"{{target: $.nowhere, update: {{a: 1}}, {optional}}}", f"{{target: $.info, update: {{title: B}}, {optional}}}"
    )
    assert document.data["info"]["title"] == "B"
    assert not len(found)
    _, found = overlaid("{target: $.nowhere, remove: true, x-clientwright-optional: 'true'}")
    assert [each.code for each in found] == ["overlay-no-match"]


def test_an_overlay_makes_a_description_no_deeper_than_one_that_is_read() -> None:
    deep = "{a: " * 120 + "1" + "}" * 120
    path = f"$.info['x-a']{'.a' * 118}"
    document, found = overlaid(
        f"{{target: $.info, update: {{x-a: {deep}}}}}",
        f'{{target: "{path}", update: {{b: {{c: 1}}}}}}',
        f'{{target: "{path}", update: {{d: {deep}}}}}',
    )
    assert [each.code for each in found] == ["too-deep"]
    assert [each.location.line for each in found] == [6]
    text = str(document.data)
    assert "'b': {'c': 1}" in text
    assert "'d'" not in text
