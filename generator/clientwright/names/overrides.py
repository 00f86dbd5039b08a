"""``names`` in the configuration: what the user calls things, checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.operations import Api
from clientwright.ir.types import ObjectModel
from clientwright.names.identifiers import is_name
from clientwright.report.nearest import nearest


class Overrides(Struct, frozen=True):
    """The names that the configuration gives, by what they are for: operation id, or file and JSON Pointer."""

    names: Mapping[str, str]

    @property
    def given(self) -> frozenset[str]:
        """All names that are given, which nothing else keeps."""
        return frozenset(self.names.values())

    def get(self, id: str) -> tuple[str, ...]:
        """The name for a model, property or parameter, given its id or pointer; empty when there is none."""
        name = self.names.get(id) or self.names.get(id.removeprefix("#"))
        return (name,) if name else ()


def overrides(api: Api, config: Config, diagnostics: Diagnostics) -> Overrides:
    """The usable names of the configuration; what cannot be used is reported at its place there."""
    if not config.names:
        return Overrides({})
    known = dict.fromkeys(_known(api))
    kept: dict[str, str] = {}
    for key, name in config.names.items():
        place = config.where.get(f"names.{key}", Location(file=config.file))
        if key not in known and f"names.{key}" in config.shared:
            continue
        if key not in known:
            near = nearest(key, list(known))
            sentence = f"`{key}` is neither an operation nor a JSON Pointer of something that gets a name"
            diagnostics.error("unknown-name", sentence, place, f"did you mean `{near}`?" if near else "")
        elif not is_name(name):
            hint = "letters, digits and underscores; no keyword, and no underscore at the start"
            diagnostics.error("invalid-name", f"`{name}` cannot be a name in Python", place, hint)
        else:
            kept[key] = name
    return Overrides(kept)


def _known(api: Api) -> Iterator[str]:
    """What a name can be given to."""
    for operation in api.operations:
        yield operation.id
        yield from (parameter.location.pointer for parameter in operation.parameters)
    for model in api.models.values():
        yield model.id
        yield model.id.removeprefix("#")
        if isinstance(model, ObjectModel):
            yield from (one.location.pointer for one in model.properties)
