from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset

Transfer: TypeAlias = Annotated[
    models.TransferCardAbroad
    | models.TransferBank2
    | models.TransferBankAbroad
    | Unknown,
    _Tag("type", {"card": models.TransferCardAbroad, "bank": models.TransferBank}),
]
"""The schema ``Transfer``."""


TransferBank: TypeAlias = Annotated[
    models.TransferBank2 | models.TransferBankAbroad,
    _Fit(models.TransferBank2, models.TransferBankAbroad),
]
"""The inline schema ``bank``."""


@dataclass(kw_only=True, slots=True)
class TransferCardAbroad:
    """The inline schema ``Card Abroad``."""

    id: str
    amount: int | Unset = UNSET
    type: Literal["card"] = "card"
    country: str
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TransferBank2:
    """The inline schema ``Bank``."""

    id: str
    amount: int | Unset = UNSET
    type: Literal["bank"] = "bank"
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TransferBankAbroad:
    """The inline schema ``Bank Abroad``."""

    id: str
    amount: int | Unset = UNSET
    type: Literal["bank"] = "bank"
    country: str
    extra: Mapping[str, Any] = NO_EXTRA
