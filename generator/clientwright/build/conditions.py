"""What a schema says beyond types, in plain sentences: conditions (JSON Schema 2020-12, 10.2) and what depends on what.

Types cannot say it and the server alone checks it, but a caller has to know. What takes more than a plain sentence is
left to the description.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from clientwright.build.words import json_text
from clientwright.source.node import Json, Node

_LONGEST: Final = 60
"""Characters of a value that are shown."""
_KINDS: Final = {
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "a boolean",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def conditions(nodes: Iterable[Node]) -> tuple[str, ...]:
    """One sentence for each condition that some schemas make together, in the order in which they make them."""
    found: dict[str, None] = {}
    for node in nodes:
        value = node.value
        if not isinstance(value, dict) or _KEYS.isdisjoint(value):
            continue
        for key in value:
            if key in _SENTENCES:
                found.update(dict.fromkeys(_SENTENCES[key](value[key], value)))
    return tuple(found)


def with_conditions(doc: str, nodes: Iterable[Node]) -> str:
    """Documentation of some schemas, and after it their conditions: each an item where there are several."""
    found = conditions(nodes)
    said = "\n".join(f"- {each}" for each in found) if len(found) > 1 else "".join(found)
    return "\n\n".join(part for part in (doc, said) if part)


def _dependent(held: Json, _: Mapping[str, Json]) -> Iterator[str]:
    for name, needed in held.items() if isinstance(held, dict) else ():
        names = _names(needed)
        if names:
            yield f"When {_code(name)} is given, {_listed(names)} {_are(names)} required too."


def _dependent_schemas(held: Json, _: Mapping[str, Json]) -> Iterator[str]:
    for name, schema in held.items() if isinstance(held, dict) else ():
        demanded = _joined(_demands(schema))
        if demanded:
            yield f"When {_code(name)} is given, {demanded}."


def _conditional(held: Json, schema: Mapping[str, Json]) -> Iterator[str]:
    condition = _joined(_asked(held))
    wanted, other = _joined(_demands(schema.get("then"))), _joined(_demands(schema.get("else")))
    if condition and wanted:
        yield f"When {condition}, {wanted}." + (f" Otherwise {other}." if other else "")
    elif condition and other:
        yield f"Unless {condition}, {other}."


def _asked(schema: Json) -> list[str]:
    """What ``if`` asks, when all of it is plain; else nothing."""
    if not isinstance(schema, dict) or not schema.keys() <= {"properties", "required", "type"}:
        return []
    properties = schema.get("properties", {})
    named = properties if isinstance(properties, dict) else {}
    found = {name: _values(held) for name, held in named.items()}
    if not all(found.values()):
        return []
    said = [f"{_code(name)} is {_listed(values, 'or')}" for name, values in found.items()]
    return said + [f"{_code(name)} is given" for name in _names(schema.get("required")) if name not in found]


def _demands(schema: Json) -> list[str]:
    """What a schema demands of an object, as far as it is plain."""
    if not isinstance(schema, dict):
        return []
    names, forbidden = _names(schema.get("required")), schema.get("not")
    said = [f"{_listed(names)} {_are(names)} required"] if names else []
    properties = schema.get("properties")
    for name, held in properties.items() if isinstance(properties, dict) else ():
        values = _values(held)
        if values:
            said.append(f"{_code(name)} is {_listed(values, 'or')}")
        elif held is False:
            said.append(f"{_code(name)} is not given")
    return said + (_denied(forbidden) if isinstance(forbidden, dict) else [])


def _negated(held: Json, _: Mapping[str, Json]) -> Iterator[str]:
    if not isinstance(held, dict):
        return
    for said in _denied(held):
        yield f"{said[0].upper()}{said[1:]}."
    values, kind = _values(held), held.get("type")
    if values:
        yield f"Not {_listed(values, 'or')}."
    elif held.keys() == {"type"} and isinstance(kind, str) and kind in _KINDS:
        yield f"Not {_KINDS[kind]}."


def _denied(schema: Mapping[str, Json]) -> list[str]:
    """What ``not`` says of properties that are given."""
    names = _names(schema.get("required")) if schema.keys() <= {"required", "type"} else []
    if not names:
        return []
    return [f"{_listed(names)} {_are(names)} not given" + (" together" if len(names) > 1 else "")]


def _key_names(held: Json, _: Mapping[str, Json]) -> Iterator[str]:
    values = _values(held)
    if values:
        yield f"Its keys are {_listed(values, 'or')}."
    elif isinstance(held, dict) and isinstance(held.get("pattern"), str):
        yield f"Its keys match {_code(str(held['pattern']))}."


def _contained(held: Json, schema: Mapping[str, Json]) -> Iterator[str]:
    values = _values(held)
    least, most = schema.get("minContains", 1), schema.get("maxContains")
    counts = [f"at least {least} times"] if least not in (0, 1) else []
    counts += [f"at most {most} times"] if most is not None else []
    if values and (counts or least):
        yield " ".join(["It holds", _listed(values, "or"), " and ".join(counts)]).rstrip() + "."


def _alternatives(which: str, held: Json) -> Iterator[str]:
    """Members of a union that only say what is required."""
    members = held if isinstance(held, list) else []
    names = [_names(each.get("required")) if isinstance(each, dict) and len(each) == 1 else [] for each in members]
    if len(names) > 1 and all(names):
        yield f"{which} one of {_listed(' with '.join(map(_code, each)) for each in names)} is required."


_SENTENCES: Final[Mapping[str, Callable[[Json, Mapping[str, Json]], Iterator[str]]]] = {
    "dependentRequired": _dependent,
    "dependentSchemas": _dependent_schemas,
    "if": _conditional,
    "not": _negated,
    "propertyNames": _key_names,
    "contains": _contained,
    "anyOf": lambda held, _: _alternatives("At least", held),
    "oneOf": lambda held, _: _alternatives("Exactly", held),
}


_KEYS: Final = frozenset(_SENTENCES)


def _values(schema: Json) -> list[str]:
    """The values that a schema lists, as they are shown."""
    if not isinstance(schema, dict) or not schema.keys() <= {"const", "enum", "type"}:
        return []
    listed = [schema["const"]] if "const" in schema else schema.get("enum")
    return [_code(json_text(each)) for each in listed] if isinstance(listed, list) else []


def _names(required: Json) -> list[str]:
    return [each for each in required if isinstance(each, str)] if isinstance(required, list) else []


def _code(text: str) -> str:
    shown = " ".join(text.split())
    return f"``{shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '...'}``"


def _listed(parts: Iterable[str], word: str = "and") -> str:
    """``a, b and c``; names get their quotes here, what has them keeps them."""
    shown = [part if part.startswith("``") else _code(part) for part in parts]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {word} {shown[-1]}"


def _joined(parts: list[str]) -> str:
    return " and ".join(parts)


def _are(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"
