"""``UNSET``: one object, however it is come by."""

from __future__ import annotations

import copy
import pickle

import pytest

from clientwright.runtime.wire.values import UNSET, Unset


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_is_the_same_object_after_pickling(protocol: int) -> None:
    assert pickle.loads(pickle.dumps([UNSET], protocol))[0] is UNSET


def test_a_copy_of_it_is_the_same_object() -> None:
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy({"a": UNSET})["a"] is UNSET


def test_it_is_false_and_shows_its_name() -> None:
    assert not UNSET
    assert (repr(UNSET), str(UNSET)) == ("UNSET", "UNSET")
    assert list(Unset) == [UNSET]
