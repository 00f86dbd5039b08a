"""The answer to a request that is right: the response it asks for, its body, its headers."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any
from xml.etree import ElementTree

from clientwright.mock.answering.echo import Echo
from clientwright.mock.answering.material import Material, Materials, Unanswerable
from clientwright.mock.answering.preference import NOTHING, Preference, by_code, choose, success
from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.examination import Examined
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Answer, Media, Operation
from clientwright.mock.wire.budget import Budget, TooExpensive, limited
from clientwright.mock.wire.message import ContentType, Headers, Request, Response
from clientwright.mock.wire.plain import dump, is_array, is_object, mapping, pointer, shown
from clientwright.mock.wire.problem import Problem, listed
from clientwright.mock.wire.streams import EVENT_STREAM, encode

# The smallest picture there is, for responses that are one.
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000a49444154789c6300010000050001"
    "0d0a2db40000000049454e44ae426082"
)
BODILESS = (204, 205, 304)
"""RFC 9110, 15.3.5, 15.3.6, 15.4.5: answers without content."""


class Refusal(Exception):
    """There is no answer to give; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Answerer:
    """Answers the right requests of one description."""

    def __init__(self, description: Description, judge: Judge) -> None:
        self._description = description
        self._synthesis = Synthesis(description, judge)
        self.materials = Materials(description, judge, self._synthesis)
        self._echo = Echo(judge)
        self._headers: dict[str, tuple[tuple[str, str], ...]] = {}

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response:
        """The response to a request that the examiner found nothing wrong with; raises ``Refusal``."""
        preference = Preference.read(request.header("prefer"))
        status, answer = self._chosen(operation, preference)
        try:
            with limited(Budget()):
                return self.response(operation, status, answer, request, examined, preference)
        except TooExpensive as error:
            subject = f"an answer of {operation.name} that is made soon"
            got = f"what is too expensive: {error.what}"
            raise Refusal(Problem(place="body", pointer="", expected=subject, got=got, status=500)) from None

    def response(
        self,
        operation: Operation,
        status: int,
        answer: Answer | None,
        request: Request,
        examined: Examined,
        preference: Preference = NOTHING,
    ) -> Response:
        """A declared response with an example or a made-up value as its body; raises ``Refusal``."""
        if answer is None:
            return Response(status=status)
        headers = self.declared(answer)
        if not answer.content or status in BODILESS:
            return Response(status=status, headers=headers)
        name, media = self._negotiated(operation, answer, status, request, examined)
        if preference.example and preference.example not in self.materials.names(media):
            raise Refusal(_preferred(f"one of the examples {listed(self.materials.names(media))}", preference.example))
        try:
            material = self.materials.find(media, name, preference.example, preference.dynamic)
        except Unanswerable as failure:
            subject = f"an answer of {operation.name} ({media.pointer})"
            unable = Problem(place="body", pointer="", expected=subject, got=f"none: {failure}", status=500)
            raise Refusal(unable) from None
        return self.written(status, name, media, self._echo.into(material, operation, examined.path), headers)

    def written(self, status: int, name: str, media: Media, material: Material, headers: Headers) -> Response:
        """A response with this body, sent as the media type ``name``."""
        chunks = _in_base64(material) if self._is_base64(media) else _written(material, name)
        sent = f"{name}; charset=utf-8" if name.startswith("text/") and ";" not in name else name
        if name == EVENT_STREAM:
            sent = name
            headers = (*headers, ("cache-control", "no-store"))
        return Response(status=status, headers=(("content-type", sent), *headers), chunks=chunks)

    def _is_base64(self, media: Media) -> bool:
        """Whether a body passes as Base64: outside JSON, where that is up to who reads the string."""
        schema = self._description.follow(media.schema)
        encoded = schema.get("format") == "byte" or schema.get("contentEncoding") == "base64"
        return encoded and "*" not in media.name and not ContentType.read(media.name).json

    def _chosen(self, operation: Operation, preference: Preference) -> tuple[int, Answer | None]:
        if preference.code:
            found = by_code(operation.answers, preference.code)
            if found is None:
                declared = listed(answer.key for answer in operation.answers)
                raise Refusal(_preferred(f"a declared status ({declared})", preference.code))
            return found
        return success(operation.answers) or (204, None)

    def _negotiated(
        self, operation: Operation, answer: Answer, status: int, request: Request, examined: Examined
    ) -> tuple[str, Media]:
        """The media type to send; the switch in the body comes before the Accept header."""
        content = answer.content
        accept = request.header("accept")
        switch = operation.stream_switch
        if switch and any(media.name == EVENT_STREAM for media in content):
            streaming = is_object(examined.body) and examined.body.get(switch) is True
            content = tuple(media for media in content if (media.name == EVENT_STREAM) is streaming) or content
        chosen = choose(content, accept) or (choose(content, None) if switch or status >= 300 else None)
        if chosen is None:
            offered = f"an Accept header that allows {listed(media.name for media in content)}"
            raise Refusal(Problem(place="header", pointer="/accept", expected=offered, got=shown(accept), status=406))
        return chosen

    def declared(self, answer: Answer) -> tuple[tuple[str, str], ...]:
        """The headers that the response declares, each with a value of its schema."""
        if answer.pointer not in self._headers:
            made: list[tuple[str, str]] = []
            for name, declared in answer.headers.items():
                if name.lower() == "content-type":
                    continue  # OpenAPI 3.1.1, 4.8.17.1: it is ignored here.
                value = self._header(answer, name, self._description.follow(declared))
                if value is not None:
                    made.append((name.lower(), value))
            self._headers[answer.pointer] = tuple(made)
        return self._headers[answer.pointer]

    def _header(self, answer: Answer, name: str, header: dict[str, Any]) -> str | None:
        if "example" in header:
            return _line(header["example"], header.get("explode") is True)
        content = next(iter(mapping(header.get("content")).values()), None)
        schema = mapping(content).get("schema", True) if content else header.get("schema", {"type": "string"})
        try:
            value = self._synthesis.value(schema, Direction.RESPONSE)
        except Unsatisfiable as failure:
            at = answer.pointer + pointer(("headers", name))
            self._description.note(f"{at}: no value fits, the header is left out: {failure}")
            return None
        return dump(value) if content else _line(value, header.get("explode") is True)


