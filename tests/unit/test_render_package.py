"""The rest of an emitted package: clients, exports, the README, the runtime's copy."""

from __future__ import annotations

import ast
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from readmes import programs

from clientwright.build import build
from clientwright.config import Config, load
from clientwright.diagnostics import Diagnostics
from clientwright.format import format_texts
from clientwright.layout import Package, plan
from clientwright.mend import mend
from clientwright.names import assign
from clientwright.render import Templates, render
from clientwright.render.literals import call
from clientwright.render.python.expressions import Word
from clientwright.render.python.leaves import Out
from clientwright.render.readme import markdown
from clientwright.render.readme.examples import ExampleArgument
from clientwright.rooms import PARTS
from clientwright.source import read

ROOT = Path(__file__).resolve().parents[2]


def planned(description: Path, config: Config, name: str) -> Package:
    """The plan of a package."""
    diagnostics = Diagnostics()
    document = read(str(description), diagnostics=diagnostics)
    assert document is not None
    api = build(mend(document), config)
    package = plan(api, assign(api, config, diagnostics), package=name)
    assert not diagnostics.failed, list(diagnostics)
    return package


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


@pytest.fixture(scope="module")
def runs() -> dict[str, str]:
    """The files of the package that spec/ gives."""
    config = load(str(ROOT / "spec" / "clientwright.toml"), Diagnostics()).client("runsteps")
    return render(planned(ROOT / "spec" / "run-steps.yaml", config, "runsteps"), Templates.load())


