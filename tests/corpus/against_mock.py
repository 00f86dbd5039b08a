"""Calls of every operation of an emitted client, answered by the mock of the same description.

The client and the mock share no code: one is made from the generator's models, the other judges by the description's
own schemas. So what the client sends is judged, and what the mock makes up is decoded. To look at one description:

    PYTHONPATH=generator:tests python -m corpus.against_mock openapi.yaml
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

import httpx2
from behaviour.emitted_calls import Emitted, emitted
from corpus.packages import write
from example_calls import ExampleCall, credentials, example_calls, imported

from clientwright.mock import SyncTransport, service_of
from clientwright.render.operations.calls import successes

SERVER = "http://mock.example"

KNOWN: Final[Mapping[str, Set[str]]] = {
    # A body that any object fits twice over: two members of a `oneOf` take whatever is an object.
    "opc-baseline-3.0.json": {
        "refs",
        "json_body_tests_json_body_post",
        "callback_test",
        "post_types_unions_duplicate_types",
    },
    "opc-baseline-3.1.yaml": {
        "refs",
        "json_body_tests_json_body_post",
        "callback_test",
        "post_types_unions_duplicate_types",
    },
    # `anyOf: [{required: [file_ids]}, {required: [files]}]`: an argument is needed that the client takes for optional.
    "openai.yaml": {"createVectorStoreFileBatch"},
    "github.json": {"projects/add-item-for-org", "projects/add-item-for-user", "code-scanning/create-variant-analysis"},
}
"""Operations of which no example call fits the description, and why."""


@dataclass(frozen=True)
class Outcome:
    """What became of one call: nothing when it was answered, and both sides found it to be as described."""

    operation: str
    problems: tuple[str, ...] = ()
    """What the mock has against the request."""
    deviations: tuple[str, ...] = ()
    """What the client has against the answer."""
    error: str = ""
    """What the call raised."""

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.problems or self.deviations or self.error)

    def __str__(self) -> str:
        told = [f"request: {each}" for each in self.problems]
        told += [f"answer: {each}" for each in self.deviations]
        told += [self.error] if self.error and not self.problems else []
        return f"{self.operation}: {'; '.join(told) or 'answered and decoded'}"


def outcomes(whole: Emitted, package: ModuleType, *, every: bool = False) -> list[Outcome]:
    """What becomes of a call of each operation as the README shows it, or with ``every`` argument."""
    logging.getLogger("clientwright.mock").setLevel(logging.CRITICAL)
    service = service_of(whole.document)
    deviations: list[str] = []
    client = package.Client(
        server=SERVER,
        retries=0,
        http_client=httpx2.Client(transport=SyncTransport(service, sleep=lambda _: None)),
        credentials=credentials(whole.api),
        on_deviation=lambda found: deviations.append(str(found)),
    )
    found: list[Outcome] = []
    for call in example_calls(client, whole.api, whole.names, every=every):
        deviations.clear()
        before = len(service.exchanges)
        error = _error(call, package)
        exchanges = list(service.exchanges)[before:]
        # Where the answer leads elsewhere, the client follows, to what this description says nothing of.
        elsewhere = next((index for index, each in enumerate(exchanges) if 300 <= each.status < 400), len(exchanges))
        exchanges = exchanges[: elsewhere + 1]
        problems = dict.fromkeys(problem.message for each in exchanges for problem in each.problems)
        nothing = "" if exchanges else "nothing was sent"
        found.append(Outcome(call.name, tuple(problems), tuple(dict.fromkeys(deviations)), error or nothing))
    return found


def _error(call: ExampleCall, package: ModuleType) -> str:
    """What a call raises; not the error that is all that an operation without a success can be answered with."""
    try:
        call.carry_out()
    except package.StatusError as refusal:
        return f"{type(refusal).__name__}: {refusal!s:.500}" if successes(call.operation) else ""
    except Exception as raised:
        return f"{type(raised).__name__}: {raised!s:.500}"
    return ""


def outcomes_of(file: Path) -> list[Outcome]:
    """What becomes of two calls of each operation of a description: with few arguments, and with every one."""
    whole = emitted(file, "called")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "called", whole.texts)
        with imported(Path(folder) / "called") as package:
            return [*outcomes(whole, package), *outcomes(whole, package, every=True)]


def main(files: Iterable[str]) -> int:
    """Print what went wrong, and how much of all; 1 when something did."""
    failed = 0
    for file in files:
        found = outcomes_of(Path(file))
        bad = [each for each in found if not each.good]
        failed += len(bad)
        print(*bad, f"{file}: {len(found) - len(bad)} of {len(found)} calls answered and decoded", sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
