"""What is wrong with a description: our own checks with exact places, then openapi-spec-validator, wrapped."""

from __future__ import annotations

from clientwright.diagnostics import Severity
from clientwright.source.document import Document
from clientwright.validate.operations import check_operations
from clientwright.validate.references import check_references
from clientwright.validate.root import check_root, is_supported
from clientwright.validate.schemas import check_schemas
from clientwright.validate.types import check_types

__all__ = ["validate"]


def validate(document: Document, *, strict: bool = False, deep: bool = True) -> None:
    """Add every finding about a document to its ``diagnostics``.

    ``strict`` makes errors of openapi-spec-validator's findings, which otherwise are warnings. It takes seconds on
    a large document: ``deep=False`` leaves it out, and so does an error from the checks before it.
    """
    if not is_supported(document):
        return
    check_root(document)
    check_types(document)
    check_references(document)
    check_operations(document)
    check_schemas(document)
    if deep and not any(found.severity is Severity.ERROR for found in document.diagnostics):
        from clientwright.validate.deep import check_deeply

        check_deeply(document, strict)
