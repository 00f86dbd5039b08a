"""Operations compared, with their arguments and results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clientwright.changes.change import Change, quoted
from clientwright.changes.pairs import pairs
from clientwright.changes.shapes import Reader, relation, written
from clientwright.changes.surface import Argument, Operation


def compare_operations(
    old: Mapping[str, Operation], new: Mapping[str, Operation], before: Reader, after: Reader
) -> Iterator[Change]:
    """The changes of all operations: those gone, those in both, those that are new."""
    same = pairs(old, new, (lambda one: one.id, lambda one: one.address))
    for place, operation in old.items():
        if place not in same:
            sentence = f"`client.{place}` is gone ({quoted(operation.address)})"
            yield Change(
                rule="operation-removed", subject=f"client.{place}", sentence=sentence, location=operation.location
            )
    for place, found in same.items():
        yield from _Pair(f"client.{found}", old[place], new[found], before, after).changes(f"client.{place}")
    known = set(same.values())
    for place, operation in new.items():
        if place not in known:
            sentence = f"`client.{place}` is new ({quoted(operation.address)})"
            yield Change(
                rule="operation-added", subject=f"client.{place}", sentence=sentence, location=operation.location
            )


class _Pair(Struct, frozen=True):
    """An operation before and after."""

    place: str
    old: Operation
    new: Operation
    before: Reader
    after: Reader

    def changes(self, place: str) -> Iterator[Change]:
        """All of them; ``place`` is where it stood."""
        old, new = self.old, self.new
        if place != self.place:
            rule = "name-superseded" if place in new.former else "operation-renamed"
            yield self.change(rule, f"`{place}` is `{self.place}` now", subject=place)
        if old.function != new.function:
            rule = "name-superseded" if f"api.{old.function}" in new.former else "function-renamed"
            yield self.change(rule, f"`api.{old.function}` is `api.{new.function}` now")
        for name in old.former:
            if name not in (*new.former, self.place, f"api.{new.function}", *new.dicts):
                yield self.change("name-dropped", f"`{name}`, which is another name now, is gone", subject=name)
        yield from self.others()
        if old.address != new.address:
            yield self.change(
                "operation-address", f"`{self.place}` was {quoted(old.address)} and is {quoted(new.address)}"
            )
        if old.credentials != new.credentials:
            yield self.change(
                "credentials-needed" if new.credentials else "credentials-optional",
                f"`{self.place}` {'needs credentials now' if new.credentials else 'needs no credentials any more'}",
            )
        if old.deprecated != new.deprecated:
            yield self.change(
                "operation-deprecated" if new.deprecated else "operation-restored",
                f"`{self.place}` is {'deprecated' if new.deprecated else 'deprecated no more'}",
            )
        yield from self.arguments()
        yield from self.result("", old.result, new.result)
        if old.stream and new.stream:
            yield from self.result("each event of ", old.stream, new.stream)
        elif old.stream != new.stream:
            rule = "stream-added" if new.stream else "stream-removed"
            yield self.change(
                rule, f"`{self.place}` {'can be streamed now' if new.stream else 'is no stream any more'}"
            )

    def others(self) -> Iterator[Change]:
        """The functions beside it, and the TypedDicts of its arguments."""
        for name in self.old.others:
            if name not in self.new.others:
                yield self.change("function-removed", f"`{name}`, beside `{self.place}`, is gone", subject=name)
        for name in self.new.others:
            if name not in self.old.others:
                yield self.change("function-added", f"`{name}`, beside `{self.place}`, is new", subject=name)
        for name in self.old.dicts:
            if name not in (*self.new.dicts, *self.new.former):
                sentence = f"`{name}`, of the arguments of `{self.place}`, is gone"
                yield self.change("arguments-removed", sentence, subject=name)
        for name in self.new.dicts:
            if name not in (*self.old.dicts, *self.old.former):
                sentence = f"`{name}`, of the arguments of `{self.place}`, is new"
                yield self.change("arguments-added", sentence, subject=name)

    def result(self, what: str, old: str, new: str) -> Iterator[Change]:
        """What became of the result."""
        if old == new:
            return
        was, now = self.before.shape(old), self.after.shape(new)
        match relation(was, now):
            case "wider":
                rule = "result-wider"
            case "narrower":
                rule = "result-narrower"
            case "other":
                rule = "result-changed"
            case _:
                return
        yield self.change(rule, f"{what}`{self.place}` gave {quoted(written(was))} and gives {quoted(written(now))}")

    def arguments(self) -> Iterator[Change]:
        """What became of the arguments."""
        old, new = self.old.arguments, self.new.arguments
        same = pairs(old, new, (lambda one: one.wire,))
        for name, argument in old.items():
            if name not in same:
                yield self.argument(
                    "argument-removed", name, f"`{name}` is no argument of `{self.place}` any more", argument
                )
        for name, found in same.items():
            yield from self.one_argument(name, found, old[name], new[found])
        known = set(same.values())
        for name, argument in new.items():
            if name not in known:
                # Who gives the body in a way that is not new has to give it; nobody has to take the new way.
                needed = argument.required and (
                    not argument.way or any(one.way == argument.way for one in old.values())
                )
                rule, word = ("argument-needed", "a new, required") if needed else ("argument-added", "a new")
                yield self.argument(rule, name, f"`{name}` is {word} argument of `{self.place}`", argument)

    def one_argument(self, name: str, found: str, old: Argument, new: Argument) -> Iterator[Change]:
        """What became of one."""
        if name != found:
            yield self.argument("argument-renamed", name, f"`{name}` is `{found}` now in `{self.place}`", new)
        if old.position != new.position:
            way = f"argument {new.position}" if new.position else "given by name"
            yield self.argument("argument-moved", found, f"`{found}` is {way} now in `{self.place}`", new)
        if old.wire != new.wire and name == found:
            sentence = f"`{found}` of `{self.place}` was sent as {quoted(old.wire)} and is sent as {quoted(new.wire)}"
            yield self.argument("argument-sent", found, sentence, new)
        if old.required != new.required:
            rule, word = ("argument-required", "required") if new.required else ("argument-optional", "optional")
            yield self.argument(rule, found, f"`{found}` is now {word} in `{self.place}`", new)
        if new.deprecated and not old.deprecated:
            yield self.argument("argument-deprecated", found, f"`{found}` of `{self.place}` is deprecated", new)
        if old.type != new.type:
            yield from self.argument_type(found, old, new)

    def argument_type(self, name: str, old: Argument, new: Argument) -> Iterator[Change]:
        """What became of a type that is given."""
        was, now = self.before.shape(old.type), self.after.shape(new.type)
        match relation(was, now):
            case "wider":
                rule = "argument-wider"
            case "narrower":
                rule = "argument-narrower"
            case "other":
                rule = "argument-changed"
            case _:
                return
        sentence = f"`{name}` of `{self.place}` took {quoted(written(was))} and takes {quoted(written(now))}"
        yield self.argument(rule, name, sentence, new)

    def argument(self, rule: str, name: str, sentence: str, argument: Argument) -> Change:
        """A change of an argument."""
        return Change(rule=rule, subject=f"{self.place}({name}=)", sentence=sentence, location=argument.location)

    def change(self, rule: str, sentence: str, *, subject: str = "") -> Change:
        """A change of the operation."""
        return Change(rule=rule, subject=subject or self.place, sentence=sentence, location=self.new.location)
