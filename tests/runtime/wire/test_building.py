"""What is built of a model: when, by whom, what it looks like, and what it knows of the text of a description."""

from __future__ import annotations

import ast
import linecache
import re
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, make_dataclass
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, Literal

import pytest

from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire import decoding
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import NO_EXTRA
from clientwright.runtime.wire.values import CLOSED, UNSET, Open, Unknown, Unset, Values, Wire


def built(file: str = "") -> dict[str, str]:
    """The sources that were built, by what they are called."""
    return {name: "".join(entry[2]) for name, entry in linecache.cache.items() if name.startswith(f"<{file}")}  # type: ignore[misc]


LAZY = """
import linecache, sys
sys.path.insert(0, sys.argv[1])
from sample import models
from sample._runtime.wire.codec import dumps, from_json

def now(what):
    modules = sorted(name.removeprefix("sample.models.") for name in sys.modules if name.startswith("sample.models."))
    files = [name for name in linecache.cache if name.startswith(("<decode ", "<encode "))]
    built = [file[1:-1].replace("sample.models.", "") for file in files]
    print(what, *modules, *built, sep=", ")

tree = {"name": "oak", "size": 1, "children": []}
now("named")
models.Tree
now("loaded")
from_json(models.Tree, tree)
now("bare")
from_json(models.Tree, {**tree, "children": [tree], "fruit": None})
now("itself")
from_json(models.Tree, {**tree, "fruit": []})
now("none")
from_json(models.Tree, {**tree, "fruit": [{"kind": "nut"}, 1]})
now("unknown")
from_json(models.Tree, {**tree, "fruit": [{"kind": "leaf"}]})
now("leaf")
dumps(from_json(models.Tree, {**tree, "fruit": [{"kind": "nut"}]}))
now("sent")
"""


def test_a_model_is_loaded_and_built_when_a_value_needs_it(sample: ModuleType) -> None:
    folder = Path(str(sample.__file__)).parents[1]
    command = [sys.executable, "-c", LAZY, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "named",
        "loaded, tree",
        "bare, tree, decode tree.Tree",
        "itself, tree, decode tree.Tree",
        "none, tree, decode tree.Tree",
        "unknown, fruit, tree, decode tree.Tree",
        "leaf, fruit, leaf, tree, decode tree.Tree, decode leaf.Leaf",
        "sent, fruit, leaf, tree, decode tree.Tree, decode leaf.Leaf, encode tree.Tree",
    ]


MODELS = """
from __future__ import annotations
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union
from clientwright.runtime.wire.deviations import NO_EXTRA
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.values import Unknown
from clientwright.runtime.wire.values import UNSET, Unset

@dataclass(kw_only=True, slots=True)
class Leaf:
    kind: Literal["leaf"] = "leaf"
    weight: float | None
    extra: Mapping[str, Any] = NO_EXTRA

@dataclass(kw_only=True, slots=True)
class Branch:
    kind: Literal["branch"] = "branch"
    parts: list[Part]
    named: dict[str, Part] | Unset = UNSET
    json: Json | Unset = UNSET
    extra: Mapping[str, Part] = NO_EXTRA

Part = Annotated[Union["Leaf", "Branch", Unknown], Tag("kind", {"leaf": "Leaf", "branch": "Branch"})]
Json = Union[str, float, bool, None, list["Json"], dict[str, "Json"]]
"""
LEAF = {"kind": "leaf", "weight": 1.5}
BRANCH = {
    "kind": "branch",
    "parts": [LEAF, {"kind": "branch", "parts": [], "json": [{"a": [None]}, "b"]}, {"kind": "nut"}],
    "named": {"a": LEAF, "b": {"kind": "branch", "parts": [LEAF], "c": LEAF}},
    "d": {"kind": "branch", "parts": [], "e": {"kind": "leaf", "weight": None}},
}


@pytest.fixture
def fresh() -> Iterator[Callable[[], Any]]:
    """Makes a module with models that nothing was built of yet."""
    made: list[str] = []

    def module() -> Any:
        name = f"fresh_models_{len(made)}"
        made.append(name)
        sys.modules[name] = new = ModuleType(name)
        exec(compile(MODELS, name, "exec"), vars(new))
        return new

    yield module
    for name in made:
        del sys.modules[name]


