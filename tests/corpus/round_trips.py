"""Values of every model, decoded and encoded again: made from the description, and its own examples and defaults.

Run as a program, where there is httpx2 and nothing else; values come on standard input, a line each:

    python -I -S -W error round_trips.py SITE FOLDER PACKAGE

It prints a line for each value that does not come back as it was, and at the end how many there were.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_KEYS = ("example", "default")


def failures(site: Path, folder: Path, package: str, values: Iterator[tuple[str, Any]]) -> tuple[list[str], int]:
    """What does not come back as it was, of values each of which belongs to a model of a package; and how many."""
    lines = "".join(f"{json.dumps([model, value])}\n" for model, value in values)
    command = [sys.executable, "-I", "-S", "-W", "error", __file__, str(site), str(folder), package]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    *said, counted = done.stdout.splitlines()
    return said, int(counted)


def written_in(schema: Any) -> Iterator[Any]:
    """The examples and the default that stand in a schema."""
    if isinstance(schema, dict):
        yield from (schema[key] for key in _KEYS if key in schema)
        listed = schema.get("examples")
        yield from listed if isinstance(listed, list) else ()


def main() -> None:
    """Decode and encode what is given."""
    site, folder, package = sys.argv[1:]
    sys.path[:0] = [site, folder]
    models = importlib.import_module(f"{package}.models")
    codec = importlib.import_module(f"{package}._runtime.wire.codec")
    count = 0
    for line in sys.stdin:
        name, value = json.loads(line)
        count += 1
        try:
            decoded = codec.from_json(getattr(models, name), value)
            for way, back in (("to_json", codec.to_json(decoded)), ("dumps", json.loads(codec.dumps(decoded)))):
                if json.dumps(back, sort_keys=True) != json.dumps(value, sort_keys=True):
                    print(f"{name}: {way} gives {back!r:.300} for {value!r:.300}")
        except Exception as error:
            print(f"{name}: {type(error).__name__}: {error!s:.300} for {value!r:.300}")
    print(count)


if __name__ == "__main__":
    main()
