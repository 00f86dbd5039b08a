"""An OpenAPI description as the mock sees it: plain data, its references followed, nothing of the generator."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote, urljoin

from clientwright.mock.wire.budget import spend
from clientwright.mock.wire.plain import is_array, is_object, mapping, sequence, text

LOGGER = logging.getLogger("clientwright.mock")

# Files other than the first get absolute names, so that a reference means the same wherever it is read. They are
# opaque, because what joins and splits addresses rewrites those that look like paths.
_FILE = "urn:clientwright:"


class Description:
    """The data of one description, and the files that it refers to, by the names its references use.

    ``notes`` are the sentences about what is wrong with the description itself, each said once and logged.
    """

    def __init__(self, data: Mapping[str, Any], files: Mapping[str, Any] | None = None, name: str = "") -> None:
        self.data: dict[str, Any] = dict(data)
        self.files: dict[str, Any] = {}
        self.notes: list[str] = []
        self._followed: dict[str, Any] = {}
        self._anchors: dict[str, Any] | None = None
        self.schemes: dict[str, dict[str, Any]] = {}
        """The security schemes that were asked for, by their names."""
        if files and set(files) - {name}:
            names = {name: "", **{other: _FILE + quote(other, safe="") for other in files if other != name}}
            self.data = _absolute(self.data, name, names)
            self.files = {names[other]: _absolute(files[other], other, names) for other in files if other != name}

    @property
    def old(self) -> bool:
        """Whether this is OpenAPI 3.0, where a reference's neighbours are ignored."""
        return str(self.data.get("openapi", "")).startswith("3.0")

    @property
    def title(self) -> str:
        """The title, or a word that stands for it."""
        return str(mapping(self.data.get("info")).get("title") or "an untitled description")

    def note(self, sentence: str) -> None:
        """Keep and log a finding about the description, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)
            LOGGER.warning(sentence)

    def lookup(self, reference: str) -> Any:
        """What a reference points to; None, and a note, when it points nowhere."""
        if reference not in self._followed:
            try:
                self._followed[reference] = self._find(reference)
            except LookupError:
                self.note(f"the reference {reference} leads nowhere; anything is taken there")
                self._followed[reference] = None
        return self._followed[reference]

    def follow(self, value: Any) -> dict[str, Any]:
        """The object behind a value that may be a Reference Object, or a chain of them; {} when there is none."""
        spend(what="references")
        seen: set[str] = set()
        while is_object(value) and isinstance(value.get("$ref"), str):
            reference: str = value["$ref"]
            if reference in seen:
                self.note(f"the reference {reference} leads back to itself; anything is taken there")
                return {}
            seen.add(reference)
            value = self.lookup(reference)
        return mapping(value)

    def _find(self, reference: str) -> Any:
        file, _, fragment = reference.partition("#")
        if file and file not in self.files:
            return self._identified(reference)
        root: Any = self.files[file] if file else self.data
        if fragment and not fragment.startswith("/"):
            return self._identified(f"#{unquote(fragment)}")
        for token in fragment.split("/")[1:]:
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            if is_object(root):
                root = root[key]
            elif is_array(root) and key.isdecimal():
                root = root[int(key)]
            else:
                raise LookupError(reference)
        return root

    def _identified(self, reference: str) -> Any:
        """What a reference to an ``$anchor`` or an ``$id`` means (JSON Schema 2020-12, 8.2)."""
        if self._anchors is None:
            self._anchors = {}
            for schema in _objects([self.data, *self.files.values()]):
                for key in ("$anchor", "$dynamicAnchor"):
                    if isinstance(schema.get(key), str):
                        self._anchors.setdefault("#" + schema[key], schema)
                if isinstance(schema.get("$id"), str):
                    self._anchors.setdefault(schema["$id"], schema)
        return self._anchors[reference]


def _absolute(value: Any, file: str, names: Mapping[str, str]) -> Any:
    """A copy of the value, which stands in ``file``, with references that name other files by their absolute names."""
    if is_array(value):
        return [_absolute(item, file, names) for item in value]
    if not is_object(value):
        return value
    copied = {key: _absolute(item, file, names) for key, item in value.items()}
    if isinstance(value.get("$ref"), str):
        copied["$ref"] = _absolute_reference(value["$ref"], file, names)
    tags = mapping(value.get("discriminator")).get("mapping")
    if is_object(tags):
        targets = {tag: _absolute_reference(text(target), file, names) for tag, target in tags.items()}
        copied["discriminator"] = {**copied["discriminator"], "mapping": targets}
    return copied


def _absolute_reference(reference: str, file: str, names: Mapping[str, str]) -> str:
    target, hash_mark, fragment = reference.partition("#")
    name = _beside(file, unquote(target)) if target else file
    return (names[name] + hash_mark + fragment) or "#" if name in names and (hash_mark or target) else reference


def _beside(file: str, target: str) -> str:
    """The name of a file that another one refers to."""
    if "://" in file or "://" in target:
        return urljoin(file, target)
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), target))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if is_object(value):
            yield value
            waiting.extend(reversed(value.values()))
        else:
            waiting.extend(reversed(sequence(value)))
