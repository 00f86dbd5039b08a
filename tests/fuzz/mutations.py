"""Descriptions with mistakes made at random: in what they say, and in the text that says it."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from behaviour.hostile import PAYLOADS
from fuzz.descriptions import at, bases, made, values
from fuzz.part import Part

from clientwright.source.grammar import GRAMMAR

WORDS = sorted({key for rules in GRAMMAR.values() for key in rules})
ODD = (None, True, False, 0, -1, 1.5, 1e308, 2**70, "", "a", "#", "#/", "string", "null", "200", "2XX", "/{a}", [], {})
ODD_LISTS: tuple[Any, ...] = ([None], [[]], [{}], ["a", "a"], {"": None}, {"$ref": "#"}, {"$ref": 1}, {"type": []})
_TRIED = 20
"""Descriptions of each trial."""


def trial(random: Random, _folder: Path) -> int:
    """Some mutations of one description."""
    text = bases()[random.choice(sorted(bases()))]
    for _ in range(_TRIED):
        whole = json.loads(text)
        for _ in range(random.choice((1, 1, 2, 3, 8))):
            mutate(whole, random)
        made(_spoilt(json.dumps(whole), random) if random.random() < 0.2 else json.dumps(whole))
    return _TRIED


def mutate(whole: Any, random: Random) -> None:
    """Make one mistake."""
    ways = [way for way, _ in values(whole) if way]
    if not ways:
        return
    way = random.choice(ways)
    holder, last = at(whole, way[:-1]), way[-1]
    other = json.loads(json.dumps(at(whole, random.choice(ways))))
    match random.randrange(8):
        case 0:
            del holder[last]
        case 1:
            holder[last] = random.choice(ODD)
        case 2:
            holder[last] = json.loads(json.dumps(random.choice(ODD_LISTS)))
        case 3:
            holder[last] = other
        case 4:
            holder[last] = random.choice(PAYLOADS)
        case 5 if isinstance(holder, dict):
            holder[random.choice((random.choice(WORDS), random.choice(PAYLOADS)))] = holder.pop(last)
        case 6 if isinstance(holder, dict):
            holder[random.choice(WORDS)] = other
        case 7:
            holder[last] = {"$ref": "#/" + "/".join(map(str, random.choice(ways)))}
        case _:
            holder[last] = [other, other]


def _spoilt(text: str, random: Random) -> bytes:
    """A text with some characters cut out, doubled or replaced."""
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(random.randrange(1, 5)):
        start = random.randrange(len(raw) + 1)
        end = min(len(raw), start + random.choice((0, 1, 1, 2, 30)))
        raw[start:end] = random.choice(
            (b"", bytes([random.randrange(256)]), b"\n", b"&a ", b"*a", b"<<: ", raw[start:end] * 2)
        )
    return bytes(raw)


PART = Part(name="mutations", unit="descriptions with mistakes", trial=trial)
