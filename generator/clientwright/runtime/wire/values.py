"""What models are made of beside JSON's own values: absence, unknown members and fields, marks, references.

Marks say inside ``Annotated`` what types alone cannot:

    from_: Annotated[str, Wire("from")]

They are told apart by identity, so they can be hashed whatever they hold: unions hash their members.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from operator import attrgetter
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, Final, ForwardRef, Literal, TypeAlias


class Unset(Enum):
    """The type of ``UNSET``: an enum of one member, so that ``is UNSET`` narrows in every type checker."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset.UNSET
"""Not there. Neither null (``None``) nor any value."""

ABSENT: Final[Any] = UNSET
"""``UNSET`` where the server is to set something, and whoever receives it need not ask whether it has."""


class _NoFields(dict[str, Any]):
    """An empty dict that stays empty; hashable, as the default of a dataclass field has to be.

    A dict and not merely a mapping, so that ``json.dumps(dataclasses.asdict(model))`` takes it.
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # every model's extra is a Mapping to a type checker

        def _refuse(self, *_: Any, **__: Any) -> None:
            raise TypeError(
                "NO_EXTRA is shared by all models: assign a dict of its own to the field"
            )

        __setitem__ = setdefault = update = __ior__ = _refuse

    # A dict has no hash, and dataclasses refuse a default without one.
    def __hash__(self) -> int:  # type: ignore[override]
        return 0

    def __reduce__(self) -> str:
        return "NO_EXTRA"


NO_EXTRA: Final[Mapping[str, Any]] = _NoFields()
"""What ``extra`` holds when nothing unknown was received; one object, also after copying and pickling."""

ExtraFields: TypeAlias = Mapping[str, Any]
"""What was received that the description does not name, by name; or what is to be sent of that kind."""

OBJECT: Final[Any] = dict
ARRAY: Final[Any] = list
"""What JSON objects and arrays are parsed to: ``type(x) is OBJECT`` narrows a value to nothing half-known."""

kind_of: Final[Callable[[Any], type]] = type
"""``type(value)``, of a value of any type."""


@dataclass(slots=True)
class Unknown:
    """A union member that the description does not know, as it came.

    Its properties are its attributes, so that its tag can be looked at as that of any member; what it does not have is
    ``UNSET``.
    """

    value: Any

    if TYPE_CHECKING:
        # No member that is described has this tag, so a comparison with theirs leaves this one out.
        type: ClassVar[Literal["(unknown)"]]
        kind: ClassVar[Literal["(unknown)"]]
    else:

        def __getattr__(self, name: str) -> Any:
            if name == "value" or name.startswith("_"):
                raise AttributeError(name)
            return (
                self.value.get(name, UNSET) if kind_of(self.value) is OBJECT else UNSET
            )


class _Mark:
    """What marks have in common."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, vars(self).values()))})"


class Wire(_Mark):
    """The name of a field in JSON, where it differs."""

    def __init__(self, name: str) -> None:
        self.name = name


class Open(_Mark):
    """The types of which any value is described, beside the constants: without it another constant is a deviation."""

    def __init__(self, *types: type) -> None:
        self.types = types


class Values(_Mark):
    """The values that are described, where no ``Literal`` can list them.

    PEP 586 has none for numbers with a fraction, and an inherited field is of the type that it has further up.
    """

    def __init__(self, *values: str | float) -> None:
        self.values = values


class Rule(_Mark):
    """How the objects of a union are told apart. The room ``unions`` has such rules."""

    @property
    def targets(self) -> Iterable[Any]:
        """What it leads to."""
        raise NotImplementedError

    def shape(self, later: Callable[[Any], Any]) -> Any:
        """The shape of these objects; ``later`` gives that of a member."""
        raise NotImplementedError


class Below(_Mark):
    """The classes that inherit from the one of the field that it stands at."""

    def chosen(
        self, model: type, key: str, later: Callable[[Any], Any]
    ) -> Callable[[dict[str, Any]], Any]:
        """Gives the decoder of the class below ``model`` that an object is of, if it is, by the value of a key."""
        raise NotImplementedError


class Closed(_Mark):
    """Of ``extra``, or an object: the description allows no (other) fields. What comes is kept, and is a deviation."""


CLOSED: Final = Closed()


class Role(_Mark):
    """Of a field that is not the same in both directions: whether it is sent, and expected to be received."""

    def __init__(self, *, is_sent: bool, is_received: bool) -> None:
        self.is_sent = is_sent
        self.is_received = is_received


READ_ONLY: Final = Role(is_sent=False, is_received=True)
"""Set by the server alone, so that requests go without."""
WRITE_ONLY: Final = Role(is_sent=True, is_received=False)
"""Only sent, so that nothing is missing without."""
CONSTANT: Final = Role(is_sent=True, is_received=True)
"""Expected, though there is a default."""


class References:
    """Stands for a package's ``models``: each attribute is a forward reference to the model of that name.

    ``typing.get_type_hints`` resolves them, and they can be part of unions and of generics like the classes themselves.
    Some models are also called by their module, as ``models.tree.Tree``: ``modules`` are those.
    """

    def __init__(self, package: str, *modules: str) -> None:
        self._package = package
        vars(self).update(dict.fromkeys(modules, self))

    def __getattr__(self, name: str) -> ForwardRef:
        if name.startswith("__"):
            raise AttributeError(name)
        # Evaluated among the names of a module that has a reference, ``models`` is
        # this object, and ``models.Run`` would be that reference again.
        module = f"{self._package}._base"
        found = ForwardRef(f"models._loaded.{name}", module=module)
        setattr(self, name, found)
        return found

    @property
    def _loaded(self) -> ModuleType:
        """The models themselves, each of which is loaded when it is asked for."""
        return import_module(f"{self._package}.models")


def resolved(type: Any) -> Any:
    """What a reference of ``References`` stands for: a class, or the value of an alias. Anything else is itself."""
    if not isinstance(type, ForwardRef):
        return type
    module = import_module(str(type.__forward_module__))
    return attrgetter(type.__forward_arg__)(module)
