"""Values as requests have them (OpenAPI 3.1.1, ``readOnly``: such a property "SHOULD NOT be sent")."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ..wire.building import built_encoder
from ..wire.fields import form
from ..wire.values import Unknown, kind_of

_MAPPING: Final[Any] = Mapping
_SEQUENCE: Final[Any] = Sequence
_TUPLE: Final[Any] = tuple
_KEPT: Final[Any] = (str, bytes, bytearray, memoryview, Unknown)

_encoders: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {}


def sent(value: Any) -> Any:
    """A value with dicts in place of its models, which lack what the server alone sets.

    Dicts that the caller gives stay as they are, and so does what is no JSON: files are sent too.
    """
    if isinstance(value, _KEPT):
        return value
    if isinstance(value, _MAPPING):
        return {key: sent(item) for key, item in value.items()}
    if kind_of(value) is _TUPLE:  # which may be a file with its name
        return tuple(map(sent, value))
    if isinstance(value, _SEQUENCE):
        return [sent(item) for item in value]
    kind = kind_of(value)
    if not hasattr(kind, "__dataclass_fields__"):
        return value
    encode = _encoders.get(kind)
    if encode is None:
        looked = form(kind)
        fields = tuple(one for one in looked.fields if not one.read_only)
        encode = _encoders[kind] = built_encoder(looked._replace(fields=fields))
    return sent(encode(value))
