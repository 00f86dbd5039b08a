"""Overlays: actions that change a description, in order (Overlay Specification 1.0 and 1.1).

Data and places change together, so that a value that an overlay brought is shown where the overlay says it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path as FilePath
from typing import Any, Final, TypeAlias

from msgspec import Struct

from clientwright.diagnostics import Diagnostics, Location
from clientwright.report import nearest
from clientwright.source.compose import MOST_DEPTH, Composed
from clientwright.source.node import Json, described, kind_of
from clientwright.source.text import TEXT_BITS, Spot, Text, offset_of, place_of

Path: TypeAlias = tuple[str | int, ...]
_VERSION: Final = re.compile(r"1\.[01](\.[0-9]+)?")
_AFTER: Final = "x-clientwright-after"
_OPTIONAL: Final = "x-clientwright-optional"
_MOST_VALUES: Final = 100_000
"""Values that one overlay may write: an action that targets every node must not multiply the document."""


def apply_overlay(
    main: Composed, overlay: Composed, texts: Sequence[Text], diagnostics: Diagnostics
) -> Composed | None:
    """The description with one overlay applied; None, with a finding, when that is no overlay.

    Actions that cannot be done are findings, and the others are done all the same.
    """
    found = _Overlay(overlay, texts, diagnostics)
    actions = found.actions()
    if actions is None:
        return None
    if main.shared:
        main = Composed(_copied(main.data), _copied_spot(main.spot))
    environment: Any = type(
        "DeepEnvironment",
        (import_module("jsonpath_rfc9535").JSONPathEnvironment,),
        {"max_recursion_depth": MOST_DEPTH + 1},
    )()
    for index, action in enumerate(actions):
        _Action(found, index, action, main, environment).run()
    return main


def overlays_before(overlay: Composed, origin: str, texts: Sequence[Text], diagnostics: Diagnostics) -> tuple[str, ...]:
    """The files of the overlays that one builds on (``x-clientwright-after``), which are applied before it.

    Each is named relative to the overlay and stands in its folder or below; anything else is a finding.
    """
    data = overlay.data
    if not isinstance(data, dict) or _AFTER not in data:
        return ()
    names = data[_AFTER] if isinstance(data[_AFTER], list) else [data[_AFTER]]
    found: list[str] = []
    for name in names if isinstance(names, list) else ():
        path = _beside(origin, name)
        if path is not None:
            found.append(path)
        else:
            sentence = f"`{_AFTER}` names overlays in this overlay's own folder or below"
            _Overlay(overlay, texts, diagnostics).error("not-overlay", sentence, (_AFTER,))
    return tuple(found)


def extends(overlay: Composed) -> bool:
    """Whether a file is an overlay that names the description which it changes, and so is a description by itself."""
    return isinstance(overlay.data, dict) and "overlay" in overlay.data and "extends" in overlay.data


def extended(overlay: Composed, origin: str, texts: Sequence[Text], diagnostics: Diagnostics) -> str | None:
    """The file of the description that an overlay changes (Overlay 1.0, 4.4.1: ``extends``).

    It is named relative to the overlay and stands in its folder or below; None, with a finding, for anything else.
    """
    path = _beside(origin, overlay.data["extends"]) if isinstance(overlay.data, dict) else None
    if path is None:
        sentence = "`extends` names a description in the overlay's own folder or below"
        hint = "name the description as the first argument, and the overlay with --overlay"
        _Overlay(overlay, texts, diagnostics).error("not-overlay", sentence, ("extends",), hint)
    return path


def _beside(origin: str, name: Json) -> str | None:
    """The path of a file that an overlay names, if it is in the overlay's own folder or below."""
    if not isinstance(name, str) or origin == "-" or "://" in origin or "://" in name or "\0" in name:
        return None
    folder = os.path.dirname(origin)
    path = os.path.normpath(os.path.join(folder, name))
    return path if FilePath(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)) else None


class _Overlay:
    """An overlay's data and places."""

    def __init__(self, composed: Composed, texts: Sequence[Text], diagnostics: Diagnostics) -> None:
        self.composed = composed
        self.texts = texts
        self.diagnostics = diagnostics
        self.written = 0

    def error(self, code: str, sentence: str, at: Path, hint: str = "") -> None:
        """Report something at a path of the overlay."""
        spot = _spot_at(self.composed.spot, at)
        place = place_of(spot)
        location: Location = self.texts[place >> TEXT_BITS].location(offset_of(place))
        self.diagnostics.error(code, sentence, location, hint)

    def actions(self) -> list[Json] | None:
        """The actions; None, with a finding, when there are none to speak of."""
        data = self.composed.data
        if not isinstance(data, dict) or "overlay" not in data:
            hint = "it starts with `overlay: 1.0.0`; name a description as the first argument"
            self.error("not-overlay", "this is not an overlay: it has no key `overlay`", (), hint)
            return None
        version = data["overlay"]
        if isinstance(version, float):
            version = str(version)
        if not isinstance(version, str) or not _VERSION.fullmatch(version):
            sentence = f"the overlay version {version} is not supported; clientwright reads 1.0 and 1.1"
            self.error("not-overlay", sentence, ("overlay",))
            return None
        actions = data.get("actions")
        if not isinstance(actions, list):
            what = "has no `actions`" if actions is None else f"needs a list of `actions`, not {_kind(actions)}"
            self.error("not-overlay", f"the overlay {what}", ("actions",) if actions is not None else ())
            return None
        return actions


