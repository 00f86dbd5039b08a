"""The decoder and the encoder of a model, built as ``dataclasses`` builds ``__init__``: straight lines of code.

No text that is not ours stands in the lines, except for the names of fields: everything else is bound as an object.

The decoder asks of all fields that are scalars whether they are right in one condition; only if they are not,
``Shape.note`` finds out what is wrong. A field that becomes a model, or holds such, is given to a decoder of its own.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Final

from .deviations import Deviations, Spot, unknown_fields
from .fields import ExtraField, Form, ModelField, unset
from .shapes import ModelShape, Shape, check
from .values import NO_EXTRA, UNSET

_numbers: Final = count(2)


class Lines:
    """The lines of one function, and its globals."""

    def __init__(self, head: str) -> None:
        self._lines = [head]
        self.names: dict[str, Any] = {}
        """The globals."""

    def add(self, *lines: str, indent: int = 1) -> None:
        """Add lines."""
        self._lines += [f"{'    ' * indent}{line}" for line in lines]

    def bind(self, kind: str, value: Any) -> str:
        """The name by which the lines speak of an object: ``kind`` and a number."""
        name = f"{kind}{len(self.names)}"
        self.names[name] = value
        return name

    def function(self, name: str, what: str) -> Callable[..., Any]:
        """The function; ``what`` says in tracebacks and debuggers what it does."""
        text = "\n".join([*self._lines, ""])
        file = f"<{what}>"
        if file in linecache.cache:  # another class of that name, made in a function
            file = f"<{what} {next(_numbers)}>"
        # That is where tracebacks and debuggers look for a line. A size without a time is never checked against a disk.
        linecache.cache[file] = (len(text), None, text.splitlines(True), file)
        exec(compile(text, file, "exec", dont_inherit=True), self.names)
        built: Callable[..., Any] = self.names[name]
        return built


_NULL: Final = type(None)
_BOOLEAN: Final[frozenset[type]] = frozenset((bool,))
_ALIKE: Final[tuple[frozenset[type], ...]] = (frozenset((str,)), frozenset((int,)))
"""The types of which many fields are checked in one comparison."""
_BY_USE: Final = (str, float, int, bool, list, dict)
"""The types in the order in which they are asked for."""
_COUNTED: Final = 8
"""Up to so many optional fields, unknown fields are told by counting: several times as fast as to look each one up."""


def built_encoder(form: Form) -> Callable[[Any], dict[str, Any]]:
    """The encoder of a model: one level of it as a dict, without what is ``UNSET``."""
    lines = Lines("def encode(model):")
    lines.names |= {"UNSET": UNSET, "NO_EXTRA": NO_EXTRA}
    keys = [(one, lines.bind("key", one.wire_name)) for one in form.fields]
    # What the server alone sets is missing in a model that was made by hand.
    always = {one.name for one in form.fields if one.required and not one.read_only}
    pairs = [f"{key}: {_sent(one, lines)}" for one, key in keys if one.name in always]
    lines.add(f"raw = {{{', '.join(pairs)}}}")
    for one, key in keys:
        if one.name not in always:
            lines.add(
                f"if model.{one.name} is not UNSET:",
                f"    raw[{key}] = {_sent(one, lines)}",
            )
    if form.extra is not None:
        lines.add(
            f"if model.{form.extra.name} is not NO_EXTRA:",
            f"    raw.update({_sent(form.extra, lines)})",
        )
    lines.add("return raw")
    return lines.function("encode", f"encode {_named(form.model)}")


def _sent(one: ModelField | ExtraField, lines: Lines) -> str:
    held = f"model.{one.name}"
    return held if one.sent is None else f"{lines.bind('sent', one.sent)}({held})"


def built_decoder(form: Form, decoder: Callable[[Shape], Any]) -> Callable[..., Any]:
    """The decoder of a model; ``decoder`` gives those of what is inside it."""
    return _Decoder(form, decoder).built()


class _Decoder:
    """Builds one decoder."""

    def __init__(self, form: Form, decoder: Callable[[Shape], Any]) -> None:
        self._form = form
        self._decoder = decoder
        self._lines = Lines("def decode(raw, found, holder=None, spot=SPOT):")
        self._lines.names |= {
            "SPOT": Spot(0, Shape(object=ModelShape(form.model))),
            "UNSET": UNSET,
            "NO_EXTRA": NO_EXTRA,
            "new": form.model.__new__,
            "Model": form.model,
            "set": object.__setattr__,
            "unknown_fields": unknown_fields,
            "check": check,
        }
        self._required = [one for one in form.fields if one.required]
        self._optional = [one for one in form.fields if not one.required]
        self._locals = {one.name: f"v{n}" for n, one in enumerate(form.fields)}
        bind = self._lines.bind
        self._keys = {one.name: bind("key", one.wire_name) for one in form.fields}

    def built(self) -> Callable[..., Any]:
        """The function."""
        lines = self._lines
        lines.add("if type(raw) is not dict:", "    return found.at(holder, spot, raw)")
        for one in self._form.fields:
            if one.below is not None:
                lines.add(
                    f"below = {lines.bind('below', one.below)}(raw)",
                    "if below is not None:",
                    "    return below(raw, found, holder, spot)",
                )
        lines.add("model = new(Model)")
        self._fetch()
        self._check()
        for one in self._form.fields:
            if not (one.shape.flat or one.shape.anything):
                self._convert(one)
        self._keep_others()
        self._finish()
        return lines.function("decode", f"decode {_named(self._form.model)}")

    def _set(self, name: str, value: str) -> str:
        """The line that gives a field a value."""
        if self._form.frozen:
            return f"set(model, {self._lines.bind('name', name)}, {value})"
        return f"model.{name} = {value}"

    def _fetch(self) -> None:
        """Take every field out of the object."""
        lines = self._lines
        if self._required:
            lines.add("try:")
            for one in self._required:
                self._assign(one, f"raw[{self._keys[one.name]}]", indent=2)
            shapes = {one.wire_name: one.shape for one in self._required}
            required = lines.bind("required", shapes)
            lines.add(
                "except KeyError:",
                f"    return decode(found.fill(raw, {required}), found, holder, spot)",
            )
        for one in self._optional:
            self._assign(one, f"raw.get({self._keys[one.name]}, UNSET)", indent=1)

    def _assign(self, one: ModelField, value: str, *, indent: int) -> None:
        local = self._locals[one.name]
        if self._form.frozen:
            self._lines.add(
                f"{local} = {value}", self._set(one.name, local), indent=indent
            )
        else:
            self._lines.add(f"model.{one.name} = {local} = {value}", indent=indent)

    def _check(self) -> None:
        """Ask whether all scalars are right."""
        flat = [one for one in self._form.fields if one.shape.flat]
        alike: dict[type, list[str]] = {}
        conditions: list[str] = []
        for one in flat:
            kinds, local = one.shape.types, self._locals[one.name]
            if one.required and not one.shape.listed and kinds in _ALIKE:
                alike.setdefault(next(iter(kinds)), []).append(f"type({local})")
            else:
                null = f"{local} is None or " if one.shape.null else ""
                absent = "" if one.required else f"{local} is UNSET or "
                right = self._right(one.shape, local)
                conditions.append(f"({null}{absent}{right})")
        groups = [f"{' is '.join(of)} is {one.__name__}" for one, of in alike.items()]
        if flat:
            looked = [(one.wire_name, one.shape) for one in flat]
            table = self._lines.bind("flat", looked)
            self._lines.add(
                f"if not ({' and '.join([*groups, *conditions])}):",
                f"    check(raw, found, {table})",
            )

    def _right(self, shape: Shape, local: str) -> str:
        """The condition under which a scalar that is not null is right."""
        kinds, listed = shape.types - {_NULL}, shape.listed
        if not listed and kinds == _BOOLEAN:
            return f"{local} is True or {local} is False"
        if not listed and 0 < len(kinds) < 3:
            named = [one for one in _BY_USE if one in kinds]
            return " or ".join(f"type({local}) is {one.__name__}" for one in named)
        if not kinds and all(type(value) is str for value in listed):
            if len(listed) == 1:
                return f"{local} == {self._lines.bind('value', listed[0])}"
            values = self._lines.bind("values", frozenset(listed))
            return f"type({local}) is str and {local} in {values}"
        return f"{self._lines.bind('right', shape.flat_test)}({local})"

    def _convert(self, one: ModelField) -> None:
        """Give a field that is no scalar to its decoder."""
        local, names = self._locals[one.name], self._lines.names
        decode = self._lines.bind("decode", None)
        names[decode] = self._later(one.shape.not_null(), decode)
        spot = self._lines.bind("spot", Spot(one.wire_name, one.shape))
        guards = [f"{local} is not UNSET"] if not one.required else []
        guards += [f"{local} is not None"] if one.shape.null else []
        converted = f"{decode}({local}, found, raw, {spot})"
        quick = one.shape.more[0].quick if one.shape.more else None
        if quick is not None and not one.shape.listed:
            converted = f"{self._lines.bind('read', quick)}({local}) or {converted}"
        value = self._set(one.name, converted)
        if guards:
            self._lines.add(f"if {' and '.join(guards)}:", f"    {value}")
        else:
            self._lines.add(value)

    def _later(self, shape: Shape, name: str) -> Callable[..., Any]:
        """Stands for a decoder among the function's globals until a value needs it; then that takes its place."""
        decoder, names = self._decoder, self._lines.names

        def decode(*given: Any) -> Any:
            made = names[name] = decoder(shape)
            return made(*given)

        return decode

    def _keep_others(self) -> None:
        """Keep the fields that the description does not name."""
        extra, lines = self._form.extra, self._lines
        if extra is None:
            return
        names = frozenset(one.wire_name for one in self._form.fields)
        known = lines.bind("known", names)
        others = f"not {known}.issuperset(raw)"
        if len(self._optional) <= _COUNTED:
            absent = [self._locals[one.name] for one in self._optional]
            missing = "".join(f" + ({local} is UNSET)" for local in absent)
            others = f"len(raw){missing} != {len(self._form.fields)}"
        rest = f"unknown_fields(raw, {known})"
        if extra.shape is None:
            rest = f"found.unexpected(raw, {rest})"
        elif not extra.shape.anything:
            typed = lines.bind("typed", _typed(extra.shape, self._decoder))
            rest = f"{typed}(raw, found, {rest})"
        lines.add(self._set(extra.name, f"{rest} if {others} else NO_EXTRA"))

    def _finish(self) -> None:
        """Give what is not there what a field begins with."""
        lines = self._lines
        for one in self._optional:
            if one.absent is not unset:
                begin = self._set(one.name, f"{lines.bind('absent', one.absent)}()")
                lines.add(f"if {self._locals[one.name]} is UNSET:", f"    {begin}")
        for name, absent in self._form.fixed.items():
            lines.add(self._set(name, f"{lines.bind('absent', absent)}()"))
        if self._form.finished:
            lines.add("model.__post_init__()")
        lines.add("return model")


def _typed(shape: Shape, decoder: Callable[[Shape], Any]) -> Callable[..., Any]:
    """Decodes the fields that the description does not name, but says the type of."""

    def typed(raw: Any, found: Deviations, others: Mapping[str, Any]) -> Any:
        decode, items = decoder(shape), others.items()
        return {key: decode(one, found, raw, Spot(key, shape)) for key, one in items}

    return typed


def _named(model: type) -> str:
    return f"{model.__module__}.{model.__qualname__}"
