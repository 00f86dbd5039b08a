"""Every command line in the documents is one that the command line takes: its commands and its options are there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from clientwright.cli import cli

ROOT = Path(__file__).resolve().parents[2]
_TOP = ("README.md", "CONTRIBUTING.md", "SECURITY.md")
PAGES = [*(ROOT / name for name in _TOP), *sorted((ROOT / "docs").glob("*.md"))]
_LINE = re.compile(r"^ *(?:\$ )?(?:uv run |\.venv/bin/)?clientwright ((?:.*\\\n)*.*)$", re.MULTILINE)
_SHELL = ("|", ">", ">>", "<", "&&", "&", ";")


def commands() -> Iterator[tuple[str, str]]:
    """Each command line of the documents with the name of its page."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        blocks = re.findall(r"```(?:sh|bash|console|text)?\n(.*?)```", text, re.DOTALL)
        blocks += re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
        yield from ((page.name, found.replace("\\\n", " ")) for block in blocks for found in _LINE.findall(block))


def test_the_documents_have_commands() -> None:
    assert len({page for page, _ in commands()}) > 8


@pytest.mark.parametrize(("page", "line"), sorted(set(commands())))
def test_a_documented_command_is_taken(page: str, line: str) -> None:
    words = shlex.split(line, comments=True)
    words = words[: next((place for place, word in enumerate(words) if word in _SHELL), len(words))]
    context = click.Context(cli, info_name="clientwright")
    command: click.Command = cli
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words[0])
        assert found is not None, f"{page}: there is no command {words[0]}"
        command, words = found, words[1:]
        context = click.Context(command, parent=context, info_name=command.name)
    command.make_parser(context).parse_args(list(words))
