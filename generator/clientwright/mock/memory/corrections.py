"""What is understood of a description as a small file: printed, mended by hand, and read again."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from clientwright.mock.described import Described
from clientwright.mock.memory.resources import Resource, Role, resource, understand
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.plain import is_object
from clientwright.mock.wire.problem import listed, nearest

_KEYS = ("path", "id", *(str(role) for role in Role))


class WrongCorrection(ValueError):
    """Why a file says nothing that can be remembered by, as a sentence."""


def written(resources: Sequence[Resource], described: Described) -> str:
    """The file that says what is remembered, with the rest in comments."""
    lines: list[str] = []
    for each in resources:
        lines += [f"[{_key(each.name)}]", f"path = {_text(each.path)}", f"id = {_text(each.id)}"]
        lines += [f"{role} = {_text(each.operations[role].name)}" for role in Role if role in each.operations]
        lines.append("")
    used = {operation.name for each in resources for operation in each.operations.values()}
    rest = [operation.name for operation in described.router.operations if operation.name not in used]
    lines += ["# Answered with examples:", *(f"# {_text(name)}" for name in sorted(rest))] if rest else []
    return "\n".join(lines).rstrip() + "\n"


def read(file: Path, described: Described) -> list[Resource]:
    """What is understood of the description, with what a file says otherwise; raises ``WrongCorrection``."""
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise WrongCorrection(f"{file} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongCorrection(f"{file} is no TOML: {error}") from None
    understood = {each.name: each for each in understand(described)}
    for name, table in said.items():
        try:
            corrected = _corrected(name, table, understood.get(name), described)
        except WrongCorrection as wrong:
            raise WrongCorrection(f"{file}: [{name}]: {wrong}") from None
        if corrected is None:
            understood.pop(name, None)
        else:
            understood[name] = corrected
    return list(understood.values())


def _corrected(name: str, table: Any, known: Resource | None, described: Described) -> Resource | None:
    """A resource as a table has it; None when the table says that it is none (``parcels = false``)."""
    if table is False:
        return None
    if not is_object(table):
        raise WrongCorrection("it is a table, or false for what is not to be remembered")
    said: Mapping[str, Any] = table
    for key in said:
        if key not in _KEYS:
            meant = nearest(key, list(_KEYS))
            raise WrongCorrection(
                f"there is no {key!r}" + (f"; did you mean {meant!r}?" if meant else f", but {listed(_KEYS)}")
            )
    path = said.get("path", known.path if known is not None else "")
    if not isinstance(path, str) or "{" not in path:
        raise WrongCorrection('path is that of one of them, as in "/parcels/{parcelId}"')
    operations = dict(known.operations) if known is not None else {}
    for role in Role:
        if role in said:
            operations.pop(role, None)
            if said[role] is not False:
                operations[role] = _operation(said[role], role, described)
    own = said.get("id", known.id if known is not None else "")
    found = resource(described, name, path, operations, own if isinstance(own, str) else "")
    if found is None:
        raise WrongCorrection(f"no operation answers with one that has {f'the property {own}' if own else 'an id'}")
    return found


def _operation(name: Any, role: Role, described: Described) -> Operation:
    if not isinstance(name, str):
        raise WrongCorrection(f"{role} is the name of an operation, or false")
    try:
        return described.operation(name)
    except LookupError as error:
        raise WrongCorrection(f"{role}: {error.args[0]}") from None


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _text(name)


def _text(value: str) -> str:
    """A basic string of TOML, which JSON's are, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
