"""From JSON to the models of ``models.lamp``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.lamp import Lamp

_LAMP_REQUIRED: Final = {
    "object": '"lamp"',
    "state": '"on", "off" or "dimmed to 50 %"',
    "socket": "string",
    "level": "0, 50 or 100",
}
_LAMP_STATE: Final = frozenset(("on", "off", "dimmed to 50 %"))
_LAMP_LEVEL: Final = frozenset((0, 50, 100))
_LAMP_MOOD: Final = frozenset(("warm", "cold"))
_LAMP_FIELDS: Final = frozenset(("object", "state", "socket", "level", "mood"))


def decode_lamp(raw: dict[str, Any], found: Deviations) -> Lamp:
    model = new(Lamp)
    try:
        model.object = object = raw["object"]
        model.state = state = raw["state"]
        model.socket = socket = raw["socket"]
        model.level = level = raw["level"]
    except KeyError:
        return decode_lamp(found.fill(raw, _LAMP_REQUIRED), found)
    model.mood = mood = raw.get("mood", UNSET)
    if object != "lamp":
        found.wrong(raw, "object", '"lamp"')
    if type(state) is not str or state not in _LAMP_STATE:
        found.wrong(raw, "state", '"on", "off" or "dimmed to 50 %"')
    if type(socket) is not str:
        found.wrong(raw, "socket", "string")
    if type(level) is not int and type(level) is not float or level not in _LAMP_LEVEL:
        found.wrong(raw, "level", "0, 50 or 100")
    if (
        mood is not None
        and mood is not UNSET
        and (type(mood) is not str or mood not in _LAMP_MOOD)
    ):
        found.wrong(raw, "mood", '"warm", "cold" or null')
    missing = mood is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 5 else unknown_fields(raw, _LAMP_FIELDS)
    )
    return model


def encode_lamp(model: Lamp) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "object": model.object,
        "state": model.state,
        "socket": model.socket,
        "level": model.level,
    }
    if model.mood is not UNSET:
        raw["mood"] = model.mood
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Lamp] = decode_lamp
ENCODERS[Lamp] = encode_lamp
