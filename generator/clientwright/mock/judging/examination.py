"""The examination of one request against the operation that it was routed to: every problem, not the first one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import Any

from msgspec import Struct, field

from clientwright.mock.judging import security
from clientwright.mock.judging.bodies import FORM, Bodies
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.fields import Field, Fields
from clientwright.mock.judging.judge import Judge
from clientwright.mock.judging.styles import Pair, Tree, Written, cookies, pairs, split
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Operation, Parameter
from clientwright.mock.reading.routing import Match, decoded
from clientwright.mock.wire.budget import work_on
from clientwright.mock.wire.message import Request
from clientwright.mock.wire.plain import NotJson, parse, pointer, sequence, shown
from clientwright.mock.wire.problem import Problem, listed, nearest

_NOTHING: tuple[tuple[str, Any], ...] = (("null", None), ("array", []), ("object", {}))
_SAYING_NOTHING = frozenset(("title", "description", "example", "examples", "deprecated", "$comment", "default"))


class Examined(Struct, kw_only=True):
    """What a request turned out to hold, and what is wrong with it."""

    path: dict[str, Any] = field(default_factory=dict[str, Any])
    query: dict[str, Any] = field(default_factory=dict[str, Any])
    headers: dict[str, Any] = field(default_factory=dict[str, Any])
    cookies: dict[str, Any] = field(default_factory=dict[str, Any])
    """Parameters by their names as described; only those that were sent."""
    body: Any = None
    problems: list[Problem] = field(default_factory=list[Problem])


class _Asked(Struct, frozen=True, kw_only=True):
    """What an operation asks for, worked out once."""

    query: Sequence[Parameter]
    whole: Parameter | None
    """The parameter that is the whole query string."""
    keys: Set[str]
    """The query parameters that carry a key."""
    cookies: Set[str]


class Examiner:
    """Examines the requests of one description."""

    def __init__(self, description: Description, judge: Judge) -> None:
        self._description = description
        self._judge = judge
        self._coercion = Coercion(description, judge)
        self._bodies = Bodies(description, judge, self._coercion)
        self._operations: dict[int, tuple[Operation, _Asked]] = {}
        self._texts: dict[int, tuple[Parameter, bool, Sequence[Any] | None]] = {}

    def examine(self, request: Request, match: Match) -> Examined:
        """The values of a request, with the problems of its credentials, its parameters and its body, in that order."""
        found = Examined()
        operation = match.operation
        asked = self._asked(operation)
        jar = request.header("cookie") or ""
        if request.query and decoded(request.query.replace("+", " ")) is None:
            found.problems.append(_encoding("query", "", request.query))
        sent = pairs(request.query) if request.query else []
        keys = {pair.name: pair.value for pair in sent}
        raw = {pair.name: pair.value for pair in cookies(jar, encoded=False)} if jar else {}
        found.problems += security.check(self._description, operation.security, request, keys, raw)
        for parameter in operation.parameters:
            if self._as_it_is(parameter, request, match, found):
                continue
            with work_on(parameter.place, pointer((parameter.name,))):
                if parameter.place == "path":
                    self._path(parameter, match, found)
                elif parameter.place == "header":
                    raw_header = request.header(parameter.name)
                    value, problems = self._single(parameter, raw_header)
                    found.problems += problems
                    if raw_header is not None:
                        found.headers[parameter.name] = value
                elif parameter.place == "cookie":
                    fields = Fields(self._coercion, cookies(jar, encoded=parameter.style != "cookie"))
                    for name in asked.cookies - {parameter.name}:
                        fields.claim(name)
                    found.problems += self._field(fields, parameter, found.cookies)
        with work_on("query"):
            found.problems += self._query(request, match, sent, found.query)
        with work_on("body"):
            found.body, problems = self._bodies.check(operation.body, request)
        found.problems += problems
        return found

    def _asked(self, operation: Operation) -> _Asked:
        known = self._operations.get(id(operation))
        if known is None or known[0] is not operation:
            with work_on("query"):
                known = self._operations[id(operation)] = (operation, self._worked_out(operation))
        return known[1]

    def _worked_out(self, operation: Operation) -> _Asked:
        declared = [each for each in operation.parameters if each.place == "query"]
        cookie_keys = security.key_names(self._description, operation.security, "cookie")
        return _Asked(
            # Whatever is spread over the query takes what the others leave.
            query=sorted(declared, key=self._spreads),
            whole=next((each for each in operation.parameters if each.place == "querystring"), None),
            keys=security.key_names(self._description, operation.security, "query"),
            cookies=cookie_keys | {each.name for each in operation.parameters if each.place == "cookie"},
        )

    def _spreads(self, parameter: Parameter) -> bool:
        with work_on(parameter.place, pointer((parameter.name,))):
            return "object" in self._coercion.types(parameter.schema)

    def _path(self, parameter: Parameter, match: Match, found: Examined) -> None:
        raw = match.values.get(parameter.name)
        if raw is None:
            self._description.note(f"{match.operation.pointer}: the path has no {{{parameter.name}}}")
        elif "%" in raw and decoded(raw) is None:
            found.problems.append(_encoding("path", pointer((parameter.name,)), raw))
        else:
            found.path[parameter.name], problems = self._single(parameter, raw)
            found.problems += problems

    def _single(self, parameter: Parameter, raw: str | None) -> tuple[Any, list[Problem]]:
        """The value of a parameter that stands in one place: a path segment, a header."""
        if raw is None:
            return None, self._missing(parameter)
        # Headers are not percent-encoded (RFC 9110, 5.5); what is split there must not be decoded.
        text = raw.replace("%", "%25") if parameter.place == "header" else raw
        if parameter.media is not None:
            return self._content(parameter, decoded(text) or text)
        readings: list[Tree] = []
        complaint = "another form"
        for kind in self._kinds(parameter):
            try:
                tree = split(
                    parameter.style,
                    Written(raw=text, name=parameter.name, explode=parameter.explode, kind=kind),
                )
            except ValueError as error:
                complaint = str(error)
                continue
            readings.append(_trimmed(tree) if parameter.place == "header" else tree)
        if not readings:
            at = pointer((parameter.name,))
            return raw, [Problem(place=parameter.place, pointer=at, expected=complaint, got=shown(raw))]
        return self._judged(parameter, readings)

    def _as_it_is(self, parameter: Parameter, request: Request, match: Match, found: Examined) -> bool:
        """Whether the value of a parameter is surely the text that was sent, and right; it is kept then."""
        if parameter.place == "path":
            text, values = match.values.get(parameter.name, "%"), found.path
        elif parameter.place == "header":
            text, values = (request.header(parameter.name) or "").strip(), found.headers
        else:
            return False
        if "%" in text or not self._is_text(parameter, text):
            return False
        values[parameter.name] = text
        return True

    def _is_text(self, parameter: Parameter, text: str) -> bool:
        """Whether a text surely is its own value and right, as most ids are, and versions: any, or those listed."""
        known = self._texts.get(id(parameter))
        if known is None or known[0] is not parameter:
            known = self._texts[id(parameter)] = (parameter, *self._taken(parameter))
        return bool(text) and known[1] and (known[2] is None or text in known[2])

    def _taken(self, parameter: Parameter) -> tuple[bool, Sequence[Any] | None]:
        """Whether texts can be told without the judge, and which are right; None for all."""
        schema = self._description.follow(parameter.schema)
        said = {name for name in schema if name not in _SAYING_NOTHING and not name.startswith("x-")}
        told = parameter.style == "simple" and parameter.media is None and schema.get("type") == "string"
        listed_ones = sequence(schema.get("enum")) if "enum" in said else None
        if "const" in said and listed_ones is None:
            listed_ones = [schema["const"]]
        return told and (said <= {"type", "enum"} or said <= {"type", "const"}), listed_ones

    def _kinds(self, parameter: Parameter) -> list[str]:
        types = self._coercion.types(parameter.schema)
        kinds = [kind if kind in ("array", "object") else "scalar" for kind in types if kind != "null"]
        return list(dict.fromkeys(kinds)) or ["scalar"]

    def _judged(self, parameter: Parameter, readings: Iterable[Tree]) -> tuple[Any, list[Problem]]:
        """The first reading that fits the schema; when none does, the first and its problems."""
        first: tuple[Any, list[Problem]] | None = None
        for tree in readings:
            value = self._coercion.typed(tree, parameter.schema)
            problems = self._judge.problems(
                value, parameter.schema, Direction.REQUEST, parameter.place, (parameter.name,)
            )
            if not problems:
                return value, []
            first = first or (value, problems)
        return first or (None, [])

    def _content(self, parameter: Parameter, text: str) -> tuple[Any, list[Problem]]:
        """The value of a parameter that is a serialised body."""
        at = (parameter.name,)
        if parameter.media is not None and parameter.media.name.endswith("json"):
            try:
                value = parse(text)
            except NotJson as error:
                got = f"something else: {error}"
                return text, [Problem(place=parameter.place, pointer=pointer(at), expected="JSON", got=got)]
        else:
            value = self._coercion.typed(text, parameter.schema)
        return value, self._judge.problems(value, parameter.schema, Direction.REQUEST, parameter.place, at)

    def _query(self, request: Request, match: Match, sent: Sequence[Pair], values: dict[str, Any]) -> list[Problem]:
        asked = self._asked(match.operation)
        if asked.whole is not None:
            return self._whole_query(asked.whole, request.query, sent, values)
        fields = Fields(self._coercion, sent)
        for name, _ in match.query:
            fields.claim(name)
        for name in asked.keys:
            fields.claim(name)
        problems: list[Problem] = []
        for parameter in asked.query:
            problems += self._field(fields, parameter, values)
        known = [parameter.name for parameter in asked.query]
        problems += [_unknown(name, known) for name in dict.fromkeys(pair.name for pair in fields.left)]
        return problems

    def _field(self, fields: Fields, parameter: Parameter, values: dict[str, Any]) -> list[Problem]:
        """What is wrong with a field; its value goes to the others."""
        if parameter.media is not None:
            sent = fields.named(parameter.name)
            if not sent:
                return self._missing(parameter)
            values[parameter.name], problems = self._content(parameter, sent[0].value)
            return problems
        try:
            tree = fields.take(
                Field(name=parameter.name, schema=parameter.schema, style=parameter.style, explode=parameter.explode)
            )
        except ValueError as error:
            at = pointer((parameter.name,))
            return [Problem(place=parameter.place, pointer=at, expected=str(error), got="another form")]
        if tree is None:
            return self._missing(parameter)
        readings: list[Tree] = [tree, [tree]] if isinstance(tree, str) and "array" in self._kinds(parameter) else [tree]
        values[parameter.name], problems = self._judged(parameter, readings)
        return problems

    def _missing(self, parameter: Parameter) -> list[Problem]:
        """What is wrong with sending nothing: nothing, too, where the value may be one that is not written at all.

        Such are null, and an array or an object without members (RFC 6570, 2.3).
        """
        if not parameter.required or (
            parameter.media is None and parameter.place != "path" and self._is_none(parameter)
        ):
            return []
        expected = "this required parameter"
        place = "query" if parameter.place == "querystring" else parameter.place
        return [Problem(place=place, pointer=pointer((parameter.name,)), expected=expected, got="nothing")]

    def _is_none(self, parameter: Parameter) -> bool:
        types = self._coercion.types(parameter.schema)
        nothing = [value for kind, value in _NOTHING if kind in types]
        return any(self._judge.accepts(value, parameter.schema, Direction.REQUEST) for value in nothing)

    def _whole_query(
        self, parameter: Parameter, query: str, sent: Sequence[Pair], values: dict[str, Any]
    ) -> list[Problem]:
        """The problems of a parameter that is the whole query string (OpenAPI 3.2, 4.12.2)."""
        if not query:
            return self._missing(parameter)
        if parameter.media is None:
            values[parameter.name], problems = self._judged(parameter, [{pair.name: pair.value for pair in sent}])
            return problems
        if parameter.media.name != FORM:
            values[parameter.name], problems = self._content(parameter, decoded(query) or query)
            return problems
        try:
            value = values[parameter.name] = self._bodies.fields(parameter.media, query)
        except NotJson as error:
            at = pointer((parameter.name,))
            return [Problem(place="query", pointer=at, expected="JSON", got=f"something else: {error}")]
        return self._judge.problems(value, parameter.schema, Direction.REQUEST, "query", (parameter.name,))


def _trimmed(tree: Tree) -> Tree:
    """The tree without the white space that may surround the commas of a header (RFC 9110, 5.6.1)."""
    if isinstance(tree, str):
        return tree.strip()
    if isinstance(tree, list):
        return [_trimmed(item) for item in tree]
    return {name.strip(): _trimmed(value) for name, value in tree.items()}


def _unknown(name: str, known: Sequence[str]) -> Problem:
    close = nearest(name, known)
    hint = f" (did you mean {close}?)" if close else f" (known are {listed(known)})" if known else ""
    expected = "no query parameter of this name" + hint
    return Problem(place="query", pointer=pointer((name,)), expected=expected, got=shown(name))


def _encoding(place: str, at: str, raw: str) -> Problem:
    return Problem(place=place, pointer=at, expected="percent-encoded UTF-8", got=shown(raw))
