"""The mending stage: a description with its slips repaired, each with a finding that says what was done.

Whoever reads the result meets keywords of the types that they must have, references that lead to what is wanted, and
paths that fit their parameters. Rules are small functions, in a table by the kind of object that they look at
(``RULES``: what one object tells by itself) or in ``AFTERWARDS`` (what only the whole description tells). Places stay
those of the user's files, and a description without a slip is returned as it is.
"""

from __future__ import annotations

from clientwright.mend.addresses import mend_addresses
from clientwright.mend.ids import mend_ids
from clientwright.mend.mappings import mend_mappings
from clientwright.mend.parameters import mend_parameters
from clientwright.mend.references import mend_references
from clientwright.mend.repair import Repair
from clientwright.mend.security import mend_security
from clientwright.mend.walk import mend_objects
from clientwright.source.document import Document

__all__ = ["mend"]

AFTERWARDS = (mend_addresses, mend_references, mend_ids, mend_parameters, mend_security, mend_mappings)
"""What is looked at when every object is as it should be, in this order: the others follow references."""


def mend(document: Document) -> Document:
    """The document without its slips; findings go to its ``diagnostics``."""
    if not document.is_supported:
        return document
    for step in (mend_objects, *AFTERWARDS):
        repair = Repair(document)
        step(repair)
        document = repair.finished()
    return document
