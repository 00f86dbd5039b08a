"""Hostile texts in every position of a description: with strings masked, the syntax trees stay what they were."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from behaviour.hostile import PAYLOADS
from fuzz.descriptions import Step, at, bases, made, values
from fuzz.part import Fault, Part

from clientwright.source.grammar import GRAMMAR

PLAIN = ("plain words", "Other, longer words.")
"""Texts of which nobody fears anything: what is the same for both does not depend on the text."""
BLANK = " "
_MEANT = frozenset(("type", "in", "style", "format"))
"""Keywords whose texts are words of OpenAPI: a payload that is close to one of those is read as it."""
_KEYWORDS = frozenset(key for rules in GRAMMAR.values() for key in rules) | {"object", "type", "match"}
_TRIED = 12
"""Payloads for each position that is chosen."""


def trial(random: Random, _folder: Path) -> int:
    """One position in one description, and some payloads in it."""
    name = random.choice(sorted(bases()))
    whole = json.loads(bases()[name])
    way, is_key = random.choice(_positions(whole))
    first, second, blank = (made(_with(whole, way, is_key, text)).texts for text in (*PLAIN, BLANK))
    is_text = first is not None and second is not None and _masked(first) == _masked(second)
    for payload in random.sample(PAYLOADS, _TRIED):
        text = _with(whole, way, is_key, payload)
        texts = made(text).texts
        beside = blank if not payload.strip() else first
        if is_text and not _is_meant(way, is_key, payload) and texts is not None and beside is not None:
            changed = _differing(_masked(beside), _masked(texts))
            if changed:
                place = "/".join(map(str, way))
                raise Fault(f"{name}, {place}: {payload[:60]!r} changes {changed}", text)
    return _TRIED


def _is_meant(way: Step, is_key: bool, payload: str) -> bool:
    """Whether a payload says something to OpenAPI where it stands, as ``type`` does for a key."""
    if not is_key:
        # An empty reference is one to the whole document (RFC 3986, 4.4).
        return not _MEANT.isdisjoint(way[-2:]) or (way[-1] == "$ref" and not payload)
    return payload in _KEYWORDS or (way[:-1] == ("paths",) and "{" in payload)


def _positions(whole: Any) -> list[tuple[Step, bool]]:
    """The texts of a description, and (True) its keys."""
    found: list[tuple[Step, bool]] = []
    for way, value in values(whole):
        if isinstance(value, str):
            found.append((way, False))
        if way and isinstance(way[-1], str):
            found.append((way, True))
    return found


def _with(whole: Any, way: Step, is_key: bool, text: str) -> str:
    """The description with a text in a position."""
    changed = json.loads(json.dumps(whole))
    holder, last = at(changed, way[:-1]), way[-1]
    if not is_key:
        holder[last] = text
    else:
        items = [(text if key == last else key, held) for key, held in holder.items()]
        holder.clear()
        holder.update(items)
    return json.dumps(changed)


class _Masking(ast.NodeTransformer):
    """Makes all strings alike."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.JoinedStr:
        self.generic_visit(node)
        return ast.JoinedStr([each for each in node.values if not isinstance(each, ast.Constant)])


def _masked(texts: Mapping[str, str]) -> dict[str, str]:
    """The syntax trees of a package, without what its strings say."""
    python = {path: text for path, text in texts.items() if path.endswith(".py") and "_runtime/" not in path}
    return {path: ast.dump(_Masking().visit(ast.parse(text))) for path, text in python.items()}


def _differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


PART = Part(name="strings", unit="pairs of text and place", trial=trial, share=1.5)
