"""The runtime's rooms: which way their imports go, and that each subset which a client may have is whole."""

from __future__ import annotations

import ast
import re
from itertools import combinations

import pytest
from relative_imports import circles, imports

from clientwright.render.runtime import render_runtime
from clientwright.rooms import ALWAYS, PARTS

ORDER = (
    *("webhooks", "tools", "waiting", "pages", "streams", "forms", "encoded", "files", "downloads", "media"),
    *("styles", "http", "oauth", "auth", "readonly", "unions", "formats", "wire", "messages", ""),
)
"""From above to below: a room imports those that follow, and ``lazy``, which stands in none."""

SOMETIMES = (
    *("unions", "formats", "oauth", "readonly", "styles", "media", "downloads", "files", "encoded", "forms"),
    *("streams", "pages", "waiting", "tools", "webhooks"),
)
ALL = (*ALWAYS, *SOMETIMES, *PARTS)
EVERYTHING = {path.removeprefix("_runtime/"): text for path, text in render_runtime(ALL).items()}
IMPORTS = imports(EVERYTHING)


def room(path: str) -> str:
    return path.rpartition("/")[0]


def test_every_folder_is_a_room_of_the_order() -> None:
    assert {room(path) for path in EVERYTHING} == set(ORDER)


def test_rooms_are_imported_in_one_direction() -> None:
    upwards = [
        f"{path} imports {other}"
        for path, others in IMPORTS.items()
        for other in sorted(others)
        if ORDER.index(room(path)) > ORDER.index(room(other))
    ]
    assert upwards == []


def test_pages_and_streams_do_not_know_each_other() -> None:
    assert [path for path, others in IMPORTS.items() if {"pages", "streams"} <= {room(path), *map(room, others)}] == []


def test_no_module_imports_itself_in_the_end() -> None:
    assert circles(IMPORTS) == []


def test_only_the_transport_imports_the_http_library() -> None:
    assert [path for path, text in EVERYTHING.items() if re.search(r"^\s*(import|from) httpx", text, re.M)] == [
        "http/transport.py"
    ]


def test_a_room_says_in_one_sentence_what_it_is() -> None:
    for name in ORDER[:-1]:
        tree = ast.parse(EVERYTHING[f"{name}/__init__.py"])
        assert len(tree.body) == 1
        assert re.fullmatch(r"[^.\n]+(\.0[^.\n]*)?\.", ast.get_docstring(tree) or ""), name


def test_the_runtime_says_which_rooms_there_are() -> None:
    said = re.findall(r"^``(\w+)``  ", ast.get_docstring(ast.parse(EVERYTHING["__init__.py"])) or "", re.M)
    assert said == list(ORDER[:-1])


@pytest.mark.parametrize("taken", [one for count in (0, 1, 2) for one in combinations(SOMETIMES, count)])
def test_what_a_client_takes_imports_nothing_that_it_leaves(taken: tuple[str, ...]) -> None:
    if "tools" in taken and "waiting" not in taken:
        taken = (*taken, "waiting")
    if "encoded" in taken and "files" not in taken:
        taken = (*taken, "files")
    needed = {"tools/streaming.py": "streams", "forms/multipart.py": "files"}
    parts = [one for one in PARTS if room(one) in (*ALWAYS, *taken) and needed.get(one, "wire") in (*ALWAYS, *taken)]
    files = render_runtime((*ALWAYS, *taken, *parts))
    missing = {path: others - files.keys() for path, others in imports(files).items() if not others <= files.keys()}
    assert missing == {}


def test_no_file_that_all_have_imports_one_that_only_some_have() -> None:
    needless = [f"{path} imports {part}" for path, others in IMPORTS.items() for part in PARTS if part in others]
    assert [one for one in needless if one.partition(" ")[0] not in PARTS] == []


def test_the_runtime_of_plain_calls_is_small() -> None:
    assert sum(text.count("\n") for text in render_runtime(ALWAYS).values()) <= 5_343
