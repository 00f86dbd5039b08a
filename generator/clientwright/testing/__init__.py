"""Tests against a mock of any described API: ``Mock``, what it received, and what it is to answer.

It needs the extra ``testing``. ``docs/testing.md`` has the tour, ``clientwright.testing.plugin`` the pytest fixtures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from clientwright.mock.answering.given import ImpossibleAnswer as ImpossibleAnswer
    from clientwright.mock.answering.given import Reply as Reply
    from clientwright.mock.ground.base import Refuse as Refuse
    from clientwright.mock.ground.base import Scenario as Scenario
    from clientwright.mock.ground.base import answers as answers
    from clientwright.mock.ground.call import Call as Call
    from clientwright.mock.memory.scenario import Memory as Memory
    from clientwright.testing.calls import Calls as Calls
    from clientwright.testing.mock import Mock as Mock
    from clientwright.testing.reading import Unreadable as Unreadable
    from clientwright.testing.recorded import record as record
    from clientwright.testing.recorded import replay as replay

_PLACES = {
    "Call": "clientwright.mock.ground.call",
    "Calls": "clientwright.testing.calls",
    "ImpossibleAnswer": "clientwright.mock.answering.given",
    "Memory": "clientwright.mock.memory.scenario",
    "Mock": "clientwright.testing.mock",
    "Refuse": "clientwright.mock.ground.base",
    "Reply": "clientwright.mock.answering.given",
    "Scenario": "clientwright.mock.ground.base",
    "Unreadable": "clientwright.testing.reading",
    "answers": "clientwright.mock.ground.base",
    "record": "clientwright.testing.recorded",
    "replay": "clientwright.testing.recorded",
}
__all__ = [
    "Call",
    "Calls",
    "ImpossibleAnswer",
    "Memory",
    "Mock",
    "Refuse",
    "Reply",
    "Scenario",
    "Unreadable",
    "answers",
    "record",
    "replay",
]


def __getattr__(name: str) -> Any:
    # pytest loads the plugin in this package in every run, also in those that have nothing to do with it.
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    try:
        found = getattr(import_module(_PLACES[name]), name)
    except ModuleNotFoundError as error:
        missing = f"{error.name} is missing; pip install 'clientwright[testing]'"
        raise ModuleNotFoundError(missing, name=error.name) from error
    globals()[name] = found
    return found
