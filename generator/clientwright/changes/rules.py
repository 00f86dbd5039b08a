"""The rules by which changes of a client are judged, in one table. docs/changes.md is written from it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from msgspec import Struct

Breaking: TypeAlias = Literal["yes", "rarely", "no"]
"""``rarely``: programs that call operations and read answers go on; those that list every value, or make objects that
only the server makes, may not, nor their type checkers."""
Step: TypeAlias = Literal["major", "minor", "patch", "none"]
"""What the next version is by semver.org."""


class Rule(Struct, frozen=True, kw_only=True):
    """A kind of change. ``counted`` says it of several: ``operation{s} removed``; ``reason`` says why it breaks
    or not."""

    id: str
    breaking: Breaking
    counted: str
    reason: str
    small: bool = False
    """Whether it asks for no more than a patch."""

    @property
    def step(self) -> Step:
        """The step that the version has to take."""
        return "major" if self.breaking == "yes" else "patch" if self.small else "minor"


def _rule(id: str, breaking: Breaking, counted: str, reason: str, *, small: bool = False) -> Rule:
    return Rule(id=id, breaking=breaking, counted=counted, reason=reason, small=small)


_OPERATIONS: Final = (
    _rule("operation-removed", "yes", "operation{s} removed", "calls of it fail"),
    _rule("operation-renamed", "yes", "operation{s} renamed", "calls by the old name fail"),
    _rule("function-renamed", "yes", "function{s} renamed", "imports by the old name fail"),
    _rule("function-removed", "yes", "function{s} removed", "calls of it fail"),
    _rule("function-added", "no", "function{s} added", "nobody calls it yet"),
    _rule("operation-added", "no", "operation{s} added", "nobody calls it yet"),
    _rule("operation-address", "no", "operation{s} moved", "calls look the same", small=True),
    _rule("operation-deprecated", "no", "operation{s} deprecated", "it works as before"),
    _rule("operation-restored", "no", "operation{s} deprecated no more", "it works as before", small=True),
    _rule("credentials-needed", "yes", "operation{s} with credentials needed now", "calls without a key fail"),
    _rule("credentials-optional", "no", "operation{s} without credentials needed now", "a key does no harm"),
    _rule("stream-removed", "yes", "stream{s} removed", "there is nothing to iterate over"),
    _rule("stream-added", "no", "stream{s} added", "who does not ask for it gets what came before"),
    _rule("result-wider", "yes", "result{s} wider", "what reads it meets values it does not expect"),
    _rule("result-narrower", "no", "result{s} narrower", "what reads it handles all that can come"),
    _rule("result-changed", "yes", "result{s} changed", "what reads it finds something else"),
)
_ARGUMENTS: Final = (
    _rule("argument-removed", "yes", "argument{s} removed", "calls that give it fail"),
    _rule("argument-renamed", "yes", "argument{s} renamed", "calls by the old name fail"),
    _rule("argument-needed", "yes", "required argument{s} added", "calls without it fail"),
    _rule("argument-added", "no", "argument{s} added", "it can be left out"),
    _rule("argument-required", "yes", "argument{s} now required", "calls without it fail"),
    _rule("argument-optional", "no", "argument{s} now optional", "who gives it may go on"),
    _rule("argument-moved", "yes", "argument{s} given otherwise", "calls that give it by position mean another one"),
    _rule("argument-sent", "no", "argument{s} sent otherwise", "calls look the same", small=True),
    _rule("argument-wider", "no", "argument{s} wider", "what was given is still taken"),
    _rule("argument-narrower", "yes", "argument{s} narrower", "what was given may be refused"),
    _rule("argument-changed", "yes", "argument{s} changed", "what was given may be refused"),
    _rule("arguments-removed", "yes", "TypedDict{s} of arguments removed", "imports of it fail"),
    _rule("arguments-added", "no", "TypedDict{s} of arguments added", "nobody uses it yet"),
    _rule("argument-deprecated", "no", "argument{s} deprecated", "it works as before"),
)
_NAMES: Final = (
    _rule("name-superseded", "no", "name{s} superseded", "the old name goes on to work, deprecated"),
    _rule("name-dropped", "yes", "old name{s} dropped", "what uses the old name fails"),
)
_MODELS: Final = (
    _rule("model-removed", "yes", "model{s} removed", "imports of it fail"),
    _rule("model-renamed", "yes", "model{s} renamed", "imports by the old name fail"),
    _rule("model-moved", "yes", "model{s} moved", "imports from its old module fail; from the package they work"),
    _rule("model-added", "no", "model{s} added", "nobody uses it yet"),
    _rule("model-kind", "yes", "model{s} of another kind", "a class and an alias are used in different ways"),
    _rule("model-deprecated", "no", "model{s} deprecated", "it works as before"),
    _rule("base-removed", "yes", "base{s} removed", "`isinstance` no longer holds"),
    _rule("base-added", "no", "base{s} added", "it has all it had"),
    _rule("input-removed", "yes", "form{s} for giving removed", "imports of the name fail"),
    _rule("input-added", "no", "form{s} for giving added", "nobody uses it yet"),
    _rule(
        "value-added",
        "rarely",
        "enum value{s} added",
        "what lists every value lacks one; others could always come",
    ),
    _rule("value-removed", "yes", "enum value{s} removed", "who gives it is refused"),
    _rule("value-gone", "rarely", "enum value{s} no longer received", "a comparison with it never holds"),
    _rule("member-added", "rarely", "member{s} added", "what lists every member lacks one; others could always come"),
    _rule("member-removed", "yes", "member{s} removed", "who gives one is refused"),
    _rule("member-gone", "rarely", "member{s} no longer received", "an `isinstance` of it never holds"),
    _rule("alias-changed", "yes", "named type{s} changed", "it stands for something else"),
    _rule("webhook-added", "no", "webhook{s} added", "unknown ones could always come"),
    _rule("webhook-removed", "yes", "webhook{s} removed", "what handles it names what is gone"),
    _rule("webhook-changed", "yes", "webhook{s} changed", "what reads its payload finds something else"),
)
_FIELDS: Final = (
    _rule("field-removed", "yes", "field{s} removed", "what reads it, or gives it, fails"),
    _rule("field-renamed", "yes", "field{s} renamed", "what uses the old name fails"),
    _rule("field-added", "no", "field{s} added", "who does not know it may go on"),
    _rule("field-needed", "yes", "required field{s} added", "objects made without it fail"),
    _rule("field-promised", "rarely", "field{s} added", "it is always received; only objects made by hand lack it"),
    _rule("field-required", "yes", "field{s} now required", "objects made without it fail"),
    _rule("field-always", "rarely", "field{s} now always received", "only objects made by hand may lack it"),
    _rule("field-absent", "yes", "field{s} that may be absent now", "what reads it may meet `UNSET`"),
    _rule(
        "field-optional",
        "rarely",
        "field{s} that can be left out now",
        "who gives it may go on",
    ),
    _rule("field-sent", "no", "field{s} with another name in JSON", "programs look the same", small=True),
    _rule("field-wider", "yes", "field{s} wider", "what reads it meets values it does not expect"),
    _rule("field-narrower", "yes", "field{s} narrower", "what was given may be refused"),
    _rule("field-takes-more", "no", "field{s} wider", "what was given is still taken"),
    _rule("field-gives-less", "no", "field{s} narrower", "what reads it handles all that can come"),
    _rule("field-changed", "yes", "field{s} changed", "what reads it, or gives it, fails"),
    _rule("field-deprecated", "no", "field{s} deprecated", "it works as before"),
)
_CLIENT: Final = (
    _rule("server-removed", "yes", "server{s} removed", "clients that name it fail"),
    _rule("server-added", "no", "server{s} added", "nobody names it yet"),
    _rule("variable-removed", "yes", "argument{s} of the client removed", "clients that give it fail"),
    _rule("variable-needed", "yes", "needed argument{s} of the client added", "clients made without it fail"),
    _rule("variable-added", "no", "argument{s} of the client added", "it can be left out"),
)

TABLES: Final = {
    "Operations": _OPERATIONS,
    "Arguments": _ARGUMENTS,
    "Names that were others": _NAMES,
    "Models": _MODELS,
    "Fields": _FIELDS,
    "The client": _CLIENT,
}
RULES: Final[Mapping[str, Rule]] = MappingProxyType({rule.id: rule for table in TABLES.values() for rule in table})
"""By their ids, which are stable."""
