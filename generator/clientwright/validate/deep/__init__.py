"""The validation in depth: what openapi-spec-validator finds, looked for beside everything else.

A judgement begins when a document has been read (``begin``) and is reported when the other stages are done
(``report``). ``wrapped`` asks openapi-spec-validator, and only about what is not right beyond doubt (``sound``,
``predicates``).
"""

from __future__ import annotations

from clientwright.diagnostics import Diagnostic, Location, Severity
from clientwright.source.document import Document, Target
from clientwright.source.text import split
from clientwright.validate.deep.beside import Judgement, judge_beside
from clientwright.validate.deep.case import case_of

__all__ = ["Judgement", "begin", "report"]


def begin(document: Document) -> Judgement:
    """Begin to judge a document."""
    return judge_beside(case_of(document), sum(len(text.content) for text in document.texts))


def report(judgement: Judgement, document: Document, *, strict: bool) -> None:
    """Add what was found to a document's findings, as warnings, or as errors when ``strict``.

    Waits for the judgement. Where a stage has found something before, nothing is added; when ``strict``, unless what it
    found is let pass.
    """
    verdict = judgement.verdict()
    severity = Severity.ERROR if strict else Severity.WARNING
    before = (*document.diagnostics, *document.diagnostics.acknowledged)
    known = {found.location.pointer for found in before if not strict or _is_refused(found)}
    for found in verdict.findings:
        where = document.location(*_resolved(document, found.pointer), key=found.at_key)
        if where.pointer not in known:
            document.diagnostics.add(
                Diagnostic(code="spec", sentence=found.sentence, location=where, severity=severity)
            )
    if verdict.failure:
        sentence = f"openapi-spec-validator could not finish ({verdict.failure}); our own checks have passed"
        document.diagnostics.warn("spec-unfinished", sentence, Location(file=document.file))


def _resolved(document: Document, pointer: str) -> Target:
    """The file and pointer of what a path leads to that goes through references as if they were not there."""
    node = document.root
    for part in split(pointer):
        below = node if node.ref is None or node.has(part) else node.follow()
        node = below.child(int(part) if below.kind == "array" and part.isdigit() else part)
    return node.file, node.pointer


def _is_refused(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR or bool(found.done)
