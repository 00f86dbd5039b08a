from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class PutPhotoBody:
    """The schema ``Body_put_photo_trees__tree_id__photo_put``."""

    file: bytes
    caption: str | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
