"""``decimal`` and ``decimal128`` (OpenAPI's format registry), of texts and of numbers: ``Decimal``, to the last digit.

A ``Decimal`` goes out as a text. Where it is a number in JSON, the annotation says so by two marks: ``NUMBER`` at the
type itself, and ``NUMBERS`` at the field, whose value passes through it on its way out.

    prices: Annotated[list[Annotated[Decimal, NUMBER]], NUMBERS]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from ..wire.codec import decode_of, one_level
from ..wire.deviations import Deviations
from ..wire.numbers import Number
from ..wire.values import Unknown, kind_of
from .received import Format, Received, text_of

_TEXT: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_MAPPING: Final[Any] = Mapping
_SEQUENCE: Final[Any] = Sequence
_LONG: Final = 1000
"""So many digits a number may have without an exponent: another sender could fill the memory with zeros."""


class ReceivedDecimal(Received, Decimal):
    """A ``Decimal`` that came in another text than ``write`` gives."""

    __slots__ = ("text",)


def read(raw: Any) -> Any:
    """The ``Decimal`` that a text says; the text itself where Python has none; None for anything else."""
    found = _TEXT.fullmatch(raw) if type(raw) is str else None
    return None if found is None else _decimal(raw, raw)


def read_number(raw: Any) -> Any:
    """The ``Decimal`` that a number is; None for anything else."""
    if isinstance(raw, Decimal):
        return raw
    if type(raw) is int:
        return Decimal(raw)
    text = raw.text if type(raw) is Number else repr(raw) if type(raw) is float else ""
    return _decimal(text, raw) if _TEXT.fullmatch(text) else None


def _decimal(text: str, raw: Any) -> Any:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return raw
    if not value.is_finite():  # of so many digits in a context without traps
        return raw
    usual = "e" not in text.lower() and f"{value:f}" == text
    return value if usual else ReceivedDecimal.of(value, text)


def write(value: Decimal) -> str:
    """The text of a ``Decimal``; ``ValueError`` for what is no number."""
    text = text_of(value)
    if text is not None:
        return text
    if not value.is_finite():
        raise ValueError(f"{value!r} is no number that JSON has")
    return f"{value:f}" if abs(value.adjusted()) < _LONG else str(value)


def write_number(value: Decimal) -> Any:
    """The number of a ``Decimal``: an ``int`` or a ``float`` where it is one to the last digit."""
    text = write(value)
    if text.removeprefix("-").isdigit() and text != "-0" and len(text) < _LONG:
        return int(text)
    number = Number(text)
    return float(number) if float.__repr__(number) == text else Unknown(number)


class _Numbers:
    """A mark: each ``Decimal`` in the value of a field, as far as it is not inside a model, is a number in JSON."""

    def sent(self, value: Any) -> Any:
        """The value with numbers in their places."""
        return (
            write_number(value)
            if isinstance(value, Decimal)
            else _each(value, self.sent)
        )


def exactly(model: Any, value: Any) -> Any:
    """What is given for a type, plain dicts in it too: each ``Decimal`` that is a number in JSON is one."""
    plain = _lists(value)
    decoded = decode_of(model)(plain, Deviations(plain))  # which keeps what departs
    if hasattr(kind_of(decoded), "__dataclass_fields__"):
        return one_level(decoded)
    return NUMBERS.sent(decoded)


def _lists(value: Any) -> Any:
    return _each(value, _lists)


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    """A value as JSON's own containers, with what is inside changed."""
    if isinstance(value, _MAPPING):
        return {key: change(item) for key, item in value.items()}
    if isinstance(value, _SEQUENCE) and not isinstance(value, str | bytes | bytearray):
        return [change(item) for item in value]
    return value


NUMBERS: Final = _Numbers()
FORMAT: Final = Format("string", "decimal", read, write)
NUMBER: Final = Format("number", "decimal", read_number, write_number)
