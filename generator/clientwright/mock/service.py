"""The core of the mock: a request in, a response out, without sockets or threads."""

from __future__ import annotations

import logging
import re
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from clientwright.mock.answering.answerer import Refusal
from clientwright.mock.answering.given import ImpossibleAnswer
from clientwright.mock.answering.preference import Preference, offers
from clientwright.mock.described import Described
from clientwright.mock.faults.book import FaultBook
from clientwright.mock.judging import security
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.description import LOGGER
from clientwright.mock.reading.operation import Operation
from clientwright.mock.reading.routing import Match, Miss
from clientwright.mock.scenario import Exchange, Scenario
from clientwright.mock.snippets import Snippets
from clientwright.mock.wire import problem as problems
from clientwright.mock.wire.budget import Budget, TooExpensive, limited
from clientwright.mock.wire.message import Headers, Request, Response, contents
from clientwright.mock.wire.plain import one_line, shown
from clientwright.mock.wire.problem import Problem, failure, told, too_expensive
from clientwright.mock.wire.sent import SentBook

_KEPT = 10_000
_KEPT_BYTES = 100_000_000
_SMALL = _KEPT_BYTES // _KEPT  # As many bodies as are kept may have this size, so that nothing has to be counted.

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[!-~]([ \t!-~]*[!-~])?|")