def _written(material: Material, name: str) -> tuple[bytes, ...]:
    """The chunks of a body."""
    if material.raw is not None:
        return (material.raw,)
    kind = ContentType.read(name)
    if material.items is not None:
        return tuple(encode(item, kind.name) for item in material.items)
    value = material.value
    if kind.name == "image/png" and isinstance(value, str):
        return (_PNG,)
    if kind.name.endswith(("/xml", "+xml")) and not isinstance(value, str):
        return (ElementTree.tostring(_element("root", value), encoding="utf-8", xml_declaration=True),)
    if isinstance(value, str) and not kind.json:
        return (value.encode("utf-8", "replace"),)
    return (dump(value).encode(),)


def _in_base64(material: Material) -> tuple[bytes, ...]:
    """A body in Base64: the text if it is that already, else what stands for the text."""
    text = material.value if isinstance(material.value, str) else ""
    try:
        b64decode(text, validate=True)
    except ValueError:
        text = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    return (text.encode("ascii"),)


def _element(name: str, value: Any) -> ElementTree.Element:
    """A plain rendering of a value in XML; OpenAPI's ``xml`` hints are not followed."""
    element = ElementTree.Element(name if name.isidentifier() else "item")
    if is_object(value):
        element.extend([_element(key, member) for key, member in value.items()])
    elif is_array(value):
        element.extend([_element("item", member) for member in value])
    elif value is not None:
        element.text = value if isinstance(value, str) else dump(value)
    return element


def _line(value: Any, explode: bool) -> str:
    """A value in a header (style simple)."""
    if is_object(value):
        return ",".join(
            f"{key}={_line(member, False)}" if explode else f"{key},{_line(member, False)}"
            for key, member in value.items()
        )
    if is_array(value):
        return ",".join(_line(member, False) for member in value)
    return value if isinstance(value, str) else dump(value)


def _preferred(expected: str, got: str) -> Problem:
    return Problem(place="header", pointer="/prefer", expected=expected, got=shown(got))
