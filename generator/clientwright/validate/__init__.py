"""What is wrong with a description: our own checks with exact places; openapi-spec-validator's are in ``deep``."""

from __future__ import annotations

from clientwright.source.document import Document
from clientwright.validate.chains import check_chains
from clientwright.validate.operations import check_operations
from clientwright.validate.references import check_references
from clientwright.validate.root import check_root, is_supported
from clientwright.validate.schemas import check_schemas
from clientwright.validate.types import check_types

__all__ = ["validate"]


def validate(document: Document) -> None:
    """Add every finding of our own checks about a document to its ``diagnostics``."""
    if not is_supported(document):
        return
    check_root(document)
    check_types(document)
    check_references(document)
    check_chains(document)
    check_operations(document)
    check_schemas(document)
