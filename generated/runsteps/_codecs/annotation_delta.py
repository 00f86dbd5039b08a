"""From JSON to the models of ``models.annotation_delta``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.annotation_delta import AnnotationDelta


def decode_annotation_delta(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AnnotationDelta:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "file_citation":
            return _codecs.file_citation_delta_annotation.decode_file_citation_delta_annotation(
                raw, found
            )
        if tag == "file_path":
            return _codecs.file_path_delta_annotation.decode_file_path_delta_annotation(
                raw, found
            )
    return unknown(
        raw, found, holder, key, 'object whose "type" is "file_citation" or "file_path"'
    )
