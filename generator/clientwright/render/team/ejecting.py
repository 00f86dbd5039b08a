"""Templates of ours put into a team's folder, and what becomes of them when ours change."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from clientwright.merging import Merged, merge
from clientwright.render.engine import BUILTIN
from clientwright.render.problems import TemplateProblem, shown
from clientwright.render.team import catalogue
from clientwright.render.team.folder import ours
from clientwright.render.team.settings import FILE_NAME, TEMPLATE_API, Origin, settings

_HASH: Final = 12
"""Hexadecimal digits of a hash that are kept: it tells apart, and protects nothing."""


class Changed(Struct, frozen=True):
    """A template, or a block, of which ours changed since the team's was made of it."""

    origin: Origin
    file: str
    ours: str
    theirs: str
    merged: Merged

    def lines(self) -> Iterator[str]:
        """What changed in ours, and what that makes of the team's: two unified diffs."""
        was, now = f"{self.origin.template}, as it was", f"{self.origin.template}, as it is"
        yield from _diff(self.origin.text, self.ours, was, now)
        yield from _diff(self.theirs, self.merged.text, self.file, f"{self.file}, merged")


def current(template: str, block: str) -> str:
    """What is ours of a template: a block, or all of it; empty where there is no such thing any more."""
    if template not in catalogue.VIEWS:
        return ""
    return catalogue.block(template, block) if block else catalogue.body(template)


def made_from(template: str, block: str) -> Origin:
    """What is to be remembered of what a team's template is made of."""
    text = current(template, block)
    return Origin(template=template, block=block, hash=_hash(text), text=text)


def eject(team: Path, template: str, block: str) -> Path:
    """Put one of our templates, or a block of it, into a team's folder; gives the file. ``TemplateProblem`` if not."""
    file, origin = team / template, made_from(template, block)
    said = f"{{# Made from clientwright's {template}{f', block {block}' if block else ''}, {origin.hash}. #}}\n"
    extends = f'{{% extends "{BUILTIN}/{template}" %}}\n'
    there = file.read_text(encoding="utf-8") if file.exists() else ""
    if there and (not block or extends.strip() not in there):
        raise TemplateProblem(shown(str(file)), 1, "this file is there already, and takes the place of all of ours")
    if block and catalogue.block_of(there, block):
        raise TemplateProblem(shown(str(file)), 1, f"this file has a block `{block}` already")
    names = catalogue.entry(template).blocks
    inside = [one for one in names if one != block and f"block {one}" in origin.text and catalogue.block_of(there, one)]
    if inside:
        sentence = f"this file has a block `{inside[0]}` already, which is inside of `{block}`"
        raise TemplateProblem(shown(str(file)), 1, sentence)
    if not block:
        made = f"{said}{origin.text}"
    else:
        made = f"{there.rstrip()}\n{said}{origin.text}" if there else f"{extends}{said}{origin.text}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(made, encoding="utf-8")
    _remember(team, [origin])
    return file


def overridden(team: Path) -> list[tuple[str, str]]:
    """What a team's folder has in place of ours: templates, and those of which it has blocks with each of these."""
    found: list[tuple[str, str]] = []
    for name in ours():
        file = team / name
        if not file.is_file():
            continue
        text = file.read_text(encoding="utf-8")
        blocks = [one for one in catalogue.entry(name).blocks if catalogue.block_of(text, one)]
        found += [(name, one) for one in blocks] if f'"{BUILTIN}/' in text else [(name, "")]
    return found


def changed(team: Path) -> list[Changed]:
    """Of what a team's folder has in place of ours: where ours is not any more what it was made from."""
    found: list[Changed] = []
    there = overridden(team)
    for origin in settings(team, lenient=True).origins:
        now = current(origin.template, origin.block)
        if (origin.template, origin.block) not in there or _hash(now) == origin.hash:
            continue
        file = team / origin.template
        text = file.read_text(encoding="utf-8")
        theirs = catalogue.block_of(text, origin.block) if origin.block else text
        merged = merge(origin.text, theirs, now, ("your template", "clientwright's"))
        found.append(Changed(origin, shown(str(file)), now, theirs, merged))
    return found


def unknown(team: Path) -> list[tuple[str, str]]:
    """Of what a team's folder has in place of ours: that of which nobody knows what it was made from."""
    known = {(one.template, one.block) for one in settings(team, lenient=True).origins}
    return [one for one in overridden(team) if one not in known]


def take(team: Path, changes: Iterable[Changed]) -> None:
    """Write what came of merging into the team's templates."""
    for one in changes:
        file = team / one.origin.template
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(one.theirs, one.merged.text, 1), encoding="utf-8")


def accept(team: Path) -> None:
    """Remember that everything in a team's folder has been held against ours as they are."""
    _remember(team, [made_from(*one) for one in overridden(team)], all=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_HASH]


def _diff(old: str, new: str, was: str, now: str) -> Iterator[str]:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), was, now)
    yield from (line if line.endswith("\n") else f"{line}\n" for line in lines)


def _remember(team: Path, origins: Iterable[Origin], *, all: bool = False) -> None:
    """Write into ``templates.toml`` what templates were made from; ``all`` says that there is nothing else."""
    file = team / FILE_NAME
    text = file.read_text(encoding="utf-8") if file.is_file() else f"template_api = {TEMPLATE_API}\n"
    before = settings(team, lenient=True).origins if not all else ()
    kept = {(one.template, one.block): one for one in (*before, *origins)}
    tables = "".join(f"\n{_table(one)}" for one in kept.values())
    if all:
        text = "\n".join(
            f"template_api = {TEMPLATE_API}" if line.startswith("template_api") else line for line in text.split("\n")
        )
    file.write_text(f"{_without_origins(text).rstrip()}\n{tables}", encoding="utf-8")


def _without_origins(text: str) -> str:
    """The file without the tables that say what templates were made from."""
    kept: list[str] = []
    inside = quoted = False
    for line in text.splitlines(keepends=True):
        if not quoted and line.startswith("["):
            inside = line.startswith("[[made_from]]")
        if not inside:
            kept.append(line)
        elif line.count("'''") % 2:
            quoted = not quoted
    return "".join(kept)


def _table(origin: Origin) -> str:
    """What a template was made from, as a table of TOML."""
    lines = ["[[made_from]]", f"template = {json.dumps(origin.template)}"]
    lines += [f"block = {json.dumps(origin.block)}"] if origin.block else []
    # A literal string shows the template as it is; a line end right after the quotes is no part of it (TOML 1.0).
    shown = f"'''\n{origin.text}'''" if "'''" not in origin.text else json.dumps(origin.text, ensure_ascii=False)
    return "\n".join([*lines, f"hash = {json.dumps(origin.hash)}", f"text = {shown}\n"])