class _Action(Struct, frozen=True):
    """One action and the document that it changes."""

    overlay: _Overlay
    index: int
    action: Json
    main: Composed
    environment: Any

    def error(self, code: str, sentence: str, key: str = "", hint: str = "") -> None:
        """Report something at a key of this action."""
        at: Path = ("actions", self.index, key) if key else ("actions", self.index)
        self.overlay.error(code, sentence, at, hint)

    def run(self) -> None:
        """Do it."""
        action = self.action
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            self.error("not-overlay", "an action is an object with a `target`, a JSONPath in a string")
            return
        remove = action.get("remove") is True
        if not remove and "update" not in action and "copy" not in action:
            self.error("not-overlay", "this action has none of `update`, `remove` and `copy`, so it does nothing")
            return
        matches = self.matches("target", optional=action.get(_OPTIONAL) is True)
        if not matches:
            return
        if remove:
            self.remove(matches)
            return
        source = self.copied() if "copy" in action and "update" not in action else None
        if "update" in action:
            spot = _spot_at(self.overlay.composed.spot, ("actions", self.index, "update"))
            source = (action["update"], spot)
        for match in matches if source is not None else ():
            if source is not None and not self.update(match, *source):
                return

    def matches(self, key: str, *, optional: bool = False) -> list[Path]:
        """The paths that a JSONPath of this action selects; a finding when it is wrong, or selects nothing."""
        text = self.action.get(key) if isinstance(self.action, dict) else None
        if not isinstance(text, str):
            self.error("bad-jsonpath", f"`{key}` must be a JSONPath in a string", key)
            return []
        try:
            query: Any = self.environment.compile(text)
            found: list[Path] = list(dict.fromkeys(node.location for node in query.find(self.main.data)))
        except Exception as error:  # the library's own, and RecursionError for a hostile expression
            reason = str(error).split("\n", 1)[0].split(", line ", 1)[0][:160]
            hint = "a key with other characters than letters, digits and `_` is written `['/a-b']`"
            self.error("bad-jsonpath", f"`{text[:120]}` is not a JSONPath (RFC 9535): {reason}", key, hint)
            return []
        if not found and not optional:
            self.error("overlay-no-match", f"`{text[:160]}` selects nothing in the description", key, self.near(query))
        return found

    def near(self, query: Any) -> str:
        """What the longest matching start of a JSONPath has where the whole one finds nothing."""
        try:
            for count in range(len(query.segments), 0, -1):
                start: Any = type(query)(env=query.env, segments=query.segments[: count - 1])
                nodes: list[Any] = list(start.find(self.main.data))
                name = getattr(query.segments[count - 1].selectors[0], "name", None)
                if not nodes:
                    continue
                held: Json = nodes[0].value
                if not isinstance(name, str) or not isinstance(held, dict):
                    return f"`{_shown(nodes[0].location)}` is there, and has no such part"
                near = nearest(name, held)
                where = f"`{_shown(nodes[0].location)}` has no key `{name}`"
                return f"{where}; did you mean `{near}`?" if near else where
        except Exception:  # a hint is not worth failing for
            return ""
        return ""

    def copied(self) -> tuple[Json, Spot] | None:
        """What ``copy`` selects (Overlay 1.1, 4.4.3.2: exactly one node)."""
        found = self.matches("copy")
        if len(found) > 1:
            self.error("bad-jsonpath", f"`copy` must select one value, and it selects {len(found)}", "copy")
            return None
        if not found:
            return None
        value: Any = self.main.data
        for part in found[0]:
            value = value[part]
        return _copied(value), _copied_spot(_spot_at(self.main.spot, found[0]))

    def remove(self, matches: list[Path]) -> None:
        """Take values out, the last items of a list first so that the others keep their places."""
        for path in sorted(matches, key=lambda path: [part for part in path if isinstance(part, int)], reverse=True):
            if not path:
                self.error("overlay-mismatch", "the whole description cannot be removed", "target")
                continue
            holder = _holder(self.main, path)
            if holder is None:
                continue  # with something around it, by an earlier match
            data, spots = holder
            del data[path[-1]]
            del spots[path[-1]]

    def update(self, path: Path, value: Json, spot: Spot) -> bool:
        """Merge a value into the one at a path (Overlay 1.1, 4.4.3.3); whether to go on."""
        self.overlay.written += _size(value)
        if self.overlay.written > _MOST_VALUES:
            self.error("overlay-mismatch", f"this overlay writes more than {_MOST_VALUES:,} values", "target")
            return False
        if len(path) + _levels(value) > MOST_DEPTH:
            self.error("too-deep", f"with this, values are nested more than {MOST_DEPTH} levels deep", "target")
            return False
        if not path:
            if isinstance(self.main.data, dict) and isinstance(value, dict):
                _merge(self.main.data, _below(self.main.spot), value, _below(spot))
                return True
            self.error("overlay-mismatch", "the whole description can only be updated with an object", "update")
            return False
        holder = _holder(self.main, path)
        if holder is None:
            return True
        data, spots = holder
        old: Json = data[path[-1]]
        if isinstance(old, list) and not isinstance(value, list):
            value, spot = [value], (place_of(spot), [spot])
        if isinstance(old, dict) != isinstance(value, dict) or isinstance(old, list) != isinstance(value, list):
            sentence = f"the target is {_kind(old)}, and {_kind(value)} cannot be merged into it"
            self.error("overlay-mismatch", sentence, "target")
            return False
        member = isinstance(path[-1], str)
        old_spot: Spot = spots[path[-1]][1] if member else spots[path[-1]]
        data[path[-1]], new = _merged(old, old_spot, value, spot)
        spots[path[-1]] = (spots[path[-1]][0], new) if member else new
        return True


