"""Requests go without what of their models the server alone sets, and with everything else."""

from __future__ import annotations

import io
from collections import UserDict, UserList
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

import pytest

from clientwright.runtime.readonly.sent import sent
from clientwright.runtime.wire.codec import from_json, to_json
from clientwright.runtime.wire.deviations import DecodeError
from clientwright.runtime.wire.values import ABSENT, NO_EXTRA, READ_ONLY, UNSET, WRITE_ONLY, Unknown, Unset, Wire


@dataclass(kw_only=True, slots=True)
class Owner:
    """A class of which the server sets a part."""

    id: Annotated[int, READ_ONLY] = ABSENT
    email: str


@dataclass(kw_only=True)
class Bug:
    """A class with such classes in it."""

    number: Annotated[int, READ_ONLY, Wire("id")] = ABSENT
    name: str
    note: Annotated[str | Unset | None, READ_ONLY] = UNSET
    anything: Annotated[Any, READ_ONLY] = ABSENT
    password: Annotated[str, WRITE_ONLY]
    owner: Owner | Unset = UNSET
    watchers: list[Owner] = field(default_factory=list[Owner])
    pair: tuple[Owner, int] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


RAW = {
    "id": 1,
    "name": "n",
    "note": None,
    "owner": {"id": 2, "email": "a"},
    "watchers": [{"id": 3, "email": "b"}],
    "pair": [{"id": 4, "email": "c"}, 5],
    "more": {"id": 6},
}
LEFT = {
    "name": "n",
    "owner": {"email": "a"},
    "watchers": [{"email": "b"}],
    "pair": ({"email": "c"}, 5),
    "more": {"id": 6},
}


def test_a_model_that_was_received_is_sent_without_what_the_server_sets() -> None:
    bug = from_json(Bug, RAW, strict=True)
    assert sent(bug) == LEFT
    assert to_json(bug) == RAW


@pytest.mark.parametrize("hold", [lambda one: [one], lambda one: {"a": one}, lambda one: (one,)])
def test_it_goes_without_wherever_it_stands(hold: Any) -> None:
    assert sent(hold(from_json(Bug, RAW))) == hold(LEFT)


def test_other_kinds_of_dicts_and_lists_are_looked_into() -> None:
    owner = Owner(id=1, email="a")
    assert sent(UserDict(a=UserList([owner]))) == {"a": [{"email": "a"}]}


@pytest.mark.parametrize(
    "value",
    [
        UNSET,
        None,
        True,
        1,
        1.5,
        "a",
        b"a",
        bytearray(b"a"),
        memoryview(b"a"),
        {"id": 1},
        [{"id": 1}],
        ("a", b"b"),
        Unknown(3),
    ],
)
def test_what_is_no_model_stays_as_it_is(value: Any) -> None:
    assert sent(value) == value
    assert type(sent(value)) is type(value)


def test_a_file_stays_the_file_that_it_is() -> None:
    file = io.BytesIO(b"a")
    assert sent({"file": file})["file"] is file
    assert sent(("a.txt", file, "text/plain"))[1] is file


def test_what_the_server_sets_is_expected_of_it_and_what_is_only_sent_is_not() -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(Owner, {}, strict=True)
    assert [one.pointer for one in caught.value.deviations] == ["/id", "/email"]
    assert from_json(Bug, {"id": 1, "name": "n"}).password is UNSET
