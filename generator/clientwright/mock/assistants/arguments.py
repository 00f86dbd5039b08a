"""Values for the schemas that a caller sends along: the parameters of functions, the form of an answer."""

from __future__ import annotations

from typing import Any

from clientwright.mock.answering.synthesis import Synthesis
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.wire.plain import dump, is_object


def synthesised(schema: Any) -> str:
    """The JSON text of a value that fits the schema; raises ``synthesis.Unsatisfiable``.

    References in it (``#/$defs/City``) are read from its own root. Without a schema there are no arguments: ``{}``.
    """
    if not is_object(schema) or not schema:
        return "{}"
    root = Description(schema)
    return dump(Synthesis(root, Judge(root)).value(schema, Direction.REQUEST))