@pytest.fixture(scope="module")
def installed(runs: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds this package, under another name and below another package."""
    folder = tmp_path_factory.mktemp("project")
    put(folder / "app" / "vendored", runs)
    (folder / "app" / "__init__.py").touch()
    return folder


def python(folder: Path, *lines: str) -> str:
    """What a program prints that runs in a folder."""
    command = [sys.executable, "-I", "-c", "\n".join(["import sys", f"sys.path.insert(0, {str(folder)!r})", *lines])]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_client_is_made_without_loading_models_or_an_event_loop(installed: Path) -> None:
    lines = ["from app.vendored import Client", "client = Client(api_key='k')", "client.beta.threads.runs.steps"]
    loaded = python(installed, *lines, "print(*sys.modules)").split()
    assert "app.vendored.api.runs" in loaded
    assert not [one for one in loaded if re.match(r"app\.vendored\.models\.|asyncio|httpx2", one)]


def test_a_client_that_is_only_made_loads_nothing_of_a_call(installed: Path) -> None:
    loaded = python(installed, "from app.vendored import Client", "Client(api_key='k')", "print(*sys.modules)").split()
    runtime = {one.removeprefix("app.vendored._runtime.") for one in loaded if "._runtime." in one}
    allowed = {"http.client", "http.options", "http.checks", "streams.client", "wire.values"}
    rooms = {one for one in runtime if "." not in one}
    assert {one for one in runtime - rooms - allowed if not one.startswith("auth.")} == set()


def test_every_public_name_is_found_and_listed(installed: Path) -> None:
    program = [
        "import app.vendored as package",
        "names = package.__all__",
        "assert dir(package) == sorted(names) == names",
        "[getattr(package, name) for name in names]",
        "print(*names, package.__version__)",
    ]
    names = python(installed, *program).split()
    expected = {"Client", "AsyncClient", "UNSET", "Unset", "Unknown", "ApiError", "RateLimitError", "Stream"}
    assert expected | {"AsyncStream", "from_json", "to_json", "Run", "ToolOutput", "ToolOutputDict", "1.0.0"} <= set(
        names
    )


def test_a_name_that_is_not_there_is_an_attribute_error(installed: Path) -> None:
    program = ["import app.vendored as package", "print(hasattr(package, 'Rum'), hasattr(package, '__path__'))"]
    assert python(installed, *program).split() == ["False", "True"]


def test_resources_are_made_once_and_documented(installed: Path) -> None:
    program = [
        "from app.vendored import AsyncClient, Client",
        "client = Client()",
        "assert client.beta.threads is client.beta.threads",
        "print(type(client.beta.threads.runs).__doc__)",
        "print(type(AsyncClient().beta.threads.runs).__name__)",
    ]
    printed = python(installed, *program)
    assert "``create``: Start a run on a thread." in printed
    assert printed.splitlines()[-1] == "AsyncBetaThreadsRuns"


NOT_NEEDED = ("oauth", "formats", "forms", "styles", "readonly", "media", "files", "encoded", "downloads", "webhooks")
"""The rooms without which the Run and Run Step API does: it takes no files, for instance, and fetches no tokens."""


def test_the_runtime_is_copied_byte_for_byte_without_the_rooms_that_are_not_needed(runs: dict[str, str]) -> None:
    folder = ROOT / "generator" / "clientwright" / "runtime"
    copied = {
        path.removeprefix("_runtime/"): text.encode() for path, text in runs.items() if path.startswith("_runtime/")
    }
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.py")}
    needless = {*NOT_NEEDED, *PARTS} - {"tools/streaming.py", "unions/fit.py"}
    assert copied == {
        path: content for path, content in files.items() if needless.isdisjoint((path, path.partition("/")[0]))
    }


def test_what_is_rendered_is_the_same_each_time_and_left_alone_by_the_formatter(runs: dict[str, str]) -> None:
    config = load(str(ROOT / "spec" / "clientwright.toml"), Diagnostics()).client("runsteps")
    assert render(planned(ROOT / "spec" / "run-steps.yaml", config, "runsteps"), Templates.load()) == runs
    assert (
        format_texts({path: text for path, text in runs.items() if not path.startswith("_runtime/")}).items()
        <= runs.items()
    )


CASES = sorted((ROOT / "tests" / "cases").glob("[mou]*/*/openapi.*"))
"""Descriptions of models, operations and unions."""


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.parent.name)
def test_what_is_emitted_is_built_of_single_words(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: set[str] = set()

    def write(word: Word, out: Out) -> None:
        written.add(word.text)
        original(word, out)

    original = Word.write
    monkeypatch.setattr(Word, "write", write)
    render(planned(file, Config(), "client"), Templates.load())
    assert {word for word in written if not is_word(word)} == set()


def is_word(text: str) -> bool:
    """Whether a text is a name, a literal or an f-string, and nothing around it."""
    node = ast.parse(text, mode="eval").body
    while isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Name | ast.Constant | ast.JoinedStr)


EXAMPLES = [
    'run = client.beta.threads.runs.create(thread_id="thread_abc123", assistant_id="asst_abc123")',
    'run = client.beta.threads.runs.retrieve(thread_id="thread_abc123", run_id="run_abc123")',
    'run = client.beta.threads.runs.cancel(thread_id="thread_abc123", run_id="run_abc123")',
]
LISTED = 'for run in client.beta.threads.runs.list(thread_id="thread_abc123"):\n    print(run)\n'


def test_the_readme_has_a_program_for_each_operation(runs: dict[str, str]) -> None:
    found = programs(runs["README.md"])
    for program in found:
        compile(program, "README.md", "exec")
    start = "from runsteps import Client\n\nclient = Client()  # takes the key from RUNSTEPS_API_KEY\n"
    for example in EXAMPLES:
        result = example.partition(" = ")[0]
        assert f"{start}{example}\nprint({result})\n" in found
    assert found.count(f"{start}{LISTED}") == 2, "under Pages and by itself"
    assert len(re.findall("^### `client", runs["README.md"], re.MULTILINE)) == 9
    assert "\n\n\n" not in re.sub(r"```.*?```", "...", runs["README.md"], flags=re.DOTALL)


def test_the_readme_names_the_variables_that_the_runtime_reads(runs: dict[str, str]) -> None:
    assert "`RUNSTEPS_API_KEY`" in runs["README.md"]
    assert "`RUNSTEPS_SERVER`" in runs["README.md"]
    assert "key in `OPENAI_API_KEY`" in runs["README.md"]


def described(**more: Any) -> dict[str, Any]:
    """A description of one operation."""
    operation = {"operationId": "act", "tags": ["things"], "responses": {"204": {"description": "Done"}}, **more}
    info = {
        "title": "# <b>Title</b>\n* one",
        "version": "1",
        "description": "```\nimport os\n```\n[x](javascript:y) 1. <i>",
    }
    return {"openapi": "3.1.0", "info": info, "paths": {"/x": {"post": operation}}}


def readme(tmp_path: Path, document: dict[str, Any]) -> str:
    """The README for a description."""
    file = tmp_path / "description.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return render(planned(file, Config(), "sample"), Templates.load())["README.md"]


def test_markdown_of_a_description_does_nothing_in_the_readme(tmp_path: Path) -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}
    content = {"application/json": {"schema": schema, "example": {"a": "```\n# x", "```": 1}}}
    text = readme(tmp_path, described(summary="![i](u) `code` *b*", requestBody={"required": True, "content": content}))
    assert text.startswith("# \\# \\<b\\>Title\\</b\\> \\* one\n")
    assert "\\`\\`\\` import os \\`\\`\\` \\[x\\](javascript:y)" in text
    assert "\\!\\[i\\](u) `code` \\*b\\*." in text
    (program,) = {block for block in programs(text) if "import asyncio" not in block and "except" not in block}
    assert 'client.things.act(a="```\\n# x", extra_body={"```": 1})' in program
    assert 'Client(base_url="https://example.com")' in program


def test_a_required_argument_without_an_example_gets_a_simple_value(tmp_path: Path) -> None:
    properties = {
        "size": {"type": "integer", "minimum": 3},
        "kind": {"enum": ["a", "b"]},
        "when": {"type": "string", "format": "date"},
        "inner": {"type": "object", "required": ["ok"], "properties": {"ok": {"type": "boolean"}}},
        "tags": {"type": "array", "items": {"type": "string"}},
        "fixed": {"const": 1},
    }
    schema = {"type": "object", "required": list(properties), "properties": properties}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    text = readme(tmp_path, described(requestBody=body))
    (program,) = {block for block in programs(text) if "import asyncio" not in block and "except" not in block}
    made = 'size=3, kind="a", when="2024-01-02", inner={"ok": True}, tags=["tags"]'
    assert f"client.things.act({made})" in program


def test_a_call_is_laid_out_on_as_few_lines_as_fit() -> None:
    short, long = ExampleArgument("a", 1), ExampleArgument("b", {"key": ["x" * 40, "y" * 40], "other": {}})
    assert call("f", [short]) == "f(a=1)"
    one = ExampleArgument("b", "x" * 80)
    assert call("function", [short, one]) == f'function(\n    a=1, b="{"x" * 80}"\n)'
    assert call("f", [short, long]).splitlines() == [
        "f(",
        "    a=1,",
        "    b={",
        '        "key": [',
        f'            "{"x" * 40}",',
        f'            "{"y" * 40}",',
        "        ],",
        '        "other": {},',
        "    },",
        ")",
    ]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. one", "1\\. one"),
        ("- a", "\\- a"),
        ("snake_case _emphasis_", "snake_case \\_emphasis\\_"),
        ("`a` <b>", "`a` \\<b\\>"),
        ("two\n\nlines", "two lines"),
    ],
)
def test_marks_of_markdown_are_escaped(text: str, escaped: str) -> None:
    assert markdown.line(text) == escaped


def test_a_code_span_holds_any_text() -> None:
    assert markdown.code("a`b``c") == "``` a`b``c ```"


def test_importing_the_package_again_under_its_own_name_works(runs: dict[str, str], tmp_path: Path) -> None:
    put(tmp_path / "runsteps_again", runs)
    sys.path.insert(0, str(tmp_path))
    try:
        package = importlib.import_module("runsteps_again")
        assert package.Client().beta.threads.runs.create.__doc__.startswith("Start a run on a thread.")
    finally:
        sys.path.remove(str(tmp_path))
