"""What a dataclass looks like to those that build its decoder and its encoder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from inspect import get_annotations
from typing import Annotated, Any, get_args, get_origin

from .annotations import evaluated, read
from .deviations import NO_EXTRA
from .marks import Closed, Wire
from .shapes import Shape
from .unset import UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelField:
    """One field that has a place in JSON."""

    name: str
    wire_name: str
    shape: Shape
    required: bool
    absent: Callable[[], Any]
    """Gives what it holds when it is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraField:
    """The field that keeps what the description does not name; ``shape`` is None where it allows nothing more."""

    name: str
    shape: Shape | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
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
    found: list[ModelField] = []
    fixed: dict[str, Callable[[], Any]] = {}
    extra: ExtraField | None = None
    annotations = dict(_annotations(model))
    for one in fields(model):
        annotation, scope = annotations[one.name]
        if not one.init:
            fixed |= {one.name: _default(one)} if _has_default(one) else {}
        elif one.default is NO_EXTRA:
            extra = _extra(one.name, annotation, scope)
        else:
            found.append(_field(one, annotation, scope))
    return Form(
        model=model,
        fields=tuple(found),
        extra=extra,
        fixed=fixed,
        frozen=vars(model)["__dataclass_params__"].frozen,
        finished=hasattr(model, "__post_init__"),
    )


def _annotations(model: type) -> Iterator[tuple[str, tuple[Any, dict[str, Any]]]]:
    """The annotation of each field, evaluated, and the globals that it was written among: of its base's module."""
    for base in reversed(model.__mro__):
        scope = vars(sys.modules[base.__module__])
        for name, annotation in get_annotations(base).items():
            if type(annotation) is str:
                annotation = evaluated(annotation, scope)
            yield name, (annotation, scope)


def _field(one: Field[Any], annotation: Any, scope: dict[str, Any]) -> ModelField:
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    wire_name = next((mark.name for mark in marks if isinstance(mark, Wire)), one.name)
    shape = read(annotation, scope, look=False)
    constant = len(shape.listed) == 1 and one.default == shape.listed[0]
    required = not _has_default(one) or constant
    if required and not shape.null:
        # Whatever is decoded has this field: what it refers to is needed at once.
        shape = shape.seen()
    absent = unset if required or one.default is UNSET else _default(one)
    return ModelField(
        name=one.name,
        wire_name=wire_name,
        shape=shape,
        required=required,
        absent=absent,
    )


def _extra(name: str, annotation: Any, scope: dict[str, Any]) -> ExtraField:
    if any(isinstance(mark, Closed) for mark in get_args(annotation)):
        return ExtraField(name=name, shape=None)
    return ExtraField(name=name, shape=read(get_args(annotation)[1], scope, look=False))


def _has_default(one: Field[Any]) -> bool:
    return one.default is not MISSING or one.default_factory is not MISSING


def _default(one: Field[Any]) -> Callable[[], Any]:
    factory = one.default_factory
    return (lambda: one.default) if factory is MISSING else factory


def unset() -> Any:
    """What a field holds that is not there, as a rule."""
    return UNSET
