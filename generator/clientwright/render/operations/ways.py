"""An operation whose body can be given in several ways: its overloads, and the table that its arguments choose from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from clientwright.ir.operations import Body, BodyKind, Files
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    EnumType,
    ModelRef,
    NullableType,
    PrimitiveType,
    Type,
    UnionModel,
)
from clientwright.render.operations.arguments import Argument, Given, OperationWriter
from clientwright.render.operations.signatures import Signatures
from clientwright.render.operations.views import SignatureView
from clientwright.render.python.expressions import Call, Display, Entry, Expression, Keyword, Word, string
from clientwright.render.python.statements import Assignment, printed


class Way(Struct, frozen=True):
    """One way, and the arguments that it takes."""

    writer: OperationWriter
    given: Given

    @property
    def needed(self) -> set[str]:
        """The arguments that have to be given, those of the path aside."""
        return {one.name for one in self.given.named if one.default is None}

    @property
    def arguments(self) -> dict[str, Expression]:
        """The annotations of all arguments, those of the path aside."""
        return {
            one.name: one.annotation for one in (*self.given.named, *self.given.optional) if one != self.given.choice
        }

    def kinds(self, name: str) -> frozenset[str]:
        """What an argument of the body can be: ``text``, ``bytes``, ``json``."""
        body, named = self.writer.body, self.writer.named.parameters
        wire = next((wire for (place, wire), one in named.items() if (place, one.python) == ("body", name)), None)
        if body is None or wire is None:
            return _ALL
        if not body.spread:
            return self._whole(body)
        type = next((one.type for one in self.writer.properties() if one.wire_name == wire), AnyType())
        files = body.files.get(wire)
        return self._kinds(type) if files is None else self._file(files)

    def _whole(self, body: Body) -> frozenset[str]:
        match body.kind:
            case BodyKind.TEXT:
                return frozenset(("text",))
            case BodyKind.MARKUP:
                return frozenset(("text", "bytes"))
            case BodyKind.BINARY | BodyKind.BASE64:
                return frozenset(("bytes",))
            case BodyKind.JSON | BodyKind.FORM | BodyKind.MULTIPART:
                return self._kinds(body.type)

    def _file(self, files: Files) -> frozenset[str]:
        others = frozenset(kind for one in files.others for kind in self._kinds(one))
        return others | {"bytes", *(["json"] if files.null else [])}

    def _kinds(self, type: Type, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        match type:
            case AnyType():
                return frozenset(("text", "json"))
            case PrimitiveType(kind="string"):
                return frozenset(("text",))
            case EnumType():
                return frozenset("text" if isinstance(value, str) else "json" for value in type.values)
            case NullableType():
                return self._kinds(type.inner, seen) | {"json"}
            case ModelRef() if type.id not in seen:
                model, seen = self.writer.package.api.models[type.id], seen | {type.id}
                if isinstance(model, AliasModel):
                    return self._kinds(model.type, seen)
                if isinstance(model, UnionModel):
                    return frozenset(kind for member in model.members for kind in self._kinds(member, seen))
                return frozenset(("json",))
            case _:
                return frozenset(("json",))


_ALL = frozenset(("text", "bytes", "json"))


class Ways(Struct, frozen=True):
    """All ways of one operation."""

    ways: tuple[Way, ...]

    @classmethod
    def of(cls, writer: OperationWriter) -> Ways:
        """The ways to give the body."""
        return cls(tuple(Way(one, one.given()) for one in writer.ways()))

    @property
    def first(self) -> Way:
        """The usual one."""
        return self.ways[0]

    @property
    def selector(self) -> str:
        """The argument that asks for a stream; empty without one."""
        return next((way.given.selector.name for way in self.ways if way.given.selector), "")

    def arguments(self) -> list[Argument]:
        """The arguments of all ways, for the docstring."""
        found = {one.name: one for way in self.ways for one in way.given.all if one != way.given.choice}
        doc = "The media type of the body, if it does not follow from the other arguments."
        return [*found.values(), replace(self.first.writer.choice(), doc=doc)]

    def table(self) -> str:
        """The constant that lists the ways."""
        writer = self.first.writer
        made = Word(writer.runtime("Alternative").text)
        entries: list[Expression] = []
        for way in self.ways:
            types = Display("(", tuple(string(body.media_type) for body in way.writer.bodies))
            takes = [Entry(string(name), _tuple(way.kinds(name))) for name in sorted(self._differing(way))]
            optional = [Keyword("optional", Word(f"_{way.writer.way.arguments}"))] if way.given.optional else []
            given = [Word(way.writer.way.builder), types, *([Display("{", tuple(takes))] if takes else []), *optional]
            entries.append(Call(made, tuple(given)))
        held = Display("(", tuple(entries), exploded=True)
        return printed(Assignment(writer.named.bodies, held, writer.typing("Final")))

    def overloads(self) -> Iterator[SignatureView]:
        """Each way as it is called."""
        for way in self.ways:
            choice = way.writer.choice(needed=self._must_say(way))
            yield from Signatures(way.writer, replace(way.given, choice=choice)).stubs()

    def implementation(self) -> SignatureView:
        """The functions themselves."""
        streaming = next((way for way in self.ways if way.given.selector), self.first)
        signatures = Signatures(streaming.writer, streaming.given)
        return signatures.anything(signatures.either() if self.selector else signatures.results())

    def built(self) -> Call:
        """What makes the call."""
        writer = self.first.writer
        path = [Word(one.name) for one in self.first.given.positional]
        return Call(writer.runtime("alternative"), (Word(writer.named.bodies), Word("arguments"), *path))

    def _differing(self, way: Way) -> set[str]:
        """The arguments by whose kind a way is told from another one, where names do not tell."""
        found: set[str] = set()
        for other in self.ways:
            shared = _shared(way, other)
            if other is not way and way.needed | other.needed <= shared:
                found |= {name for name in _unlike(way, other) if way.kinds(name) != other.kinds(name)}
        return found

    def _must_say(self, way: Way) -> bool:
        """Whether the media type has to be given, since the arguments could be taken for those of a way before."""
        before = self.ways[: self.ways.index(way)]
        return any(_may_be_taken_for(way, other) for other in before)


def _may_be_taken_for(way: Way, other: Way) -> bool:
    needed, unlike = way.needed | other.needed, _unlike(way, other)
    if not needed <= _shared(way, other):
        return False
    apart = {name for name in unlike if way.kinds(name).isdisjoint(other.kinds(name))}
    return bool(unlike - apart) and apart.isdisjoint(needed)


def _shared(way: Way, other: Way) -> set[str]:
    """The arguments that both have."""
    return way.arguments.keys() & other.arguments.keys()


def _unlike(way: Way, other: Way) -> set[str]:
    """Those of them that are not the same in both."""
    own, others = way.arguments, other.arguments
    return {name for name in _shared(way, other) if own[name] != others[name]}


def _tuple(kinds: frozenset[str]) -> Expression:
    return Display("(", tuple(map(string, sorted(kinds))))
