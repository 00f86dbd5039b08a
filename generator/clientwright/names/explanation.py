"""The table of names as text: what ``clientwright names`` shows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from clientwright.names.table import Names

_COLUMNS = ("id", "source", "python", "module", "reason")


def explain(names: Names) -> str:
    """Every decided name, one a line: id, text in the description, Python name, module, reason; separated by tabs."""
    lines = ["\t".join(row) for row in (_COLUMNS, *_rows(names))]
    return "".join(f"{line}\n" for line in lines)


def explain_json(names: Names) -> str:
    """The same as a JSON array of objects."""
    rows = [dict(zip(_COLUMNS, row, strict=True)) for row in _rows(names)]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _rows(names: Names) -> Iterator[tuple[str, ...]]:
    for id, model in names.models.items():
        yield _row(id, model.type.source, model.type.python, f"models.{model.module}", model.type.reason)
        for wire_name, name in model.fields.items():
            python = f"{model.type.python}.{name.python}"
            yield _row(f"{id}/properties/{wire_name}", name.source, python, f"models.{model.module}", name.reason)
    for id, operation in names.operations.items():
        function, module = operation.function, f"api.{operation.module}"
        yield _row(id, function.source, function.python, module, function.reason)
        yield _row(id, ".".join(operation.method), f"client.{'.'.join(operation.method)}", "client", "its place")
        for variant in operation.variants.values():
            yield _row(id, variant.function.source, variant.function.python, module, variant.function.reason)
            dotted = f"client.{'.'.join(variant.method)}"
            yield _row(id, ".".join(variant.method), dotted, "client", "its place")
        for (place, wire_name), name in operation.parameters.items():
            python = f"{function.python}({name.python}=)"
            yield _row(f"{id} {place} {wire_name}".rstrip(), name.source, python, module, name.reason)
    for wire_name, name in names.variables.items():
        yield _row(wire_name, name.source, f"Client({name.python}=)", "client", name.reason)
    for path, name in names.resources.items():
        yield _row(".".join(path), name.source, name.python, "client", name.reason)


def _row(*cells: str) -> tuple[str, ...]:
    """Cells without the characters that would break the table, or a terminal."""
    return tuple("".join(char if char.isprintable() else " " for char in cell) for cell in cells)
