"""Descriptions that are made to exhaust whoever reads them: each ends soon, in little memory, and in words."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic

from behaviour.bombs import CHAINS, HEAD, LARGE, bomb, chain
from fuzz.part import Fault, Part

GENERATOR = Path(__file__).parents[2] / "generator"
SECONDS = 120.0
"""Far more than any of them takes, also where other things go on."""
MEMORY = 2_000_000
"""KiB of addresses."""
_PROGRAM = """
import sys
from clientwright import cli
from clientwright.validate.deep import beside
beside.PATIENCE = 5.0
cli.main()
"""
SCHEMAS = HEAD + "components:\n  schemas:\n"


def _nested(random: Random) -> str:
    before, after = random.choice(
        (
            ("{type: array, items: ", "}"),
            ("{type: object, additionalProperties: ", "}"),
            ("{type: object, properties: {a: ", "}}"),
            ("{oneOf: [{type: integer}, ", "]}"),
            ("{allOf: [", "]}"),
            ("{not: ", "}"),
            ("{type: array, prefixItems: [", "]}"),
        )
    )
    count = random.randrange(1, 300)
    inner = random.choice(("{type: string}", "{}", "{type: object, properties: {b: {type: string}}}"))
    return f"{SCHEMAS}    A: {before * count}{inner}{after * count}\n"


def _doubled(random: Random) -> str:
    count, key = random.randrange(5, 40), random.choice(("allOf", "anyOf", "oneOf"))
    twice = f"{{required: [a], {key}: [{{$ref: '#/components/schemas/A%d'}}, {{$ref: '#/components/schemas/A%d'}}]}}"
    lines = "".join(f"    A{number}: {twice % (number + 1, number + 1)}\n" for number in range(count))
    return f"{SCHEMAS}{lines}    A{count}: {{type: object, properties: {{a: {{type: string}}}}}}\n"


def _pattern(random: Random) -> str:
    pattern = random.choice(("^(a+)+$", "^(a|a)*$", "(((a{999}){999}){999})", "(a*)*b", "^(([a-z])+.)+$"))
    value = "a" * random.randrange(1, 200) + "b"
    return (
        f"{SCHEMAS}    A: {{type: string, pattern: '{pattern}', default: {value}, example: {value}, enum: [{value}]}}\n"
    )


def _aliases(random: Random) -> str:
    around = random.randrange(1, 190)
    lines = ["x-a0: &a0 [1]"]
    for number in range(1, random.randrange(2, 60)):
        lines.append(f"x-a{number}: &a{number} {'[' * around}*a{number - 1}{']' * around}")
    return HEAD + "\n".join(lines) + "\n"


def _circles(random: Random) -> str:
    count = random.randrange(1, 30)
    links = (
        "{$ref: '%s'}",
        "{allOf: [{$ref: '%s'}]}",
        "{oneOf: [{$ref: '%s'}, {$ref: '%s'}]}",
        "{items: {$ref: '%s'}}",
    )
    lines: list[str] = []
    for number in range(count):
        link = random.choice(links)
        to = [f"#/components/schemas/A{random.randrange(count)}" for _ in range(link.count("%s"))]
        lines.append(f"    A{number}: {link % tuple(to)}\n")
    return SCHEMAS + "".join(lines)


def _alike(random: Random) -> str:
    count = random.randrange(100, 1_500)
    names = [f"a{bin(number)[2:].replace('0', '-').replace('1', '.')}" for number in range(count)]
    if random.random() < 0.5:
        return SCHEMAS + "".join(f"    '{name}': {{type: object, properties: {{a: {{}}}}}}\n" for name in names)
    return SCHEMAS + "    A:\n      properties:\n" + "".join(f"        '{name}': {{type: string}}\n" for name in names)


def _large(random: Random) -> str:
    return random.choice(sorted(LARGE.values()))


def _chain(random: Random) -> str:
    return chain(CHAINS[random.choice(sorted(CHAINS))], random.randrange(10, 800))


BOMBS: tuple[Callable[[Random], str], ...] = (
    *(_nested, _doubled, _pattern, _aliases, _circles, _alike, _large, _chain),
    lambda _: HEAD + bomb(),
)


def trial(random: Random, folder: Path) -> int:
    """One bomb, generated from as a user does."""
    text = random.choice(BOMBS)(random)
    (folder / "api.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", _PROGRAM, "generate", "api.yaml", "-o", "client", "--verify"]
    start = monotonic()
    try:
        done = subprocess.run(
            ["sh", "-c", f'ulimit -v {MEMORY}; exec "$@"', "sh", *command],
            cwd=folder,
            env={"PYTHONPATH": str(GENERATOR), "PATH": os.defpath},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Fault(f"it takes longer than {SECONDS:g} s", text) from error
    if done.returncode not in (0, 1) or "Traceback" in done.stderr or "internal error" in done.stderr:
        raise Fault(f"it ended with {done.returncode} after {monotonic() - start:.1f} s: {done.stderr[-300:]}", text)
    return 1


PART = Part(name="bombs", unit="bombs", trial=trial)
