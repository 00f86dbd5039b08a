"""A description at work: all that is worked out from it once, for every mock of it in a process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clientwright.mock.answering.answerer import Answerer
from clientwright.mock.answering.given import Giving
from clientwright.mock.answering.refusals import Refusals
from clientwright.mock.judging.examination import Examiner
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Operation
from clientwright.mock.reading.routing import Router
from clientwright.mock.wire.problem import nearest


class Described:
    """What judges and answers by one description. It keeps no state of a mock, so that any number may share it.

    ``data`` is the description as plain data, ``files`` the others that it refers to, by the names of its references.
    Nothing is validated or synthesised before it is first needed.
    """

    def __init__(self, data: Mapping[str, Any], files: Mapping[str, Any] | None = None, name: str = "") -> None:
        self.description = Description(data, files, name)
        self.judge = Judge(self.description)
        self.router = Router(self.description)
        self.examiner = Examiner(self.description, self.judge)
        self.answerer = Answerer(self.description, self.judge)
        self.refusals = Refusals(self.judge, self.answerer)
        self.giving = Giving(self.description, self.judge, self.answerer)
        self._named = {_bare(each.name): each for each in reversed(self.router.operations)}
        self._named |= {each.name: each for each in self.router.operations}
        self._named |= {f"{each.method} {each.template}": each for each in self.router.operations}

    def operation(self, name: str) -> Operation:
        """The operation of this name: its operationId, also in snake case, or ``GET /its/path``.

        Raises LookupError with a sentence that names the nearest one.
        """
        found = self._named.get(name) or self._named.get(_bare(name))
        if found is None:
            known = [each.name for each in self.router.operations]
            meant = nearest(name, known, cutoff=0.4)
            hint = f"; did you mean {meant!r}?" if meant else ""
            raise LookupError(f"{self.description.title} has no operation {name!r}{hint}")
        return found


def _bare(name: str) -> str:
    """A name without what languages write differently: ``getParcel`` is ``get_parcel``."""
    return name.replace("_", "").replace("-", "").replace(".", "").lower()
