"""Names that are others now: they go on to work, and say so to whoever uses them."""

from __future__ import annotations

import inspect
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    # Type checkers have it, installed or not.
    from typing_extensions import deprecated as deprecated

    P = ParamSpec("P")
    R = TypeVar("R")

    class Former(Generic[P, R]):
        """A method by the name that it had: to type checkers the name is deprecated."""

        def __init__(self, function: Callable[Concatenate[Any, P], R]) -> None: ...

        @deprecated("this has another name now, which its documentation says")
        def __get__(self, instance: object, owner: object = None) -> Callable[P, R]: ...

elif sys.version_info >= (3, 13):
    from warnings import deprecated
else:

    def deprecated(message: str) -> Callable[[Any], Any]:
        """A function that warns when it is called (PEP 702)."""

        def decorated(function: Any) -> Any:
            @wraps(function)
            def warning(*given: Any, **named: Any) -> Any:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return function(*given, **named)

            return warning

        return decorated


if not TYPE_CHECKING:

    def Former(function: Any) -> Any:
        """The function itself, which warns when it is called."""
        return function


def renamed(
    package: str, names: Mapping[str, str], get: Callable[[str], Any]
) -> Callable[[str], Any]:
    """A module's ``__getattr__`` that knows ``names`` by what they are called now."""

    def __getattr__(name: str) -> Any:
        if name not in names:
            return get(name)
        message = f"{package}.{name} is called {names[name]} now"
        warnings.warn(message, DeprecationWarning, stacklevel=_outside())
        return get(names[name])

    return __getattr__


def _outside() -> int:
    """How far up the first line is that is not ours, nor the importer's."""
    home = os.path.dirname(os.path.abspath(__file__)) + os.sep
    frame, level = inspect.currentframe(), 0
    while frame is not None and frame.f_back is not None:
        file = frame.f_code.co_filename
        if not file.startswith((home, "<frozen importlib")):
            break
        frame, level = frame.f_back, level + 1
    return level
