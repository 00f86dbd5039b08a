from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict

from .._runtime.wire.values import UNSET, Unset, Values as _Values
from .switch import Switch


@dataclass(kw_only=True, slots=True)
class On(Switch):
    """The schema ``On``."""

    on: Annotated[bool | Unset, _Values(True)] = True
    watt: int | Unset = UNSET


class OnDict(TypedDict):
    on: NotRequired[Literal[True]]
    watt: NotRequired[int]
