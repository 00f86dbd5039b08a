"""Request bodies: from bytes to the value that the schema of the media type is about."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from collections.abc import Sequence
from email.message import Message
from typing import Any

from msgspec import Struct

from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.fields import Field, Fields
from clientwright.mock.judging.judge import Judge
from clientwright.mock.judging.styles import Tree, Written, keys, nest, pairs, split
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Body, Media
from clientwright.mock.wire.message import ContentType, Request
from clientwright.mock.wire.plain import NotJson, is_array, is_object, mapping, parse, pointer, shown, text
from clientwright.mock.wire.problem import Problem, listed
from clientwright.mock.wire.streams import texts

FORM = "application/x-www-form-urlencoded"


class Bodies:
    """Reads and judges the request bodies of one description."""

    def __init__(self, description: Description, judge: Judge, coercion: Coercion) -> None:
        self._description = description
        self._judge = judge
        self._coercion = coercion

    def check(self, declared: Body | None, request: Request) -> tuple[Any, list[Problem]]:
        """The value of the body, None when there is none to judge, and what is wrong with it."""
        if declared is None:
            return None, [_unwanted(request)] if request.body else []
        sent = ContentType.read(request.header("content-type") or "")
        if not request.body and sent.name != FORM and not sent.name.startswith("text/"):
            missing = Problem(place="body", pointer="", expected="a request body", got="nothing")
            return None, [missing] if declared.required else []
        media = next((each for each in declared.content if each.name == sent.name), None) or next(
            (each for each in declared.content if sent.fits(each.name)), None
        )
        if media is None:
            if not declared.content:
                return None, []
            expected = f"the content type {listed((each.name for each in declared.content), 6)}"
            wrong = Problem(
                place="header", pointer="/content-type", expected=expected, got=sent.name or "none", status=415
            )
            return None, [wrong]
        return self._read(media, sent, request.body)

    def _read(self, media: Media, sent: ContentType, body: bytes) -> tuple[Any, list[Problem]]:
        charset = sent.parameters.get("charset", "utf-8")
        try:
            utf8 = codecs.lookup(charset).name in ("utf-8", "ascii")
        except (LookupError, ValueError):
            return None, [_charset(charset, "a charset that exists")]
        if (sent.json or sent.sequence) and not utf8:
            return None, [_charset(charset, "JSON as UTF-8 (RFC 8259, 8.1)")]
        try:
            if sent.json:
                return self._judged(parse(body), media)
            if sent.sequence:
                return self._items([parse(item) for item in texts(body.decode(), sent.name)], media)
            if sent.name == FORM and not self._has_fields(media):
                return body.decode(charset), []
            if sent.name == FORM:
                return self._judged(self.fields(media, body.decode(charset)), media)
            if sent.name == "multipart/form-data":
                value, problems = self._multipart(media, parts(body, sent.parameters.get("boundary", "")))
                return value, problems or self._judged(value, media)[1]
            if sent.name.startswith("text/"):
                return body.decode(charset), []
        except NotJson as error:
            return None, [Problem(place="body", pointer="", expected="JSON", got=f"something else: {error}")]
        except (UnicodeDecodeError, LookupError):
            return None, [Problem(place="body", pointer="", expected=f"text in {charset}", got="other bytes")]
        except ValueError as error:
            return None, [Problem(place="body", pointer="", expected=str(error), got="something else")]
        return body, []

    def _judged(self, value: Any, media: Media) -> tuple[Any, list[Problem]]:
        return value, self._judge.problems(value, media.schema, Direction.REQUEST, "body")

    def _items(self, values: list[Any], media: Media) -> tuple[Any, list[Problem]]:
        problems = self._judged(values, media)[1]
        for index, value in enumerate(values if media.streams else ()):
            schema = media.declared["itemSchema"]
            problems += self._judge.problems(value, schema, Direction.REQUEST, "body", (index,))
        return values, problems

    def _has_fields(self, media: Media) -> bool:
        """Whether a form can hold what the schema describes; nobody knows how anything else is written."""
        types = self._coercion.types(media.schema)
        return not types or "object" in types

    def fields(self, media: Media, content: str) -> Any:
        """The value of a form, each field read as its encoding says (OpenAPI 3.2, 4.8.15); raises ``NotJson``."""
        sent = Fields(self._coercion, pairs(content))
        encodings = mapping(media.declared.get("encoding"))
        found: dict[str, Tree] = {}
        parsed: dict[str, Any] = {}
        for name, schema in self._coercion.properties(media.schema).items():
            encoding = Encoding.read(encodings.get(name))
            types = self._coercion.types(schema)
            if encoding.json:
                texts = [pair.value for pair in sent.named(name)]
                if texts:
                    parsed[name] = _whole([parse(each) for each in texts], types)
                continue
            # Without a style an object is one field of JSON (OpenAPI 3.1.1, 4.8.15.1), not a field per member.
            style = encoding.style or ("form" if "array" in types or "object" not in types else "deepObject")
            tree = sent.take(Field(name=name, schema=schema, style=style, explode=encoding.explode))
            if tree is not None:
                found[name] = tree
        for pair in sent.left:
            base = pair.name.partition("[")[0]
            same = [each for each in sent.left if each.name.partition("[")[0] == base]
            found.setdefault(base, _together([(each.name, each.value) for each in same]))
        value = self._coercion.typed(found, media.schema)
        return {**value, **parsed} if is_object(value) else value

    def _multipart(self, media: Media, found: Sequence[Part]) -> tuple[Any, list[Problem]]:
        whole = self._description.follow(media.schema)
        encodings = mapping(media.declared.get("encoding"))
        problems: list[Problem] = []
        values: dict[str, Any] = {}
        for name in dict.fromkeys(part.name.partition("[")[0] for part in found):
            schema = self._coercion.member(whole, name)
            same = [part for part in found if part.name.partition("[")[0] == name]
            encoding = Encoding.read(encodings.get(name))
            problems += [problem for part in same if (problem := _wrong_type(part, encoding)) is not None]
            types = self._coercion.types(schema)
            if any(part.content_type.json for part in same):
                values[name] = _whole(
                    [parse(part.content) if part.content_type.json else part.text for part in same], types
                )
            elif encoding.style and not encoding.explode and len(same) == 1 and {"array", "object"} & set(types):
                kind = "array" if "array" in types else "object"
                # What is in a part is not percent-encoded (OpenAPI 3.2, 4.8.15).
                written = Written(raw=same[0].text.replace("%", "%25"), name=name, explode=False, kind=kind)
                values[name] = self._coercion.typed(split(encoding.style, written), schema)
            else:
                tree: Tree = _together([(part.name, part.text) for part in same])
                if isinstance(tree, str) and not tree.startswith("[") and self._coercion.types(schema) == ["array"]:
                    values[name] = self._coercion.typed([tree], schema)
                else:
                    values[name] = self._coercion.typed(tree, schema)
        return values, problems


class Encoding(Struct, frozen=True):
    """How a field of a form is written: in a style, else in one of some media types."""

    style: str
    explode: bool
    content_type: str

    @classmethod
    def read(cls, declared: object) -> Encoding:
        """What an Encoding Object says; style, explode and allowReserved rule out a media type."""
        own = mapping(declared)
        styled = any(key in own for key in ("style", "explode", "allowReserved"))
        style = text(own.get("style"), "form") if styled else ""
        explode = own.get("explode")
        return cls(
            style,
            explode if isinstance(explode, bool) else style in ("", "form"),
            "" if styled else text(own.get("contentType")),
        )

    @property
    def json(self) -> bool:
        """Whether a field is one JSON text."""
        return ContentType.read(self.content_type).json


class Part(Struct, frozen=True, kw_only=True):
    """One part of a multipart body."""

    name: str
    content: bytes
    content_type: ContentType
    filename: str | None = None

    @property
    def text(self) -> str:
        """The content as a string; bytes that are no text in its charset count as one character each."""
        try:
            return self.content.decode(self.content_type.parameters.get("charset", "utf-8"))
        except (UnicodeDecodeError, LookupError, ValueError):
            return self.content.decode("latin-1")


def parts(body: bytes, boundary: str) -> list[Part]:
    """The parts of a multipart/form-data body (RFC 7578); raises ValueError with what was expected."""
    if not boundary:
        raise ValueError("a boundary in the content type of a multipart body")
    delimiter = b"\r\n--" + boundary.encode("utf-8", "replace")
    _, *pieces = (b"\r\n" + body).split(delimiter)
    if not pieces or not pieces[-1].startswith(b"--"):
        raise ValueError(f"a multipart body that is closed by --{boundary}--")
    return [_part(piece) for piece in pieces[:-1]]


def _part(piece: bytes) -> Part:
    head, separator, content = piece.partition(b"\r\n\r\n")
    message = Message()
    for line in head.decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name.strip() and name.strip().lower() not in message:
            message[name.strip()] = re.sub(r"[\r\n]", " ", value.strip())
    field = message.get_param("name", header="content-disposition")
    if not separator or not isinstance(field, str):
        raise ValueError("a Content-Disposition header with a name in each part")
    return Part(
        name=field,
        content=_transferred(content, str(message.get("content-transfer-encoding", ""))),
        content_type=ContentType.read(str(message.get("content-type", ""))),
        filename=message.get_filename(),
    )


def _transferred(content: bytes, encoding: str) -> bytes:
    """The content of a part before it was encoded for its way (RFC 2045, 6), which senders of forms seldom do."""
    match encoding.strip().lower():
        case "base64":
            try:
                return base64.b64decode(content)
            except binascii.Error:
                raise ValueError("Base64 in a part whose Content-Transfer-Encoding says so") from None
        case "quoted-printable":
            return quopri.decodestring(content)
        case _:
            return content


def _together(found: Sequence[tuple[str, str]]) -> Tree:
    """The tree of fields that share their first name."""
    if any(keys(name) for name, _ in found):
        return nest((keys(name) or [""], value) for name, value in found)
    return found[0][1] if len(found) == 1 else [value for _, value in found]


def _whole(read: list[Any], types: Sequence[str]) -> Any:
    """One JSON text is the value itself, also of an array; several are its items, and so is one that is no array."""
    if len(read) == 1 and (is_array(read[0]) or "array" not in types):
        return read[0]
    return read


def _wrong_type(part: Part, encoding: Encoding) -> Problem | None:
    wanted = encoding.content_type
    allowed = [name for name in wanted.split(",") if name.strip()]
    if not allowed or not part.content_type.name or any(part.content_type.fits(name) for name in allowed):
        return None
    expected = f"a part of the content type {wanted}"
    return Problem(place="body", pointer=pointer((part.name,)), expected=expected, got=part.content_type.name)


def _unwanted(request: Request) -> Problem:
    return Problem(place="body", pointer="", expected="no request body", got=f"{len(request.body)} bytes")


def _charset(got: str, expected: str) -> Problem:
    return Problem(place="header", pointer="/content-type", expected=expected, got=shown(got), status=415)
