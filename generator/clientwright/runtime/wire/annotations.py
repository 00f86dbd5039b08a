"""Annotations read as shapes: those of emitted models, and of any dataclass of the same form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from importlib import import_module
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Never,
    Union,
    get_args,
    get_origin,
)

from .shapes import Later, MapShape, ModelShape, ObjectShape, Part, ScalarPart, Shape
from .values import UNSET, Closed, Open, Rule, Unknown, Unset, Values, resolved

_SCALARS: Final = (str, int, float, bool)
_LISTS: Final = (list, Sequence)
_MAPS: Final = (dict, Mapping)
_REFERENCES: Final = (ForwardRef, str)
_TUPLES: Final[tuple[Any, ...]] = (tuple,)
_NOWHERE: Final[dict[str, Any]] = {}
"""The globals of no module."""

_FORMATTED: Final = ("datetime", "decimal", "uuid")
"""The modules of the types that JSON does not have, and yet has a form for."""

_laters: Final[dict[tuple[Any, int], Later]] = {}
"""By annotation and scope: a type that holds itself would else be looked at anew at each level of a value."""


def read(
    annotation: Any, scope: dict[str, Any] = _NOWHERE, *, look: bool = True
) -> Shape:
    """The shape that an annotation says; ``scope`` are the globals of the module in which it stands.

    Without ``look`` a type that refers to other models is left for later. ``TypeError`` for a type that JSON has no
    values of.
    """
    parts = _Parts(scope, annotation)
    if parts.references and not look:
        later = Later(lambda: _Parts(scope, annotation).seen())
        later = _laters.setdefault((annotation, id(scope)), later)
        return Shape(null=parts.null, later=later)
    return parts.seen(null=parts.null)


class _Parts:
    """The types of one annotation, by the JSON type of what each takes."""

    def __init__(self, scope: dict[str, Any], annotation: Any) -> None:
        self._scope = scope
        self.references: list[ForwardRef | str] = []
        """Those that are not looked at yet."""
        self.null = False
        self._anything = False
        self._unknown: type | None = None
        self._rule: Rule | None = None
        self._items: dict[Any, None] = {}
        self._tuples: dict[int, tuple[Any, ...]] = {}
        self._values: dict[Any, None] = {}
        self._models: dict[type, None] = {}
        self._scalars: list[ScalarPart] = []
        self._more: dict[Part, None] = {}
        self._open: dict[type, None] = {}
        self._told: set[str] = set()
        """The members that the rule tells apart, so that none of them need be looked at."""
        self._add(annotation)

    def _add(self, annotation: Any) -> None:
        """Add a type, or all types of a union."""
        origin = get_origin(annotation)
        if isinstance(annotation, ForwardRef | str):
            if _text(annotation) not in self._told:
                self.references.append(annotation)
        elif origin is Union or origin is UnionType:
            for part in get_args(annotation):
                self._add(part)
        elif origin is Annotated:
            self._marked(*get_args(annotation))
        elif origin is Literal:
            self._constants(get_args(annotation))
        else:
            self._single(origin or annotation, get_args(annotation))

    def seen(self, *, null: bool = False) -> Shape:
        """All of it together, what the references stand for looked at; null as it is said, or as they say."""
        self.null = null
        while self.references:
            reference = self.references.pop()
            self._told.add(_text(reference))
            self._add(self._resolved(reference))
        ruled = [] if self._rule is None else [self._rule.shape(self._later)]
        return Shape(
            scalars=tuple(self._settled()),
            null=self.null,
            array=self._inner(self._items),
            tuples=tuple(tuple(map(self._later, one)) for one in self._tuples.values()),
            object=self._object(),
            more=(*self._more, *ruled),
            unknown=self._unknown,
            anything=self._anything,
        )

    def _resolved(self, reference: ForwardRef | str) -> Any:
        """What a reference stands for: those of other classes than emitted ones are texts, as Python has them."""
        if isinstance(reference, ForwardRef) and reference.__forward_module__:
            return resolved(reference)
        return evaluated(_text(reference), self._scope)

    def _single(self, kind: Any, arguments: Sequence[Any]) -> None:
        if kind in _LISTS:
            self._items[arguments[0] if arguments else Any] = None
        elif kind in _TUPLES and arguments and arguments[-1] is not ...:
            self._tuples.setdefault(len(arguments), tuple(arguments))
        elif kind in _MAPS:
            self._values[arguments[1] if arguments else Any] = None
        elif kind in _SCALARS:
            self._scalars.append(kind)
        elif kind is bytes:  # which JSON has as text
            self._scalars.append(str)
        elif kind is None or kind is type(None):
            self.null = True
        elif kind is Any:
            self._anything = True
        elif isinstance(kind, type) and issubclass(kind, Unknown):
            self._unknown = kind
        elif isinstance(kind, type) and is_dataclass(kind):
            self._models[kind] = None
        elif found := format_of(kind):
            self._more[found] = None
        elif kind is not Unset and kind is not Never:
            raise TypeError(f"{kind!r} is no type that JSON has values of")

    def _marked(self, inner: Any, *marks: Any) -> None:
        for mark in marks:
            if isinstance(mark, Open):
                self._open.update(dict.fromkeys(mark.types))
            elif isinstance(mark, Rule) and self._rule is None:
                self._rule = mark
                named = [one for one in mark.targets if isinstance(one, _REFERENCES)]
                self._told.update(map(_text, named))
            elif isinstance(mark, Closed):
                self._values[Never] = None
                return  # nothing may be in it, whatever the type says
            elif isinstance(mark, Values):
                self._constants(mark.values)
                return  # which say more than the type does
            elif isinstance(mark, Part):
                self._more[mark] = None
                return
        self._add(inner)

    def _constants(self, values: Sequence[Any]) -> None:
        scalars = tuple(one for one in values if type(one) in _SCALARS)
        for one in values:
            if one not in scalars and one is not None and one is not UNSET:
                raise TypeError(f"{one!r} is no value that JSON has")
        self._scalars.append(scalars)
        self.null = self.null or None in values

    def _settled(self) -> Iterator[ScalarPart]:
        """A type beside constants of it has those that the description does not know yet, unless it is open."""
        closed: set[type] = set()
        for part in self._scalars:
            if not isinstance(part, type):
                closed.update(type(value) for value in part)
        for part in self._scalars:
            if isinstance(part, type):
                if part not in closed and part not in self._open:
                    yield part
            elif kept := tuple(one for one in part if type(one) not in self._open):
                yield kept
        yield from (one for one in self._open if one in _SCALARS)

    def _object(self) -> ObjectShape | None:
        if self._rule is not None:
            return None
        if self._models:
            return ModelShape(_only(self._models))
        values = self._inner({Any: None} if dict in self._open else self._values)
        return None if values is None else MapShape(values)

    def _inner(self, annotations: Mapping[Any, None]) -> Shape | None:
        """What is in lists, or in maps; of several kinds of such it may be what is in any of them."""
        first, *others = annotations or (None,)
        if first is None:
            return None
        return self._later(
            Union[tuple(annotations)] if others else first  # noqa: UP007 - at run time
        )

    def _later(self, annotation: Any) -> Shape:
        return read(annotation, self._scope, look=False)


def format_of(kind: Any) -> Any:
    """How JSON says the values of a type that it does not have; None for any type of which this package has none."""
    for base in getattr(kind, "__mro__", ()):
        if base.__module__ in _FORMATTED:
            try:
                module = import_module(f"...formats.{base.__name__.lower()}s", __name__)
            except ModuleNotFoundError:
                continue
            return module.FORMAT
    return None


def evaluated(annotation: str, scope: dict[str, Any]) -> Any:
    """An annotation that is text; the text is the code of the module that ``scope`` is of."""
    try:
        return eval(annotation, scope)
    except Exception as error:
        where = f" in {scope['__name__']}" if "__name__" in scope else ""
        raise TypeError(
            f"the annotation {annotation!r} cannot be evaluated{where}: {error}"
        ) from error


def _only(types: Iterable[Any]) -> Any:
    """The only one of some types whose values look alike."""
    first, *others = types
    if others:
        names = " and ".join(getattr(one, "__name__", str(one)) for one in types)
        raise TypeError(f"nothing tells {names} apart; of models a mark says what does")
    return first


def _text(reference: ForwardRef | str) -> str:
    return reference if isinstance(reference, str) else reference.__forward_arg__
