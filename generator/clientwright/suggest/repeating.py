"""What may be sent twice: keys by which a server tells a call, and operations that only read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from clientwright.build.extensions.idempotency import IDEMPOTENT, KEY
from clientwright.ir.operations import Operation
from clientwright.ir.paths import segments
from clientwright.suggest.suggestion import Action, Seen, Suggestion, quoted_doc
from clientwright.suggest.vocabulary import joined, listed, said_like

RULES: Final = {
    "idempotency-key": "A header is called `Idempotency-Key`, or much like it.",
    "idempotent": "A `POST` only reads: its path ends in `search`, `query`, `count` or the like.",
}

_KEYS: Final = ("idempotency-key", "x-idempotency-key", "idempotence-key", "x-idempotence-key", "idempotency-token")
_READS: Final = listed(
    "search query count filter scroll paginate facet lookup autocomplete suggest recommend discover aggregate"
)
_KINDS: Final = listed("batch group groups pairs offsets ids matrix history count")
"""What may follow such a word: ``/points/search/batch``."""


def repeating(seen: Seen) -> Iterator[Suggestion]:
    """The headers that could be keys, and the operations that could be tried again."""
    yield from _keys(seen)
    for operation in seen.api.operations:
        node = seen.written(operation)
        word = _reads(operation)
        if node is not None and word and not operation.idempotent and not operation.idempotency_key:
            yield Suggestion(
                rule="idempotent",
                confidence="likely",
                says=f"`POST {operation.path}` can be sent twice",
                evidence=(f"`{word}` is what one does that changes nothing", *quoted_doc(operation.summary)),
                actions=(Action(pointer=node.pointer, update={IDEMPOTENT: True}),),
            )


def _keys(seen: Seen) -> Iterator[Suggestion]:
    """One suggestion for each header, however many operations share it."""
    found = [
        (one, operation)
        for operation in seen.api.operations
        for one in operation.parameters
        if one.place == "header" and said_like(one.wire_name, _KEYS) and not operation.idempotency_key
    ]
    uses = Counter(one.location.pointer for one, _ in found)
    for pointer in uses:
        one, operation = next(each for each in found if each[0].location.pointer == pointer)
        here = one.location.file == seen.document.file and seen.document.has(seen.document.file, pointer)
        if not here or one.fixed is not None or seen.typed.scalar(one.type) != frozenset(("string",)):
            continue
        others = f" and {uses[pointer] - 1} more" if uses[pointer] > 1 else ""
        yield Suggestion(
            rule="idempotency-key",
            confidence="certain",
            says=f"by the header `{one.wire_name}` the server tells a call that it has carried out before",
            evidence=(f"it is a header of `{operation.method} {operation.path}`{others}", *quoted_doc(one.doc)),
            actions=(Action(pointer=pointer, update={KEY: True}),),
        )


def _reads(operation: Operation) -> str:
    """The word at the end of a path that says that nothing is changed; empty without one."""
    if operation.method != "POST" or operation.path.endswith("}"):
        return ""
    ends = [joined(one) for one in segments(operation.path)[-3:]]
    while len(ends) > 1 and ends[-1] in _KINDS and ends[-1] not in _READS:
        ends.pop()
    word = ends[-1] if ends else ""
    first, _, rest = word.partition("_")
    return word if word in _READS or (first in _READS and rest in _KINDS) else ""
