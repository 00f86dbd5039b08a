"""What is suggested for real descriptions: all of it applied, clients call their mocks, and walk pages and streams."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from behaviour.emitted_calls import Emitted
from corpus.against_mock import Outcome, outcomes
from corpus.packages import ABSENT, CORPUS, read, write
from example_calls import imported

from clientwright.build import build
from clientwright.clock import Clock
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.mend import mend
from clientwright.names import assign
from clientwright.pipeline import Request
from clientwright.render import render
from clientwright.render.templates import Templates
from clientwright.source import read as read_document
from clientwright.suggest import propose
from clientwright.suggest.suggestion import Suggestion
from clientwright.suggest.writing import overlay
from clientwright.validate import validate

pytestmark = [pytest.mark.proof, ABSENT]

COUNTED = {
    "spotify.yml": {"pages-url": 19, "pages-cursor": 1},
    "more/svix.json": {"pages-cursor": 8, "idempotency-key": 10, "name-method": 7},
    "more/qdrant.json": {"idempotent": 8, "name-answer": 10},
    "more/prefect.json": {"idempotent": 36, "name-method": 1},
    "mistral.yaml": {"speakeasy-pages": 2, "pages-number": 14, "pages-cursor": 3, "poll": 1, "long-running": 2},
}
"""Of each, how often some rules suggest something: read one by one, and right."""


def applied(name: str) -> tuple[Emitted, tuple[Suggestion, ...]]:
    """The package of a description with all that is suggested for it, and what that is."""
    request = Request(description=str(CORPUS / name), config=None, in_depth=False)
    found = propose(request, Clock())
    assert found.checked is not None
    assert found.understood.document is not None
    kept = found.checked.kept
    entries = [entry for one in kept for entry in one.entries]
    config = Config(
        resources={entry.key: entry.value for entry in entries if entry.table == "resources"},
        names={entry.key: entry.value for entry in entries if entry.table == "names"},
    )
    text = overlay("proof", kept, found.understood.document.data).text.encode()
    diagnostics = Diagnostics()
    document = read_document(str(CORPUS / name), diagnostics=diagnostics, proposed=("suggested", text))
    assert document is not None, list(diagnostics)
    document = mend(document)
    validate(document)
    api = build(document, config)
    names = assign(api, config, diagnostics)
    assert not diagnostics.failed, [each for each in diagnostics if each.location.file == "suggested"]
    texts = render(plan(api, names, package="called"), Templates.load())
    return Emitted(api=api, names=names, texts=texts, diagnostics=diagnostics, document=document), kept


def bad(whole: Emitted) -> dict[str, Outcome]:
    """The calls of a package that went wrong, few arguments and many."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "called", whole.texts)
        with imported(Path(folder) / "called") as package:
            found = [*outcomes(whole, package), *outcomes(whole, package, every=True)]
    return {each.operation: each for each in found if not each.good}


@pytest.mark.parametrize("name", COUNTED)
def test_all_that_is_suggested_generates_and_what_was_answered_before_still_is(name: str) -> None:
    if not (CORPUS / name).is_file():
        pytest.skip(f"{name} is not in the corpus")
    whole, kept = applied(name)
    counts = {rule: sum(one.rule == rule for one in kept) for rule in COUNTED[name]}
    assert counts == COUNTED[name]
    before = bad(read(name))
    assert {operation: str(each) for operation, each in bad(whole).items() if operation not in before} == {}
