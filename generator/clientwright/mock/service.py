"""The core of the mock: a request in, a response out, without sockets or threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from clientwright.mock import problem as problems
from clientwright.mock import security
from clientwright.mock.answering import Answerer, Refusal
from clientwright.mock.description import Description
from clientwright.mock.examination import Examined, Examiner
from clientwright.mock.judge import Judge
from clientwright.mock.message import Headers, Request, Response
from clientwright.mock.problem import Problem
from clientwright.mock.routing import Match, Miss, Router
from clientwright.mock.scenario import Exchange, Scenario

_KEPT = 10_000


class Service:
    """A description at work: routes, judges and answers requests.

    ``data`` is the description as plain data, ``files`` the others that it refers to, by the names of its references.
    ``scenario`` answers right requests from a state of its own. ``requests`` keeps what was received, oldest first, for
    assertions, and ``exchanges`` what became of it; ``description.notes`` what is wrong with the description. Nothing is
    validated or synthesised before it is first needed.
    """

    def __init__(
        self,
        data: Mapping[str, Any],
        files: Mapping[str, Any] | None = None,
        name: str = "",
        *,
        scenario: Scenario | None = None,
    ) -> None:
        self.description = Description(data, files, name)
        self.judge = Judge(self.description)
        self.router = Router(self.description)
        self.scenario = scenario
        self.requests: deque[Request] = deque(maxlen=_KEPT)
        self.exchanges: deque[Exchange] = deque(maxlen=_KEPT)
        self._examiner = Examiner(self.description, self.judge)
        self._answerer = Answerer(self.description, self.judge)
        self._count = 0

    def respond(self, request: Request) -> Response:
        """The response to one request: the declared one when the request is right, else all that is wrong with it."""
        self._count += 1
        self.requests.append(request)
        response = self._response(request)
        chunks = () if request.method == "HEAD" else response.chunks
        headers = (*response.headers, ("x-request-id", f"req_mock_{self._count}"))
        return Response(status=response.status, headers=headers, chunks=chunks, problems=response.problems)

    def _response(self, request: Request) -> Response:
        found = self.router.route(request.method, request.path, request.query)
        if isinstance(found, Miss):
            return self._missed(request, found)
        subject = f"The request does not fit {found.operation.name}"
        try:
            match, examined = self._examined(request, found)
            subject = f"The request does not fit {match.operation.name}"
            if examined.problems:
                return self._wrong(subject, examined.problems)
            return self._answerer.answer(match.operation, request, examined)
        except Refusal as refusal:
            return _refused(subject, [refusal.problem])
        except RecursionError:
            deep = Problem(place="body", pointer="", expected="less nesting", got="a value nested too deeply")
            return _refused(subject, [deep])

    def _examined(self, request: Request, match: Match) -> tuple[Match, Examined]:
        """The examination by the operation that the request fits best, of those that its line may mean."""
        tried = [(each, self._examiner.examine(request, each)) for each in (match, *match.others)]
        return min(tried, key=lambda pair: len(pair[1].problems))

    def _wrong(self, subject: str, found: list[Problem]) -> Response:
        unauthorised = [problem for problem in found if problem.status == 401]
        challenge = (("www-authenticate", security.challenge(unauthorised)),) if unauthorised else ()
        return _refused(subject, found, challenge)

    def _missed(self, request: Request, miss: Miss) -> Response:
        allow = (("allow", ", ".join(miss.allow)),) if miss.allow else ()
        if request.method == "OPTIONS" and miss.allow:
            return Response(status=204, headers=allow)
        return _refused("No operation answers", [miss.problem], allow)


def _refused(subject: str, found: list[Problem], headers: Headers = ()) -> Response:
    return Response(
        status=problems.status_of(found),
        headers=(("content-type", "application/json"), *headers),
        chunks=(problems.answer(subject, found),),
        problems=tuple(found),
    )