def test_threads_may_meet_a_model_at_the_same_time(fresh: Callable[[], Any]) -> None:
    count = 12
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(10):
            models = fresh()
            barrier = threading.Barrier(count)
            results: list[Any] = []

            def work(models: Any = models, barrier: threading.Barrier = barrier, results: list[Any] = results) -> None:
                barrier.wait(10)
                try:
                    came = from_json(models.Branch, BRANCH)
                    results.append((came, to_json(came), dumps(came)))
                except Exception as error:
                    results.append(error)

            threads = [threading.Thread(target=work) for _ in range(count)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            right = from_json(models.Branch, BRANCH)
            assert right.extra["d"].extra["e"] == models.Leaf(weight=None)
            assert results == [(right, BRANCH, dumps(right))] * count
    finally:
        sys.setswitchinterval(before)


def test_a_type_that_holds_itself_is_built_once_and_not_at_each_level(fresh: Callable[[], Any]) -> None:
    def nested(depth: int) -> Any:
        return [nested(depth - 1), {"a": nested(depth - 1)}] if depth else "end"

    models = fresh()
    from_json(models.Branch, {**BRANCH, "json": nested(2)})
    before = len(decoding._of_shapes)
    assert before
    from_json(models.Branch, {**BRANCH, "json": nested(8)})
    assert len(decoding._of_shapes) == before


@dataclass
class Checked:
    """A class that refuses what it does not like."""

    a: int

    def __post_init__(self) -> None:
        raise LookupError("no, thank you")


def test_a_traceback_shows_the_line_of_a_built_decoder() -> None:
    with pytest.raises(LookupError) as caught:
        from_json(Checked, {"a": 1})
    shown = "".join(traceback.format_exception(caught.value))
    assert re.search(
        r'File "<decode .*test_building\.Checked>", line \d+, in decode\n    model.__post_init__\(\)\n', shown
    )
    linecache.checkcache()  # as pdb and the traceback module do now and then
    assert any(file.endswith("test_building.Checked>") for file in built("decode "))


def test_a_traceback_shows_the_line_of_a_built_encoder() -> None:
    @dataclass(slots=True)
    class Half:
        a: int

    half = Half.__new__(Half)
    with pytest.raises(AttributeError) as caught:
        to_json(half)
    assert "raw = {key" in "".join(traceback.format_exception(caught.value))


def test_classes_of_the_same_name_have_sources_of_their_own() -> None:
    def made(name: str) -> Any:
        return make_dataclass("SameName", [("a", int), (name, str)])

    for name in ("b", "c", "d"):
        value = {"a": 1, name: "x"}
        assert to_json(from_json(made(name), value, strict=True)) == value
    sources = [text for file, text in built().items() if "SameName" in file]
    for name in ("b", "c", "d"):
        assert len([text for text in sources if f"model.{name}" in text]) == 2


EVIL = '"""\nimport os; os._exit(3)  # {} \\ \u2028 \''
OURS = re.compile(
    r"(v|key|value|values|right|required|decode|spot|known|typed|absent|flat|name)[0-9]+"
    r"|raw|found|holder|spot|model|new|Model|set|UNSET|NO_EXTRA|SPOT|unknown_fields|check|encode|decode"
    r"|type|len|str|int|float|bool|list|dict|KeyError|issuperset|get|fill|unexpected|at|update|__post_init__"
)
"""The names that sources are made of, beside those of fields."""


@dataclass(kw_only=True)
class Inner:
    """A member of a union."""

    tag: Annotated[Literal[EVIL], Wire(EVIL)] = EVIL  # type: ignore[valid-type]
    x: Annotated[int, Wire(f"{EVIL}x")]
    extra: Annotated[Mapping[str, Any], CLOSED] = NO_EXTRA


Member = Annotated[Inner | Unknown, Tag(EVIL, {EVIL: Inner, "other": Inner})]


@dataclass(kw_only=True)
class Hostile:
    """A class whose description was written by someone else."""

    required: Annotated[str, Wire(EVIL)]
    one: Annotated[Literal[EVIL], Wire(EVIL * 2)]  # type: ignore[valid-type]
    choice: Literal[EVIL, "b", 3] | str | int | Unset = UNSET  # type: ignore[valid-type]
    words: Literal[EVIL, "b"] | str | Unset = UNSET  # type: ignore[valid-type]
    open: Annotated[Literal[EVIL] | str, Open(str)] | Unset = UNSET  # type: ignore[valid-type]
    half: Annotated[float, Values(0.5, 1.5)] | Unset = UNSET
    flag: bool | Unset | None = UNSET
    member: Member | Unset | None = UNSET
    members: Annotated[dict[str, list[Member]] | Unset, Wire(f"{EVIL}members")] = UNSET
    given: str = EVIL
    made: list[str] = field(default_factory=lambda: [EVIL])
    fixed: str = field(default=EVIL, init=False)
    extra: Mapping[str, Member] = NO_EXTRA

    def __post_init__(self) -> None:
        self.checked = True


@dataclass(frozen=True, kw_only=True)
class Frozen:
    """A class whose fields are set in another way."""

    required: Annotated[str, Wire(EVIL)]
    word: Annotated[Literal[EVIL], Wire(EVIL * 2)]  # type: ignore[valid-type]
    member: Member | Unset = UNSET
    given: str = EVIL
    fixed: str = field(default=EVIL, init=False)
    extra: Mapping[str, Any] = NO_EXTRA


INNER = {EVIL: EVIL, f"{EVIL}x": 1}
HOSTILE = {
    EVIL: EVIL,
    EVIL * 2: EVIL,
    "choice": EVIL,
    "words": EVIL,
    "open": "else",
    "half": 0.5,
    "flag": None,
    "member": INNER,
    f"{EVIL}members": {EVIL: [INNER]},
    "given": "",
    "made": [EVIL],
    f"{EVIL}more": INNER,
}
FROZEN = {EVIL: EVIL, EVIL * 2: EVIL, "member": INNER, "given": "", f"{EVIL}more": 1}


@pytest.mark.parametrize(("model", "value"), [(Hostile, HOSTILE), (Frozen, FROZEN)])
def test_no_text_of_a_description_stands_in_what_is_built(model: Any, value: Any) -> None:
    came = from_json(model, value, strict=True)
    assert to_json(came) == value
    assert (came.fixed, came.member, came.extra != {}) == (EVIL, Inner(x=1), True)
    from_json(model, {})
    fields = {*model.__dataclass_fields__, *Inner.__dataclass_fields__}
    classes = [f"{each.__module__}.{each.__qualname__}" for each in (model, Inner)]
    sources = [text for file, text in built().items() if any(one in file for one in classes)]
    assert len(sources) == 4
    for text in sources:
        assert text.isascii()
        tree = ast.parse(text)
        constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert {type(constant) for constant in constants} <= {int, bool, type(None)}
        assert {name for name in _names(tree) if not OURS.fullmatch(name) and name not in fields} == set()


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.FunctionDef(name=name):
                yield name
            case ast.alias() | ast.keyword():
                raise AssertionError("nothing is imported, and no argument is named")
