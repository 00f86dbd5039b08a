"""Models compared, with their fields, values and members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clientwright.changes.change import Change, quoted
from clientwright.changes.pairs import pairs
from clientwright.changes.shapes import Part, Reader, Shape, beyond, relation, written
from clientwright.changes.surface import Field, Model
from clientwright.diagnostics import Location


def pairs_of(old: Mapping[str, Model], new: Mapping[str, Model]) -> dict[str, str]:
    """Each old model that is still there, and its name now."""
    return pairs(old, new, (lambda one: one.schema,))


def compare_models(
    old: Mapping[str, Model], new: Mapping[str, Model], same: Mapping[str, str], before: Reader, after: Reader
) -> Iterator[Change]:
    """The changes of all models: those gone, those in both, those that are new."""
    for name, model in old.items():
        if name not in same:
            yield Change(rule="model-removed", subject=name, sentence=f"`{name}` is gone", location=model.location)
    for name, found in same.items():
        if old[name] != new[found] or name != found:
            yield from _Pair(found, old[name], new[found], before, after).changes(name)
    known = set(same.values())
    for name, model in new.items():
        if name not in known:
            yield Change(rule="model-added", subject=name, sentence=f"`{name}` is new", location=model.location)


class _Pair(Struct, frozen=True):
    """A model before and after."""

    name: str
    old: Model
    new: Model
    before: Reader
    after: Reader

    @property
    def sent(self) -> bool:
        """Whether a caller gives it, before and after."""
        return self.old.sent and self.new.sent

    @property
    def received(self) -> bool:
        """Whether a caller gets it; what only ever stood in a schema counts as that."""
        return self.old.received or not self.sent

    def changes(self, name: str) -> Iterator[Change]:
        """All of them; ``name`` is what it was called."""
        old, new = self.old, self.new
        if name != self.name:
            rule = "name-superseded" if name in new.former else "model-renamed"
            yield self.change(rule, f"`{name}` is `{self.name}` now", subject=name)
        elif old.module != new.module:
            yield self.change("model-moved", f"`{name}` was in `models.{old.module}` and is in `models.{new.module}`")
        for gone in old.former:
            if gone not in (*new.former, self.name, new.input):
                yield self.change("name-dropped", f"`{gone}`, which is another name now, is gone", subject=gone)
        if new.deprecated and not old.deprecated:
            yield self.change("model-deprecated", f"`{self.name}` is deprecated")
        if old.input and old.input != new.input and name == self.name:
            yield self.change("input-removed", f"`{old.input}` is gone", subject=old.input)
        if new.input and old.input != new.input and name == self.name:
            yield self.change("input-added", f"`{new.input}` is new", subject=new.input)
        if "object" in (old.kind, new.kind) and old.kind != new.kind:
            yield self.change("model-kind", f"`{self.name}` was {_KINDS[old.kind]} and is {_KINDS[new.kind]}")
            return
        base = self.before.renamed.get(old.base, old.base)
        if base and base != new.base:
            yield self.change("base-removed", f"`{self.name}` is no `{base}` any more")
        if new.base and base != new.base:
            yield self.change("base-added", f"`{self.name}` is a `{new.base}` now")
        if old.type != new.type:
            yield from self.alias()
        yield from self.fields()

    def alias(self) -> Iterator[Change]:
        """What became of what an alias stands for."""
        was, now = self.before.shape(self.old.type), self.after.shape(self.new.type)
        yield from self.values(was, now, self.name, self.new.location)
        was, now = _without(was, now), _without(now, was)
        gone, come = beyond(was, now), beyond(now, was)
        if self.old.kind == self.new.kind == "union":
            for part in gone:
                rule, word = ("member-removed", "takes no") if self.sent else ("member-gone", "is no")
                yield self.change(rule, f"`{self.name}` {word} {_text(part)} any more")
            for part in come:
                yield self.change("member-added", f"`{self.name}` may be {_text(part)} now")
        elif gone or come:
            yield self.change(
                "alias-changed", f"`{self.name}` was {quoted(written(was))} and is {quoted(written(now))}"
            )

    def values(self, was: Shape, now: Shape, subject: str, location: Location | None) -> Iterator[Change]:
        """Which values a choice has more, and which less."""
        old = {part.name for part in was if part.literal}
        new = {part.name for part in now if part.literal}
        if not old or not new:
            return
        for value in sorted(old - new):
            rule, word = ("value-removed", "takes no") if self.sent else ("value-gone", "is no")
            sentence = f"`{subject}` {word} {quoted(value)} any more"
            yield Change(rule=rule, subject=subject, sentence=sentence, location=location)
        for value in sorted(new - old):
            sentence = f"`{subject}` may be {quoted(value)} now"
            yield Change(rule="value-added", subject=subject, sentence=sentence, location=location)

    def fields(self) -> Iterator[Change]:
        """What became of the fields."""
        old, new = self.old.fields, self.new.fields
        wires = [{id(one): one.wire or name for name, one in each.items()} for each in (old, new)]
        names = {**wires[0], **wires[1]}
        same = pairs(old, new, (lambda one: names[id(one)],))
        for name, field in old.items():
            if name not in same:
                yield self.field("field-removed", name, f"`{self.name}.{name}` is gone", field)
        for name, found in same.items():
            yield from self.one_field(name, found, old[name], new[found])
        known = set(same.values())
        for name, field in new.items():
            if name not in known:
                needed = "field-needed" if self.sent else "field-promised"
                rule = needed if field.needed else "field-added"
                word = ", and needed" if field.needed else ""
                yield self.field(rule, name, f"`{self.name}.{name}` is new{word}", field)

    def one_field(self, name: str, found: str, old: Field, new: Field) -> Iterator[Change]:
        """What became of one."""
        shown = f"`{self.name}.{found}`"
        if name != found:
            yield self.field("field-renamed", name, f"`{self.name}.{name}` is `{found}` now", new)
        elif (old.wire or name) != (new.wire or name):
            sentence = f"{shown} was {quoted(old.wire or name)} in JSON and is {quoted(new.wire or name)}"
            yield self.field("field-sent", found, sentence, new)
        if new.absent and not old.absent:
            rule, word = ("field-absent", "be absent") if self.received else ("field-optional", "be left out")
            yield self.field(rule, found, f"{shown} may {word} now", new)
        elif old.needed != new.needed:
            rule = "field-optional" if old.needed else "field-required" if self.sent else "field-always"
            word = "can be left out now" if old.needed else "is required now"
            yield self.field(rule, found, f"{shown} {word}", new)
        if new.deprecated and not old.deprecated:
            yield self.field("field-deprecated", found, f"{shown} is deprecated", new)
        if old.type != new.type:
            yield from self.field_type(found, old, new)

    def field_type(self, name: str, old: Field, new: Field) -> Iterator[Change]:
        """What became of a field's type."""
        was, now = self.before.shape(old.type), self.after.shape(new.type)
        yield from self.values(was, now, f"{self.name}.{name}", new.location)
        kept, left = _without(was, now), _without(now, was)
        match relation(kept, left):
            case "wider":
                rule = "field-wider" if self.received else "field-takes-more"
            case "narrower":
                rule = "field-narrower" if self.sent else "field-gives-less"
            case "other":
                rule = "field-changed"
            case _:
                return
        sentence = f"`{self.name}.{name}` was {quoted(written(was))} and is {quoted(written(now))}"
        yield self.field(rule, name, sentence, new)

    def field(self, rule: str, name: str, sentence: str, field: Field) -> Change:
        """A change of a field."""
        return Change(rule=rule, subject=f"{self.name}.{name}", sentence=sentence, location=field.location)

    def change(self, rule: str, sentence: str, *, subject: str = "") -> Change:
        """A change of the model."""
        return Change(rule=rule, subject=subject or self.name, sentence=sentence, location=self.new.location)


_KINDS = {"object": "a class", "union": "a union", "alias": "a name for a type"}


def _without(shape: Shape, other: Shape) -> Shape:
    """A type without its literals, if the other has some as well: their values are spoken of one by one."""
    if any(part.literal for part in shape) and any(part.literal for part in other):
        return frozenset(part for part in shape if not part.literal)
    return shape


def _text(part: Part) -> str:
    return quoted(written(frozenset((part,))))