class Service:
    """One mock of a description: routes, judges and answers requests.

    ``data`` is the description as plain data, ``files`` the others that it refers to, by the names of its references;
    or ``data`` is all that as ``Described``, which services may share. ``scenario`` answers right requests from a state
    of its own, under its ``prefixes`` too if it has some. ``requests`` keeps what was received, oldest first, for
    assertions, and ``exchanges`` what became of it, both for the newest 10,000 requests, or fewer where their bodies
    are more than 100 MB; ``sent`` what went out in answer; ``description.notes`` what is wrong with the description.
    ``snippets`` writes calls as code of the generated client, where whoever serves the mock knows how. Nothing is
    validated or synthesised before it is first needed.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | Described,
        files: Mapping[str, Any] | None = None,
        name: str = "",
        *,
        scenario: Scenario | None = None,
    ) -> None:
        self.described = data if isinstance(data, Described) else Described(data, files, name)
        self.description = self.described.description
        self.judge = self.described.judge
        self.router = self.described.router.under(getattr(scenario, "prefixes", ()))
        self.scenario = scenario
        self.requests: deque[Request] = deque(maxlen=_KEPT)
        self.exchanges: deque[Exchange] = deque(maxlen=_KEPT)
        self.sent = SentBook()
        self.snippets: Snippets | None = None
        self.faults = FaultBook()
        self.changes = 0  # Grows with all that happens, so that the page knows when to look again.
        self._count = 0
        self._lock = threading.Lock()

    def respond(self, request: Request, *, fault: str = "", instead: Response | None = None) -> Response:
        """The response to one request: the declared one when the request is right, else all that is wrong with it.

        With ``instead``, that is the response, and the request is neither judged nor carried out. ``fault`` is recorded
        beside it. May be called from several threads. The exchange is recorded under the number in ``x-request-id``,
        unless the scenario gave the response an id of its own, as some vendors do with errors.
        """
        with self._lock:
            self._count += 1
            number = self._count
            self.requests.append(request)
        examined: Examined | None = None
        if instead is None:
            with limited(Budget(len(request.body))):
                operation, response, examined = self._answered(request)
        else:
            operation, response = self.operation(request), instead
        headers = tuple(self._sendable(response.headers, operation))
        if response.header("x-request-id") is None:
            headers = (*headers, ("x-request-id", f"req_mock_{number}"))
        chunks = contents(request.method, response.chunks)
        sent = Response(status=response.status, headers=headers, chunks=chunks, problems=response.problems)
        whole = response.chunks if isinstance(response.chunks, tuple) else ()
        self.record(
            Exchange(
                number=number,
                request=request,
                operation=operation,
                status=response.status,
                problems=response.problems,
                fault=fault,
                answer=Response(status=sent.status, headers=headers, chunks=whole),
                examined=examined,
            )
        )
        if len(request.body) + sum(map(len, whole)) > _SMALL:
            with self._lock:
                self._make_room()
        return sent

    def _sendable(self, headers: Headers, operation: str) -> Iterator[tuple[str, str]]:
        """The headers without those that no message can have (RFC 9110, 5.1 and 5.5)."""
        for name, value in headers:
            if _NAME.fullmatch(name) and _VALUE.fullmatch(value):
                yield name, value
            else:
                self.description.note(
                    f"{operation}: the header {name!r} cannot be sent and is left out: {shown(value)}"
                )

    def _make_room(self) -> None:
        """Forget the oldest exchanges whose bodies are more than is kept; the newest stays, whatever its size."""
        held = sum(len(request.body) for request in self.requests) + sum(_kept_of(each) for each in self.exchanges)
        while held > _KEPT_BYTES and len(self.requests) > 1:
            oldest = self.requests.popleft()
            held -= len(oldest.body)
            if self.exchanges and self.exchanges[0].request is oldest:
                held -= _kept_of(self.exchanges.popleft())

    def record(self, exchange: Exchange) -> None:
        """Keep what became of a request; an exchange of the same number is replaced, as when a fault changed it."""
        with self._lock:
            for index in range(len(self.exchanges) - 1, -1, -1):
                if self.exchanges[index].number == exchange.number:
                    self.exchanges[index] = exchange
                    return
                if self.exchanges[index].number < exchange.number:
                    break
            self.exchanges.append(exchange)

    def operation(self, request: Request) -> str:
        """The name of the operation that the request line means; empty when none answers."""
        found = self._meant(request)
        return found.name if found is not None else ""

    def refusal(self, request: Request, status: int, sentence: str, found: Sequence[Problem] = ()) -> Response:
        """An error in the words of the scenario, else in the shape that is described for the operation."""
        return self._error(request, self._meant(request), status, sentence, found, ())

    def _error(
        self,
        request: Request,
        operation: Operation | None,
        status: int,
        sentence: str,
        found: Sequence[Problem],
        headers: Headers,
    ) -> Response:
        answer = None
        if self.scenario is not None and status >= 400:
            answer = self.scenario.refused(status, sentence, tuple(found), request)
        if answer is None:
            return self.described.refusals.response(operation, status, sentence, found, headers)
        return replace(answer, headers=(*answer.headers, *headers), problems=tuple(found))

    def _meant(self, request: Request) -> Operation | None:
        found = self.router.route(request.method, request.path, request.query)
        return found.operation if isinstance(found, Match) else None

    def examine(self, request: Request) -> Examined:
        """What a request holds, and what is wrong with it, whatever was answered to it."""
        found = self.router.route(request.method, request.path, request.query)
        if isinstance(found, Miss):
            return Examined(problems=[found.problem])
        try:
            with limited(Budget(len(request.body))):
                return self._examined(request, found)[1]
        except TooExpensive as error:
            return Examined(problems=[too_expensive(error)])

    def _answered(self, request: Request) -> tuple[str, Response, Examined | None]:
        """The name of the operation that answers, empty when none does, its response, and what the request held."""
        found = self.router.route(request.method, request.path, request.query)
        if isinstance(found, Miss):
            return "", self._missed(request, found), None
        operation = found.operation
        examined: Examined | None = None
        try:
            match, examined = self._examined(request, found)
            operation = match.operation
            if examined.problems and getattr(self.scenario, "judges", True):
                return operation.name, self._wrong(request, operation, examined.problems), examined
            return operation.name, self._right(operation, request, examined), examined
        except Refusal as refusal:
            problem = refusal.problem
        except ImpossibleAnswer as wrong:
            return operation.name, self._error(request, operation, 500, f"{wrong}.", (), ()), examined
        except TooExpensive as error:
            problem = too_expensive(error)
        except RecursionError:
            problem = Problem(place="body", pointer="", expected="less nesting", got="a value nested too deeply")
        except Exception as error:  # What a description can do to the mock is not known; it answers all the same.
            LOGGER.error("%s failed: %s", one_line(operation.name), told(error), exc_info=LOGGER.level == logging.DEBUG)
            problem = failure(error)
        return operation.name, self._refused(request, operation, [problem]), examined

    def _right(self, operation: Operation, request: Request, examined: Examined) -> Response:
        """The answer to a request that fits; a scenario is not asked when the request prefers a declared response."""
        lets = not getattr(self.scenario, "judges", True) or not Preference.read(request.header("prefer")).given
        if self.scenario is not None and lets:
            answer = self.scenario.answer(operation, request, examined)
            if answer is not None:
                return answer
        return self.described.answerer.answer(operation, request, examined)

    def _examined(self, request: Request, match: Match) -> tuple[Match, Examined]:
        """The examination by the operation that the request fits best, of those that its line may mean."""
        if not match.others:
            return match, self.described.examiner.examine(request, match)
        tried = [(each, self.described.examiner.examine(request, each)) for each in (match, *match.others)]
        accept = request.header("accept")
        return min(tried, key=lambda pair: (len(pair[1].problems), not offers(pair[0].operation.answers, accept)))

    def _wrong(self, request: Request, operation: Operation, found: list[Problem]) -> Response:
        unauthorised = [problem for problem in found if problem.status == 401]
        challenge = (("www-authenticate", security.challenge(unauthorised)),) if unauthorised else ()
        return self._refused(request, operation, found, challenge)

    def _missed(self, request: Request, miss: Miss) -> Response:
        allow = (("allow", ", ".join(miss.allow)),) if miss.allow else ()
        if request.method == "OPTIONS" and miss.allow:
            return Response(status=204, headers=allow)
        elsewhere = getattr(self.scenario, "missed", None)
        try:
            answer: Response | None = elsewhere(request, miss.problem) if elsewhere is not None else None
        except ImpossibleAnswer as wrong:
            return self._error(request, None, 500, f"{wrong}.", (), ())
        if answer is not None:
            return answer
        return self._refused(request, None, [miss.problem], allow)

    def _refused(
        self, request: Request, operation: Operation | None, found: list[Problem], headers: Headers = ()
    ) -> Response:
        subject = f"The request does not fit {operation.name}" if operation is not None else "No operation answers"
        sentence = problems.sentence(subject, found)
        if operation is None and "text/html" in (request.header("accept") or ""):  # A browser, so a human being.
            sentence = f"{sentence} /_mock/ shows what this mock answers to, and what it was asked."
        return self._error(request, operation, problems.status_of(found), sentence, found, headers)


def _kept_of(exchange: Exchange) -> int:
    """The bytes of an answer that are kept."""
    return sum(map(len, exchange.answer.chunks)) if exchange.answer and isinstance(exchange.answer.chunks, tuple) else 0
