"""Models of every form that a class can have: nothing of it is assumed."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import pytest

from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.codec import dumps, from_json, to_json
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError
from clientwright.runtime.wire.values import UNSET, Unknown, Unset, Wire


@dataclass(kw_only=True, slots=True)
class Sound:
    """A member of a union."""

    kind: Literal["sound"] = "sound"
    pitch: float
    extra: Mapping[str, Any] = NO_EXTRA


class Fields:
    """The fields that classes of all forms have."""

    id: str
    size: int | None
    from_: Annotated[str | Unset, Wire("from")] = UNSET
    sound: Annotated[Sound | Unknown, Tag("kind", {"sound": Sound})] | Unset | None = UNSET
    sounds: list[Sound] | Unset = UNSET
    kind: Literal["thing"] = "thing"
    extra: Mapping[str, Any] = NO_EXTRA


def of_form(name: str, **form: bool) -> Any:
    """A dataclass with these fields."""
    body = {key: value for key, value in vars(Fields).items() if key not in ("__dict__", "__weakref__", "__doc__")}
    made = dataclass(kw_only=True, **form)(type(name, (), {**body, "__qualname__": name}))
    globals()[name] = made  # where pickle looks for it
    return made


FORMS = [
    of_form("Plain"),
    of_form("Slotted", slots=True),
    of_form("Frozen", frozen=True),
    of_form("FrozenSlotted", frozen=True, slots=True),
    of_form("Identical", eq=False),
    of_form("Ordered", order=True, unsafe_hash=True),
]
VALUE: dict[str, Any] = {
    "id": "a",
    "size": None,
    "from": "b",
    "sound": {"kind": "sound", "pitch": 440, "more": [1]},
    "sounds": [{"kind": "sound", "pitch": 0.5}],
    "kind": "thing",
    "other": {"x": 1},
}


@pytest.fixture(params=FORMS, ids=lambda form: form.__name__)
def form(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_what_comes_goes_out_again(form: Any) -> None:
    came = from_json(form, VALUE, strict=True)
    assert (came.id, came.size, came.from_, came.kind, came.extra) == ("a", None, "b", "thing", {"other": {"x": 1}})
    assert (came.sound, came.sounds) == (Sound(pitch=440, extra={"more": [1]}), [Sound(pitch=0.5)])
    assert to_json(came) == VALUE
    least = from_json(form, {"id": "a", "size": 1, "kind": "thing"}, strict=True)
    assert (least.from_, least.sound, least.sounds, least.extra) == (UNSET, UNSET, UNSET, {})
    assert dumps(least) == b'{"id":"a","size":1,"kind":"thing"}'


def test_what_departs_is_told_and_kept(form: Any) -> None:
    wrong = {"size": "1", "from": 1, "sound": {"kind": "noise"}, "sounds": [{"pitch": ""}, None], "kind": "thong"}
    with pytest.raises(DecodeError) as caught:
        from_json(form, wrong, strict=True)
    assert sorted(map(str, caught.value.deviations)) == [
        "/from: expected string, got 1",
        "/id: expected string, got nothing",
        "/kind: expected \"thing\", got 'thong'",
        "/size: expected integer or null, got '1'",
        "/sound: expected object whose \"kind\" is \"sound\" or null, got {'kind': 'noise'}",
        '/sounds/0/kind: expected "sound", got nothing',
        "/sounds/0/pitch: expected number, got ''",
        "/sounds/1: expected object, got None",
    ]
    kept = from_json(form, wrong)
    assert (kept.id, kept.size, kept.sound, kept.sounds[1]) == (UNSET, "1", Unknown({"kind": "noise"}), None)
    assert to_json(kept) == wrong


def test_a_model_is_copied_and_pickled_as_it_is(form: Any) -> None:
    came = from_json(form, VALUE)
    copies = [copy.copy(came), copy.deepcopy(came), *(pickle.loads(pickle.dumps(came, n)) for n in range(2, 6))]
    for other in [*copies, dataclasses.replace(came, id="a")]:
        assert type(other) is form
        assert to_json(other) == VALUE
        assert other.sound == came.sound
    assert copies[0].sound is came.sound
    assert copies[1].sound is not came.sound
    least = from_json(form, {"id": "a", "size": 1})
    for other in (copy.deepcopy(least), pickle.loads(pickle.dumps(least))):
        assert other.extra is NO_EXTRA
        assert other.from_ is UNSET


def test_a_frozen_model_stays_frozen() -> None:
    came = from_json(FORMS[2], VALUE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        came.id = "b"
    least = {"id": "a", "size": 1, "kind": "thing"}
    assert hash(from_json(FORMS[2], least)) == hash(FORMS[2](id="a", size=1))


@dataclass(kw_only=True)
class Base:
    """A class to be built upon: with a field of JSON, with others, and with methods."""

    id: str
    seen: list[str] = field(default_factory=list, init=False)
    count: int = field(default=0, init=False)
    made: str = field(init=False)
    registry: int = 7  # an ordinary field: it has a place in JSON

    def __post_init__(self) -> None:
        self.made = f"made of {self.id}"
        self.count += 1

    def described(self) -> str:
        """The name and the id."""
        return f"{type(self).__name__} {self.id}"


class Speaking:
    """A class with methods only; what it says of its own attributes is not looked at."""

    loud: NotThere  # type: ignore[name-defined]  # noqa: F821

    def speak(self) -> str:
        """What it says."""
        return "hello"


@dataclass(kw_only=True)
class Derived(Base, Speaking):
    """A class that is built upon others."""

    size: int | Unset = UNSET
    words: list[str] = field(default_factory=lambda: ["none"])
    sound: Sound | None = field(default_factory=lambda: Sound(pitch=1))
    extra: Mapping[str, Any] = NO_EXTRA

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.size is UNSET:
            self.size = len(self.words)


def test_fields_and_methods_of_a_base_are_there() -> None:
    came = from_json(
        Derived, {"id": "a", "registry": 1, "size": 3, "words": [], "sound": None, "seen": [1]}, strict=True
    )
    assert (came.id, came.registry, came.size, came.words, came.sound) == ("a", 1, 3, [], None)
    assert (came.described(), came.speak()) == ("Derived a", "hello")
    assert came.extra == {"seen": [1]}, "what is no argument has no place in JSON"


def test_what_is_not_there_begins_as_in_a_model_made_by_hand() -> None:
    first, second = (from_json(Derived, {"id": "a"}, strict=True) for _ in range(2))
    assert first == second == Derived(id="a")
    assert (first.made, first.count, first.seen, first.size) == ("made of a", 1, [], 1)
    first.seen.append("here")
    first.words.append("more")
    assert (second.seen, second.words) == ([], ["none"])
    assert first.sound is not second.sound


def test_what_is_no_argument_is_not_sent() -> None:
    assert to_json(Derived(id="a", size=2)) == {
        "id": "a",
        "registry": 7,
        "size": 2,
        "words": ["none"],
        "sound": {"kind": "sound", "pitch": 1},
    }


@dataclass(init=False)
class Loaded:
    """A class with a constructor of its own, which is for people."""

    a: int
    extra: Mapping[str, Any] = NO_EXTRA

    def __init__(self, text: str) -> None:
        self.a = len(text)


def test_a_constructor_of_its_own_is_not_called() -> None:
    assert from_json(Loaded, {"a": 5}, strict=True) == Loaded("12345")
    assert to_json(Loaded("1")) == {"a": 1}


@dataclass(kw_only=True, frozen=True, slots=True)
class Checked:
    """A class that checks itself."""

    a: int
    b: int = field(init=False)

    def __post_init__(self) -> None:
        if self.a < 0:
            raise ValueError(f"a is {self.a}")
        object.__setattr__(self, "b", self.a + 1)


def test_what_a_class_finds_wrong_with_itself_is_raised() -> None:
    assert from_json(Checked, {"a": 1}).b == 2
    with pytest.raises(ValueError, match="a is -1"):
        from_json(list[Checked], [{"a": 1}, {"a": -1}])
