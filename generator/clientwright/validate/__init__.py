"""What is wrong with a description: our own checks with exact places; openapi-spec-validator's are in ``deep``."""

from __future__ import annotations

from clientwright.source.document import Document
from clientwright.validate.chains import check_chains
from clientwright.validate.dynamic import check_dynamic
from clientwright.validate.extensions import check_extensions
from clientwright.validate.operations import check_paths
from clientwright.validate.root import check_root, is_supported

__all__ = ["validate"]


def validate(document: Document) -> None:
    """Add every finding of our own checks about a document to its ``diagnostics``."""
    if not is_supported(document):
        return
    check_root(document)
    check_extensions(document)
    check_dynamic(document)
    check_chains(document)
    check_paths(document)