def _kind(value: Json) -> str:
    return described((kind_of(value),))


def _shown(path: Path) -> str:
    """A path as JSONPath."""
    return "$" + "".join(
        f".{part}" if isinstance(part, str) and part.isidentifier() else f"[{part!r}]" for part in path
    )


def _spot_at(spot: Spot, path: Path) -> Spot:
    """The spot at a path, as far as it goes."""
    for part in path:
        if isinstance(spot, int):
            break
        below = spot[1]
        if isinstance(below, dict) and isinstance(part, str) and part in below:
            spot = below[part][1]
        elif isinstance(below, list) and isinstance(part, int) and part < len(below):
            spot = below[part]
        else:
            break
    return spot


def _below(spot: Spot) -> Any:
    """The spots of what a value holds."""
    return None if isinstance(spot, int) else spot[1]


def _holder(main: Composed, path: Path) -> tuple[Any, Any] | None:
    """What holds the value at a path, with its spots; None when it is gone."""
    data: Any = main.data
    spots: Any = _below(main.spot)
    for part in path[:-1]:
        if not _has(data, part):
            return None
        data = data[part]
        spots = _below(spots[part][1] if isinstance(part, str) else spots[part])
    return (data, spots) if _has(data, path[-1]) else None


def _has(data: Json, part: str | int) -> bool:
    """Whether an object has a key, or a list an item."""
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _merge(data: dict[str, Json], spots: Any, value: dict[str, Json], new: Any) -> None:
    """Merge an object into another one, with their spots."""
    for key, item in value.items():
        key_place, spot = new[key]
        if key in data:
            data[key], spot = _merged(data[key], spots[key][1], item, spot)
            key_place = spots[key][0]
        else:
            item, spot = _copied(item), _copied_spot(spot)
            data[key] = item
        spots[key] = (key_place, spot)


def _merged(old: Json, old_spot: Spot, value: Json, spot: Spot) -> tuple[Json, Spot]:
    """A value merged with another one: objects by key, lists one after the other, anything else replaced."""
    if isinstance(old, dict) and isinstance(value, dict):
        _merge(old, _below(old_spot), value, _below(spot))
        return old, old_spot
    if isinstance(old, list) and isinstance(value, list):
        old.extend(_copied(item) for item in value)
        _below(old_spot).extend(_copied_spot(each) for each in _below(spot))
        return old, old_spot
    return _copied(value), _copied_spot(spot)


def _copied(value: Json) -> Json:
    """A copy in which nothing is shared; depth is bounded where the text is read."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _copied_spot(spot: Spot) -> Spot:
    if isinstance(spot, int):
        return spot
    if isinstance(spot[1], dict):
        return spot[0], {key: (place, _copied_spot(below)) for key, (place, below) in spot[1].items()}
    return spot[0], [_copied_spot(below) for below in spot[1]]


def _levels(value: Json) -> int:
    """How deep a value nests."""
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if held is None else 1 + max(map(_levels, held), default=0)


def _size(value: Json) -> int:
    """How many values there are in a value."""
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(_size(item) for item in held)
