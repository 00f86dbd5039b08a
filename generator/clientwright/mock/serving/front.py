"""What stands before the service: the control endpoints, the faults, and the delivery of every answer."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from clientwright.mock.faults.applying import faulty
from clientwright.mock.faults.book import HEADER
from clientwright.mock.faults.fault import OPTIONS, BadFault, Fault
from clientwright.mock.reading.description import LOGGER
from clientwright.mock.scenario import Exchange
from clientwright.mock.service import Service
from clientwright.mock.serving.control import Control
from clientwright.mock.wire import problem as problems
from clientwright.mock.wire.delivery import Delivery, Step, plainly
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.plain import one_line, shown
from clientwright.mock.wire.problem import Problem, failure, told
from clientwright.mock.wire.sent import Sent


class Front:
    """The whole mock without what carries it: a request in, the steps of the answer out.

    With ``local`` the control endpoints answer only what is addressed to this machine: a page of another site that
    points its own name at the loopback address (DNS rebinding) is refused. With ``closed`` they answer nobody.
    """

    def __init__(self, service: Service, *, local: bool = False, closed: bool = False) -> None:
        self.service = service
        self._control = Control(service, local=local, closed=closed, deliver=self.deliver)

    def controls(self, request: Request) -> bool:
        """Whether a request is for the control endpoints, and no exchange with the API."""
        return self._control.owns(request.path)

    def deliver(self, request: Request) -> Delivery:
        """The answer to one request, on its way; what fails here is a problem and a line in the log."""
        try:
            return self._delivered(request)
        except Exception as error:
            LOGGER.error("%s %s failed: %s", one_line(request.method), one_line(request.path, 200), told(error))
            broken = failure(error)
            return plainly(self.service.refusal(request, 500, problems.sentence("The mock fails", [broken]), [broken]))

    def _delivered(self, request: Request) -> Delivery:
        if self.controls(request):
            return self._control.deliver(request)
        faults = self.service.faults
        sent = Sent(0, ())
        delivery = self._struck(request) if faults.concerns(request) else plainly(self.service.respond(request))
        sent.status, sent.headers = delivery.response.status, delivery.response.headers
        exchange = self._exchange(request)
        if exchange is not None:
            self.service.sent.keep(exchange.number, sent)
        self.service.changes += 1
        if delivery.whole is not None:
            sent.start()
            sent.send(delivery.whole)
            sent.finish()
        else:
            delivery.steps = self._watched(sent.watched(delivery.steps))
        return delivery

    def _watched(self, steps: Iterator[Step]) -> Iterator[Step]:
        """The steps of a living stream: the state has moved on with each."""
        try:
            for step in steps:
                self.service.changes += 1
                yield step
        finally:
            self.service.changes += 1

    def _struck(self, request: Request) -> Delivery:
        """The answer to a request that a fault may strike."""
        service = self.service
        try:
            fault = service.faults.take(request, service.operation(request))
        except BadFault as error:
            return plainly(service.respond(request, instead=_misread(service, request, error)))
        if fault is None:
            return plainly(service.respond(request))
        if not fault.status:
            delivery = faulty(service.respond(request, fault=fault.text), fault, self._refusal(500, fault, request))
            if delivery.note != fault.text:
                self._correct(request, delivery.note)
            return delivery
        refusal = self._refusal(fault.status, fault, request)
        return faulty(service.respond(request, fault=fault.text, instead=refusal), fault, refusal)

    def _correct(self, request: Request, fault: str) -> None:
        """Have the exchange of a request say more about its fault."""
        exchange = self._exchange(request)
        if exchange is not None:
            self.service.record(replace(exchange, fault=fault))

    def _exchange(self, request: Request) -> Exchange | None:
        """What became of a request that has just been answered; None where so much came since that it is forgotten."""
        kept = self.service.exchanges
        newest = kept[-1]  # Another thread may have been faster, which is rare.
        if newest.request is request:
            return newest
        return next((each for each in list(kept) if each.request is request), None)

    def _refusal(self, status: int, fault: Fault, request: Request) -> Response:
        """An error in the words of the scenario or of the description; a redirection has no body."""
        return self.service.refusal(request, status, f"The mock was asked for this error: {fault.text}")


def _misread(service: Service, request: Request, error: BadFault) -> Response:
    """The answer to a request that asks for a fault that there is not."""
    asked = request.header(HEADER)
    expected = f"name=value between semicolons, of {', '.join(OPTIONS)}"
    wrong = Problem(place="header", pointer=f"/{HEADER}", expected=expected, got=f"{shown(asked)}: {error}")
    return service.refusal(request, 400, problems.sentence("The fault cannot be read", [wrong]), [wrong])
