"""``make fuzz``: attacks at random, for as many minutes as are given; counts are printed, and what went wrong.

python -m fuzz --minutes 5 --seed 1 strings mutations
python -m fuzz --trial 17 --seed 1 strings       # the same attempt again
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic

from fuzz import bombs, kills, mutations, servers, strings
from fuzz.part import Fault, Part, random_of

_ALL = (strings.PART, mutations.PART, bombs.PART, servers.PART, kills.PART)
PARTS: Mapping[str, Part] = {part.name: part for part in _ALL}
MOST_FAULTS = 5
"""Of one part; more of them say nothing new."""


def main(arguments: Sequence[str]) -> int:
    """Run the parts; the exit code is 1 when something went wrong in any of them."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--minutes", type=float, default=5.0, help="for all parts together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trial", type=int, help="this one alone")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all when none is named")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    parts = [PARTS[name] for name in asked.parts or PARTS]
    shares = sum(part.share for part in parts)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="clientwright-fuzz-") as scratch:
        for part in parts:
            seconds = asked.minutes * 60 * part.share / shares
            numbers = [asked.trial] if asked.trial is not None else _until(monotonic() + seconds)
            wrong += _run(part, asked.seed, numbers, Path(scratch) / part.name)
    return 1 if wrong else 0


def _until(end: float) -> Iterator[int]:
    """Numbers from 0, at least one of them, until a time."""
    number = 0
    while number == 0 or monotonic() < end:
        yield number
        number += 1


def _run(part: Part, seed: int, numbers: Sequence[int] | Iterator[int], scratch: Path) -> int:
    """Make the attempts of a part, and print what came of them; how many went wrong."""
    start, trials, count, faults = monotonic(), 0, 0, 0
    for number in numbers:
        folder = scratch / str(number)
        folder.mkdir(parents=True)
        trials += 1
        try:
            count += part.trial(random_of(seed, part.name, number), folder)
        except Fault as fault:
            faults += 1
            _tell(part, seed, number, fault)
            if faults == MOST_FAULTS:
                break
    took = monotonic() - start
    print(f"fuzz: {part.name}: {count:,} {part.unit} in {trials:,} trials, {faults} faults ({took:.0f} s)", flush=True)
    return faults


def _tell(part: Part, seed: int, number: int, fault: Fault) -> None:
    print(f"fuzz: {part.name} --seed {seed} --trial {number}: {fault}")
    if fault.left:
        with tempfile.NamedTemporaryFile(prefix=f"fuzz-{part.name}-{number}-", delete=False) as kept:
            kept.write(fault.left)
        print(f"fuzz: what led to it is in {kept.name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
