"""Which operation a request line means: concrete paths before templated ones, at the root and under each server."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from functools import cached_property
from urllib.parse import parse_qsl, quote, unquote, unquote_to_bytes

from msgspec import Struct
from msgspec.structs import replace

from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Operation, bases, operations
from clientwright.mock.wire.plain import mapping, sequence
from clientwright.mock.wire.problem import Problem, listed, nearest

_EXPRESSION = re.compile(r"\{([^{}/]+)\}")

# So many request lines are known, each of so many characters at most: tests and polls ask the same again and again.
_KNOWN, _SHORT = 256, 500


class Match(Struct, frozen=True, kw_only=True):
    """An operation and the raw (still percent-encoded) values of its path template.

    ``others`` answer to the same request line: descriptions tell them apart by a fragment (``/a#stream``), and the rest
    of the request says which was meant.
    """

    operation: Operation
    values: dict[str, str]
    query: tuple[tuple[str, str], ...] = ()
    others: tuple[Match, ...] = ()


class Miss(Struct, frozen=True, kw_only=True):
    """Why no operation answers: the problem, and the methods that the path has."""

    problem: Problem
    allow: tuple[str, ...] = ()


class Path:
    """One path template with its operations by method.

    ``query`` is what a path such as ``/a?beta=true&v={version}`` asks for, and ``in_query`` what in that has any value.
    """

    def __init__(self, template: str) -> None:
        self.template = template
        self.operations: dict[str, Operation] = {}
        plain, _, query = template.partition("#")[0].partition("?")
        self.plain = plain
        pairs = parse_qsl(query, keep_blank_values=True)
        self.in_query = {name: found[1] for name, value in pairs if (found := _EXPRESSION.fullmatch(value))}
        self.query = tuple((name, "" if name in self.in_query else value) for name, value in pairs)

    def asked(self, sent: Sequence[tuple[str, str]]) -> dict[str, str] | None:
        """The raw values of the parameters in the query; None when the query is another one."""
        names = dict(sent)
        if any(name not in names if name in self.in_query else (name, value) not in sent for name, value in self.query):
            return None
        return {parameter: quote(names[name], safe="") for name, parameter in self.in_query.items()}

    @property
    def rank(self) -> tuple[tuple[int, ...], int]:
        """The order of trying: in each segment text comes before a mixture, and that before a lone parameter."""
        segments = self.plain.split("/")[1:]
        kinds = tuple(2 if _EXPRESSION.fullmatch(part) else 1 if "{" in part else 0 for part in segments)
        return kinds, -len(self.query)

    @property
    def concrete(self) -> bool:
        """Whether no part of the path is a parameter."""
        return "{" not in self.plain

    @cached_property
    def segments(self) -> list[list[str]]:
        """What stands between the slashes: the texts around the parameters there."""
        return [_EXPRESSION.split(part)[::2] for part in self.plain.split("/")]

    @cached_property
    def names(self) -> list[str]:
        """The names of the parameters, in their order."""
        return _EXPRESSION.findall(self.plain)

    def likened(self, raw: str) -> str:
        """The template with its parameters as the raw path has them, so that only the differences count."""
        own, sent = self.plain.split("/"), raw.split("/")
        if len(own) != len(sent):
            return self.plain
        return "/".join(there if "{" in here else here for here, there in zip(own, sent, strict=True))

    def match(self, raw: str, decoded: str) -> dict[str, str] | None:
        """The raw values of the parameters; None when the path is another one."""
        if self.concrete:
            return {} if decoded == self.plain else None
        # Text in a request may be percent-encoded where the template writes it plainly, so both spellings are tried.
        found = self._values(raw) or ("%" in raw and self._values(_normalised(raw)))
        return dict(zip(self.names, found, strict=True)) if found else None

    def _values(self, raw: str) -> list[str] | None:
        """The values of all parameters in a raw path, none of which is empty or has a slash."""
        sent = raw.split("/")
        if len(sent) != len(self.segments):
            return None
        found = [_values(texts, each) for texts, each in zip(self.segments, sent, strict=True)]
        return [value for values in found if values is not None for value in values] if None not in found else None


def _values(texts: Sequence[str], sent: str) -> list[str] | None:
    """The values between some texts: the first as long as it can be, as in ``{name}.{type}``; None where none are."""
    first, *others = texts
    if not others or not sent.startswith(first) or not sent.endswith(others[-1]):
        return [] if not others and sent == first else None
    start, end = len(first), len(sent) - len(others[-1])
    values: list[str] = []
    for text in reversed(others[:-1]):
        at = sent.rfind(text, start + 1, end - 1)
        if at < 0:
            return None
        values.append(sent[at + len(text) : end])
        end = at
    return [sent[start:end], *reversed(values)] if start < end else None


class Router:
    """The paths of a description, ready to be matched."""

    def __init__(self, description: Description) -> None:
        self.prefixes: list[str] = [""]
        self._found: dict[tuple[str, str, str], Match | Miss] = {}
        paths: dict[str, Path] = {}
        for operation in operations(description):
            path = paths.setdefault(operation.template, Path(operation.template))
            path.operations.setdefault(operation.method, operation)
            self._add(bases(description, operation.declared))
        self._add(bases(description, {}))
        for item in mapping(description.data.get("paths")).values():
            if sequence(mapping(item).get("servers")):
                self._add(bases(description, mapping(item)))
        self.paths = sorted(paths.values(), key=lambda path: path.rank)

    def under(self, prefixes: Sequence[str]) -> Router:
        """A router that serves the paths under these base paths too."""
        other = copy(self)
        other.prefixes = list(dict.fromkeys((*self.prefixes, *prefixes)))
        other._found = {}
        return other

    def _add(self, prefixes: Sequence[str]) -> None:
        self.prefixes.extend(prefix for prefix in prefixes if prefix not in self.prefixes)

    @property
    def operations(self) -> list[Operation]:
        """Every operation, concrete paths first."""
        return [operation for path in self.paths for operation in path.operations.values()]

    def route(self, method: str, raw: str, query: str) -> Match | Miss:
        """The operation for a method and a raw path; HEAD falls back on GET. What was asked lately is known."""
        asked = method, raw, query
        found = self._found.get(asked)
        if found is None:
            found = self._route(method, raw, query)
            if len(self._found) >= _KNOWN:
                self._found.clear()
            if len(raw) + len(query) < _SHORT:
                self._found[asked] = found
        return found

    def _route(self, method: str, raw: str, query: str) -> Match | Miss:
        sent = parse_qsl(query, keep_blank_values=True) if query else []
        fitting = [
            (path, values | asked)
            for rest, plain in [(rest, unquote(rest)) for rest in self._rests(raw)]
            for path in self.paths
            if (values := path.match(rest, plain)) is not None and (asked := path.asked(sent)) is not None
        ]
        if fitting and fitting[0][0].concrete:
            # It is meant then, whatever its methods (OpenAPI 3.1.1, 4.8.8.1); templates that fit as well are not.
            fitting = [(path, values) for path, values in fitting if path.concrete]
        # A path of the query kind is the more exact one.
        fitting.sort(key=lambda fit: -len(fit[0].query))
        for wanted in (method, "GET") if method == "HEAD" else (method,):
            matches = [
                (path, Match(operation=path.operations[wanted], values=values, query=path.query))
                for path, values in fitting
                if wanted in path.operations
            ]
            if matches:
                first, match = matches[0]
                twins = [other for path, other in matches[1:] if (path.plain, path.query) == (first.plain, first.query)]
                return replace(match, others=tuple(twins)) if twins else match
        return self._wrong_method(method, [path for path, _ in fitting]) if fitting else self._unknown(raw)

    def _rests(self, raw: str) -> list[str]:
        """What is left of a raw path under each server's base path that it begins with."""
        return [raw[len(prefix) :] for prefix in self.prefixes if raw.startswith(prefix + "/")]

    def _wrong_method(self, method: str, paths: Sequence[Path]) -> Miss:
        methods = list(dict.fromkeys(name for path in paths for name in path.operations))
        if "GET" in methods and "HEAD" not in methods:
            methods.append("HEAD")
        if "OPTIONS" not in methods:
            methods.append("OPTIONS")
        expected = f"one of the methods {listed(methods)}"
        problem = Problem(place="path", pointer="", expected=expected, got=method[:40], status=405)
        return Miss(problem=problem, allow=tuple(methods))

    def _unknown(self, raw: str) -> Miss:
        rest = (self._rests(raw) or [raw])[-1]
        likely = {path.likened(rest): path.template for path in self.paths}
        close = likely.get(nearest(rest, likely, cutoff=0.3), "")
        expected = f"a path of the description{f' (the nearest is {close})' if close else ''}"
        return Miss(problem=Problem(place="path", pointer="", expected=expected, got=raw[:200], status=404))


def _normalised(raw: str) -> str:
    """The raw path with its unreserved characters decoded (RFC 3986, 6.2.2.2) and some that templates use as text."""
    return re.sub(r"%([0-9A-Fa-f]{2})", _plainly, raw)


def _plainly(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character.isascii() and (character.isalnum() or character in "-._~:@!$&'()*+,;=") else match[0]


def decoded(raw: str) -> str | None:
    """The text behind percent-encoding; None when the encoding or its UTF-8 is broken."""
    if re.search(r"%(?![0-9A-Fa-f]{2})", raw):
        return None
    try:
        return unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError:
        return None
