"""Lists and objects that are listed: the operations of ``settings``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _SaveSettingsArguments(TypedDict, total=False):
    version: Sequence[int]
    marker: models.MarkerInput
    place: models.SettingsPlace | models.SettingsPlaceDict
    typed: Sequence[float] | Unset
    limits: Mapping[str, int | None] | Unset
    mode: models.ModeInput | Unset
    either: models.SettingsEitherInput | None | Unset
    nested: Mapping[str, models.SettingsNestedValueInput] | Unset


class SaveSettingsArguments(_SaveSettingsArguments, CallOptions):
    """What ``save_settings`` takes and may be left out."""


def _save_settings(
    *,
    version: Sequence[int] = [1, 2],
    marker: models.MarkerInput = {"kind": "settings"},
    place: models.SettingsPlace | models.SettingsPlaceDict = {"x": 1},
    typed: Sequence[float] | Unset = UNSET,
    limits: Mapping[str, int | None] | Unset = UNSET,
    mode: models.ModeInput | Unset = UNSET,
    either: models.SettingsEitherInput | None | Unset = UNSET,
    nested: Mapping[str, models.SettingsNestedValueInput] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Settings]:
    return Call(
        operation="saveSettings",
        method="POST",
        path="/settings",
        body=JsonBody(
            {
                "version": version,
                "marker": marker,
                "place": place,
                "typed": typed,
                "limits": limits,
                "mode": mode,
                "either": either,
                "nested": nested,
            }
        ),
        success={"200": JsonReader(models.Settings)},
        options=options,
    )


def save_settings(
    client: Caller, **arguments: Unpack[SaveSettingsArguments]
) -> models.Settings:
    """``POST /settings``.

    Returns:
        The settings."""
    return client.send(_save_settings(**arguments))


async def save_settings_async(
    client: AsyncCaller, **arguments: Unpack[SaveSettingsArguments]
) -> models.Settings:
    """As ``save_settings``, in an event loop."""
    return await client.send(_save_settings(**arguments))
