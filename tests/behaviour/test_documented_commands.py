"""Every command in the documents is run as it stands, in the order of its page, in a project like that of the page."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from shutil import copytree
from textwrap import dedent

import pytest
import yaml

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]
_TOP = ("README.md", "CONTRIBUTING.md", "SECURITY.md")
_LINE = re.compile(r"^(?:\$ )?(?:uv run |\.venv/bin/)?(clientwright (?:.*\\\n)*.*)$", re.MULTILINE)
_FENCED = re.compile(r"^```(?:sh|bash|console)?\n(.*?)^```", re.DOTALL | re.MULTILINE)
_INDENTED = re.compile(r"(?:^    .*\n)+", re.MULTILINE)

DEPOT = ROOT / "tests/cases/operations/remembered/openapi.yaml"
SPARE = """openapi: 3.1.0
info: {title: Stock, version: "1"}
paths: {/items: {post: {operationId: createItem, responses: {"204": {description: Done}}}}}
"""
NOTHING = """overlay: 1.0.0
info: {title: Corrections, version: "1"}
actions: [{target: $.info, update: {title: Stock}}]
"""
DEPARTURE = '{"operation": "getShelf", "answer": "200", "pointer": "/id", "expected": "integer", "got": "string"}\n'
FAILS = {"clientwright validate opnapi.yaml": "did you mean `openapi.yaml`?"}
"""Commands that show what goes wrong, and what they have to say."""
SERVES = re.compile(r"clientwright (mock|record|replay|watch)\b(?!.*--print-memory)")
"""Commands that go on until they are interrupted."""


def commands(page: Path) -> list[str]:
    """The command lines of a page, without what the page says beside them."""
    text = page.read_text(encoding="utf-8")
    blocks = _FENCED.findall(text) + [dedent(found) for found in _INDENTED.findall(_FENCED.sub("", text))]
    lines = [line.replace("\\\n", " ") for block in blocks for line in _LINE.findall(block)]
    return [re.sub(r"\s+#.*$", "", line) for line in lines]


PAGES = {
    page.relative_to(ROOT).as_posix(): commands(page)
    for page in (*(ROOT / name for name in _TOP), *sorted((ROOT / "docs").glob("*.md")))
    if commands(page)
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a description, an older one, the client of it at a tag, and what pages name beside them."""
    for folder in ("spec", "tests/cases/operations"):
        copytree(ROOT / folder, tmp_path / folder)
    description = DEPOT.read_text("utf-8")
    files = {
        "openapi.yaml": description,
        "openapi.json": json.dumps(yaml.safe_load(SPARE)),
        "old.yaml": description.replace("replaceShelf", "putShelf"),
        "api/billing.yaml": description,
        "api/stock.yaml": SPARE,
        "api/stock-corrections.yaml": NOTHING,
        "deviations.jsonl": DEPARTURE,
        "changelog.md.jinja": _block("docs/changes.md", "{%"),
        "tape.yaml": _block("docs/testing.md", "clientwright: recording 1"),
        "src/shop/__init__.py": "",
        "src/yourproject/__init__.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    _run(tmp_path, "clientwright generate old.yaml -o src/myproject/petstore")
    git = "git -c user.name=a -c user.email=a@example.com"
    _run(tmp_path, f"git init -q -b main && git add . && {git} commit -q -m begin && git tag v1.2")
    return tmp_path


def _block(page: str, word: str) -> str:
    """The block of a page that has a word."""
    text = (ROOT / page).read_text("utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    blocks += map(dedent, re.findall(r"(?:^    .*\n|(?<=\n)\n(?=    ))+", text, re.MULTILINE))
    return next(block for block in blocks if word in block)


def _prepared(project: Path, page: str) -> None:
    """What a page takes for granted."""
    case = ROOT / "tests/cases/suggest" / Path(page).stem
    for file in (*case.glob("openapi.yaml"), *case.glob("stainless.yml")):
        (project / file.name).write_bytes(file.read_bytes())
    one = '[[client]]\ndescription = "openapi.yaml"\noutput = "src/myproject/petstore"\n'
    if page == "docs/configuration.md":
        one = _block(page, '"stock"').replace("https://example.com/stock/openapi.json", "api/stock.yaml")
    if page in ("docs/configuration.md", "docs/changes.md", "docs/templates.md"):
        (project / "clientwright.toml").write_text(one, encoding="utf-8")


def _surroundings() -> dict[str, str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "generator"), "EXAMPLE_API_KEY": "k"}


def _run(project: Path, line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", line], cwd=project, env=_surroundings(), capture_output=True, text=True, check=False, timeout=120
    )


def _served(project: Path, line: str) -> str:
    """What a command says until it is interrupted, which ends it well."""
    log = project / "said.txt"
    words = [*shlex.split(line), *(() if "watch" in line else ("--port", "0"))]
    with log.open("w") as said:
        serving = subprocess.Popen(words, cwd=project, env=_surroundings(), stdout=said, stderr=said)
    try:
        end = time.monotonic() + 60
        while not re.search(r"http://|watching|files? written", log.read_text()):
            assert serving.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        serving.send_signal(signal.SIGINT)
        assert serving.wait(30) in (0, 130), log.read_text()
    finally:
        serving.kill()
        serving.wait()
    return log.read_text()


def test_the_documents_have_commands() -> None:
    assert len(PAGES) > 15
    assert sum(map(len, PAGES.values())) > 60


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_does_what_it_is_there_for(page: str, project: Path) -> None:
    _prepared(project, page)
    for line in PAGES[page]:
        offline = line.replace("https://example.com/openapi.json", "openapi.yaml")
        if SERVES.match(line):
            said = _served(project, offline)
        else:
            done = _run(project, offline)
            said = done.stdout + done.stderr
            assert bool(done.returncode) == (line in FAILS), f"{line}\n{said}"
            assert FAILS.get(line, "") in said, f"{line}\n{said}"
        assert "Traceback" not in said, f"{line}\n{said}"
