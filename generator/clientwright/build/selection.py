"""What of a description a client has: ``include`` and ``exclude`` of the configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field

from clientwright.build.ledger import Ledger
from clientwright.config import Config
from clientwright.diagnostics import Location
from clientwright.ir.account import ItemKind
from clientwright.report import nearest
from clientwright.source.node import Node

_METHOD: Final = re.compile(r"[A-Za-z]+ +/")
_REASON: Final = "the configuration leaves it out"


class Selection(Struct):
    """Judges operations and webhooks, each once, and remembers those that are left out.

    A client has what an entry of ``include`` names, or everything where there is none, but nothing that an entry of
    ``exclude`` names. An entry is an operation's id, a path with or without a method before it, ``tag:`` and a tag, or
    ``webhook:`` and the name of one; ``*`` in it stands for any text, ``?`` for a character.
    """

    config: Config
    ledger: Ledger
    left_out: list[Node] = field(default_factory=list[Node])
    _met: dict[str, dict[str, None]] = field(default_factory=dict[str, dict[str, None]])
    """By kind of entry, everything that one could have named."""

    def takes_operation(self, id: str, method: str, path: str, operation: Node) -> bool:
        """Whether the client has an operation."""
        said = {"id": [id], "path": [path], "call": [f"{method} {path}"], "tag": _tags(operation)}
        return self._takes("operation", said, operation)

    def takes_webhook(self, name: str, operation: Node) -> bool:
        """Whether the client has a webhook."""
        return self._takes("webhook", {"webhook": [name], "tag": _tags(operation)}, operation)

    def _takes(self, kind: ItemKind, said: Mapping[str, Sequence[str]], operation: Node) -> bool:
        for sort, texts in said.items():
            self._met.setdefault(sort, {}).update(dict.fromkeys(texts))
        include, exclude = self.config.include, self.config.exclude
        takes = not include or any(_names(entry, said) for entry in include)
        if takes and not any(_names(entry, said) for entry in exclude):
            return True
        self.ledger.excluded(kind, "excluded", _REASON, operation.location)
        self.left_out.append(operation)
        return False

    def check(self) -> None:
        """Report the entries that name nothing, but for those that are for several clients; of ``no_stream`` too."""
        config, ids = self.config, self._met.get("id", {})
        for key, entries in (("include", config.include), ("exclude", config.exclude), ("no_stream", config.no_stream)):
            for index, entry in enumerate(entries):
                known = entry in ids if key == "no_stream" else _names(entry, self._met)
                if known or f"{key}.{index}" in config.shared:
                    continue
                sort, pattern = ("id", entry) if key == "no_stream" else _sort(entry)
                near = nearest(pattern, self._met.get(sort, ()))
                where = config.where.get(f"{key}.{index}", Location(file="clientwright.toml"))
                hint = f"did you mean `{_PREFIXES.get(sort, '')}{near}`?" if near else "remove it"
                sentence = f"there is no {_WORDS[sort]} `{pattern}`, which `{key}` names"
                self.ledger.diagnostics.error("unknown-operation", sentence, where, hint)


_WORDS: Final = {"id": "operation", "path": "path", "call": "operation", "tag": "tag", "webhook": "webhook"}
_PREFIXES: Final = {"tag": "tag:", "webhook": "webhook:"}


def _tags(operation: Node) -> list[str]:
    tags = operation.sequence("tags") if operation.has("tags") else ()
    return [tag.value for tag in tags if isinstance(tag.value, str)]


def _sort(entry: str) -> tuple[str, str]:
    """What an entry names, and the pattern for it."""
    for sort, prefix in _PREFIXES.items():
        if entry.startswith(prefix):
            return sort, entry.removeprefix(prefix).strip()
    if entry.startswith("/"):
        return "path", entry
    if _METHOD.match(entry):
        method, _, path = entry.partition(" ")
        return "call", f"{method.upper()} {path.strip()}"
    return "id", entry


def _names(entry: str, said: Mapping[str, Sequence[str] | Mapping[str, None]]) -> bool:
    """Whether an entry names any of what is said of something."""
    sort, pattern = _sort(entry)
    expression = re.compile("".join(_parts(pattern)), re.DOTALL)
    return any(expression.fullmatch(text) for text in said.get(sort, ()))


def _parts(pattern: str) -> Iterator[str]:
    for part in re.split(r"([*?])", pattern):
        yield {"*": ".*", "?": "."}.get(part, re.escape(part))
