"""What a dataclass looks like to those that build its decoder and its encoder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import partial
from inspect import get_annotations
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from .annotations import evaluated, read
from .shapes import ANYTHING, MapShape, Shape
from .values import NO_EXTRA, UNSET, Below, Closed, Role, Unset, Wire


class ModelField(NamedTuple):
    """One field that has a place in JSON."""

    name: str
    wire_name: str
    shape: Shape
    required: bool
    """Whether it is expected in what is received."""
    absent: Callable[[], Any]
    """Gives what it holds when it is not there."""
    read_only: bool
    """Whether requests go without it."""
    below: Callable[[dict[str, Any]], Any] | None
    """Gives the decoder of an object whose value says that it is of a class that inherits from this one."""
    sent: Callable[[Any], Any] | None
    """What the encoder makes of it, where a mark says so."""


class ExtraField(NamedTuple):
    """The field that keeps what the description does not name; ``shape`` is None where it allows nothing more."""

    name: str
    shape: Shape | None
    sent: Callable[[Any], Any] | None = None


class Form(NamedTuple):
    """A dataclass, looked at: nothing of its form is assumed."""

    model: type
    fields: tuple[ModelField, ...]
    extra: ExtraField | None
    fixed: Mapping[str, Callable[[], Any]]
    """Fields that are no part of ``__init__`` and so of no JSON, and what they begin with."""
    frozen: bool
    finished: bool
    """Whether it has a ``__post_init__``."""


def form(model: type) -> Form:
    """How a class is made; ``TypeError`` when it is no dataclass, or a field is of no type that JSON has."""
    if not is_dataclass(model):
        raise TypeError(f"{model!r} is not a model of this client")
    kind: Any = model
    found: list[ModelField] = []
    fixed: dict[str, Callable[[], Any]] = {}
    extra: ExtraField | None = None
    said = dict(_annotations(model))
    for one in fields(model):
        annotation, scope = said[one.name]
        try:
            if not one.init:
                fixed |= {one.name: _default(one)} if _has_default(one) else {}
            elif one.default is NO_EXTRA:
                extra = _extra(one.name, _evaluated(annotation, scope), scope)
            else:
                found.append(_field(model, one, _evaluated(annotation, scope), scope))
        except TypeError as error:
            raise TypeError(f"{model.__qualname__}.{one.name}: {error}") from error
    return Form(
        model=model,
        fields=tuple(found),
        extra=extra,
        fixed=fixed,
        frozen=kind.__dataclass_params__.frozen,
        finished=hasattr(model, "__post_init__"),
    )


def _annotations(model: type) -> Iterator[tuple[str, tuple[Any, dict[str, Any]]]]:
    """The annotation of each field, and the names among which it was written: those of its base's module."""
    for base in reversed(model.__mro__):
        module = sys.modules.get(base.__module__)
        scope = {} if module is None else vars(module)
        # Classes in the class. Else it is the module's own dict, which will show what is yet to be defined there.
        inner = {name: one for name, one in vars(base).items() if isinstance(one, type)}
        scope = {**inner, **scope} if inner else scope
        for name, annotation in get_annotations(base).items():
            yield name, (annotation, scope)


def _evaluated(annotation: Any, scope: dict[str, Any]) -> Any:
    return evaluated(annotation, scope) if isinstance(annotation, str) else annotation


def _field(
    model: type, one: Field[Any], annotation: Any, scope: dict[str, Any]
) -> ModelField:
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    wire_name = next((mark.name for mark in marks if isinstance(mark, Wire)), one.name)
    below = next((mark for mark in marks if isinstance(mark, Below)), None)
    later = partial(read, scope=scope, look=False)
    shape = read(annotation, scope, look=False)
    # A constant is there without being given. That does not mean that it is always received.
    constant = len(shape.listed) == 1 and one.default == shape.listed[0]
    required = not _has_default(one) or (constant and not _optional(annotation))
    roles = [mark for mark in marks if isinstance(mark, Role)]
    if roles:
        always = not _optional(annotation) and get_args(annotation)[0] is not Any
        required = always and any(one.is_received for one in roles)
    if required and not shape.null:
        # Whatever is decoded has this field: what it refers to is needed at once.
        shape = shape.seen()
    given = required or constant or one.default is UNSET or not _has_default(one)
    return ModelField(
        name=one.name,
        wire_name=wire_name,
        shape=shape,
        required=required,
        absent=unset if given else _default(one),
        read_only=not all(one.is_sent for one in roles),
        below=None if below is None else below.chosen(model, wire_name, later),
        sent=_sent(marks),
    )


def _optional(annotation: Any) -> bool:
    """Whether an annotation says that there may be nothing."""
    if get_origin(annotation) is Annotated:
        return _optional(get_args(annotation)[0])
    return Unset in get_args(annotation)


def _extra(name: str, annotation: Any, scope: dict[str, Any]) -> ExtraField:
    marks = get_args(annotation)
    if any(isinstance(mark, Closed) for mark in marks):
        return ExtraField(name=name, shape=None)
    held = read(annotation, scope).object
    values = held.values if isinstance(held, MapShape) else ANYTHING
    return ExtraField(name=name, shape=values, sent=_sent(marks))


def _sent(marks: Iterable[Any]) -> Callable[[Any], Any] | None:
    return next((mark.sent for mark in marks if hasattr(mark, "sent")), None)


def _has_default(one: Field[Any]) -> bool:
    return one.default is not MISSING or one.default_factory is not MISSING


def _default(one: Field[Any]) -> Callable[[], Any]:
    factory = one.default_factory
    return (lambda: one.default) if factory is MISSING else factory


def unset() -> Any:
    """What a field holds that is not there, as a rule."""
    return UNSET
