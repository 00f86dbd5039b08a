"""From JSON to the models of ``models.annotation``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.annotation import Annotation


def decode_annotation(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> Annotation:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "file_citation":
            return _codecs.file_citation_annotation.decode_file_citation_annotation(
                raw, found
            )
        if tag == "file_path":
            return _codecs.file_path_annotation.decode_file_path_annotation(raw, found)
    return unknown(
        raw, found, holder, key, 'object whose "type" is "file_citation" or "file_path"'
    )
