"""The body of a form without files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..http.bodies import given
from ..http.parameters import QueryStyle, form, json_content
from ..wire.codec import to_json
from ..wire.values import ARRAY, OBJECT, UNSET, kind_of


@dataclass(frozen=True, slots=True)
class FormBody:
    """``application/x-www-form-urlencoded``: arrays repeat the field, objects are JSON text, unless ``styles`` says
    otherwise for a field, or ``style`` for all arrays and objects."""

    fields: Any
    """A mapping or a model; ``UNSET`` for none."""
    styles: Mapping[str, QueryStyle] = field(default_factory=dict[str, QueryStyle])
    media_type: str = "application/x-www-form-urlencoded"
    required: bool = True
    style: QueryStyle | None = None

    def content(self, extra: Mapping[str, Any] | None) -> bytes | None:
        """``name=value`` pairs, percent-encoded."""
        fields = given(self.fields, extra)
        if not fields and (self.fields is UNSET or not self.required):
            return None
        pairs = [
            pair
            for name, value in fields.items()
            for pair in self._style(name, value)(name, value)
        ]
        return "&".join(pairs).encode("ascii")

    def _style(self, name: str, value: Any) -> QueryStyle:
        if found := self.styles.get(name):
            return found
        kind = kind_of(to_json(value))
        if self.style is not None and kind in (ARRAY, OBJECT):
            return self.style
        return json_content if kind is OBJECT else form


def form_query(
    name: str,  # noqa: ARG001 - as all styles
    value: Any,
    styles: Mapping[str, QueryStyle] | None = None,
) -> tuple[str, ...]:
    """A query string that is a form as a whole (OpenAPI 3.2, ``in: querystring``)."""
    fields = UNSET if value is None else value
    content = FormBody(fields, styles or {}).content(None)
    return tuple(content.decode("ascii").split("&")) if content else ()
