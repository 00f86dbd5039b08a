"""What the templates of models are given: strings, booleans and facts, see docs/templates.md.

Facts that only a team's templates read are worked out when they are asked for.
"""

from __future__ import annotations

from msgspec import Struct

from clientwright.ir.types import Model, Property
from clientwright.render.docs import property_doc
from clientwright.render.plain import Plain


class Field(Struct, frozen=True, kw_only=True):
    """One field of a dataclass or key of a TypedDict."""

    name: str
    """Its name."""
    annotation: str
    """An annotation."""
    default: str
    """An expression, may be empty."""
    declaration: str
    """The whole line or lines, indented."""
    doc: str
    """Docstring, may be empty."""
    _property: Property | None = None

    @property
    def wire_name(self) -> Plain:
        """Its name in JSON; that of `extra` is empty."""
        return Plain("" if self._property is None else self._property.wire_name)

    @property
    def description(self) -> Plain:
        """What is said of it, what it always is and its default included; may be empty."""
        return Plain("" if self._property is None else property_doc(self._property, self.default))

    @property
    def pointer(self) -> Plain:
        """Where it is described, a JSON Pointer; that of `extra` is empty."""
        return Plain("" if self._property is None else self._property.location.pointer)

    @property
    def required(self) -> bool:
        """Whether it has to be given."""
        return not self.default

    @property
    def deprecated(self) -> bool:
        """Whether the description calls it deprecated."""
        return self._property is not None and self._property.deprecated

    @property
    def read_only(self) -> bool:
        """Whether the server alone sets it."""
        return self._property is not None and self._property.read_only

    @property
    def write_only(self) -> bool:
        """Whether it is sent and never received."""
        return self._property is not None and self._property.write_only


class Definition(Struct, frozen=True, kw_only=True):
    """One name that a module of models defines; exactly one of the ``is_`` flags is true."""

    name: str
    """Its name."""
    doc: str
    """Docstring, may be empty."""
    is_dataclass: bool = False
    """Whether it is a dataclass."""
    is_typed_dict: bool = False
    """Whether it is a TypedDict, written as a class."""
    is_assignment: bool = False
    """Whether it is an alias, or a TypedDict with keys that are no identifiers."""
    head: str = ""
    """From `class` to the colon, of a dataclass or a TypedDict; empty for others."""
    base: str = ""
    """The class that a dataclass inherits from, which `head` names; nearly always empty."""
    fields: tuple[Field, ...] = ()
    """Those of a dataclass end in `extra`, and are not those that it inherits."""
    text: str = ""
    """The whole assignment."""
    apart: bool = True
    """Whether two empty lines stand before it, not one."""
    _model: Model

    @property
    def deprecated(self) -> bool:
        """Whether the description calls it deprecated."""
        return self._model.deprecated

    @property
    def schema(self) -> Plain:
        """The name of its schema in the description; empty for one that is inline."""
        return Plain(self._model.naming.component)

    @property
    def pointer(self) -> Plain:
        """Where it is described, a JSON Pointer."""
        return Plain(self._model.id.removeprefix("#"))

    @property
    def description(self) -> Plain:
        """What the description says of it; may be empty."""
        return Plain(self._model.doc)


class ModelModule(Struct, frozen=True, kw_only=True):
    """`models/<name>.py`."""

    name: str
    """The module's name."""
    imports: str
    """Import lines."""
    definitions: tuple[Definition, ...]
    """A schema, and those that are inline in it."""


class LazyEntry(Struct, frozen=True, kw_only=True):
    """One module that is loaded when it is needed."""

    module: str
    """The module, a literal."""
    names: str
    """The names in it, separated by spaces, a literal."""


class LazyModule(Struct, frozen=True, kw_only=True):
    """`models/__init__.py`, which loads on demand."""

    imports: tuple[str, ...]
    """Import lines, for type checkers."""
    entries: tuple[LazyEntry, ...]
    """The same as a table."""
    lazy: str
    """The module that loads names on demand."""
    renamed: tuple[RenamedView, ...]
    """The names that go on to work, of models that have others now."""
    renaming: str
    """The module that knows names which were others."""


class RenamedView(Struct, frozen=True, kw_only=True):
    """A name that a model had, and that goes on to work."""

    old: str
    """It, a literal."""
    now: str
    """The name that the model has, a literal."""
    alias: str
    """The one assigned to the other, a whole statement, indented."""


class BaseView(Struct, frozen=True, kw_only=True):
    """`_base.py`."""

    values: str
    """The module of the runtime that has what is offered, and `References`."""
    names: tuple[str, ...]
    """What is offered of it."""
    models: str
    """The assignment of `models`, indented."""
