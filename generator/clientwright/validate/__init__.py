"""What is wrong with a description: our own checks with exact places, then openapi-spec-validator, wrapped."""

from __future__ import annotations

from clientwright.diagnostics import Severity
from clientwright.source.document import Document
from clientwright.validate.chains import check_chains
from clientwright.validate.operations import check_operations
from clientwright.validate.references import check_references
from clientwright.validate.root import check_root, is_supported
from clientwright.validate.schemas import check_schemas
from clientwright.validate.types import check_types

__all__ = ["validate", "validate_deeply"]


def validate(document: Document, *, strict: bool = False, deep: bool = True) -> None:
    """Add every finding about a document to its ``diagnostics``.

    ``deep=False`` leaves out what ``validate_deeply`` does.
    """
    if not is_supported(document):
        return
    check_root(document)
    check_types(document)
    check_references(document)
    check_chains(document)
    check_operations(document)
    check_schemas(document)
    if deep and not any(found.severity is Severity.ERROR for found in document.diagnostics):
        validate_deeply(document, strict=strict)


def validate_deeply(document: Document, *, strict: bool = False) -> None:
    """Add what openapi-spec-validator finds in a document without errors; takes seconds on a large one.

    ``strict`` makes errors of its findings, which otherwise are warnings.
    """
    from clientwright.validate.deep import check_deeply

    check_deeply(document, strict)
