"""``README.md`` of the emitted package: what it is, how it is used, and a call of every operation that can be run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from clientwright.ir.lookup import Typed
from clientwright.ir.operations import Operation, SecurityScheme
from clientwright.ir.types import BinaryType, ModelRef, NullableType, PrimitiveType, Type
from clientwright.layout import Package
from clientwright.names.table import VariantKind
from clientwright.render.annotations import STANDARD
from clientwright.render.literals import WIDTH, call, text
from clientwright.render.operations.docs import sentence
from clientwright.render.readme import markdown
from clientwright.render.readme.examples import ExampleArgument, arguments
from clientwright.render.readme.values import Named
from clientwright.render.templates import Templates
from clientwright.runtime.auth.servers import variable


class ExampleView(Struct, frozen=True, kw_only=True):
    """One operation's example."""

    heading: str
    """A code span."""
    summary: str
    """Markdown, may be empty."""
    code: str
    """What follows the README's `begin`, or a program of its own where that is another one."""


class ServerView(Struct, frozen=True, kw_only=True):
    """One server, in pieces of a sentence."""

    name: str
    """A code span."""
    url: str
    """A code span."""
    variable: str
    """Its variable, with what leads to it; may be empty."""
    doc: str
    """What it is, with what leads to it; may be empty."""


class ReadmeView(Struct, frozen=True, kw_only=True):
    """`README.md`. Programs are whole, and empty when the description has nothing to show."""

    title: str
    """Markdown."""
    doc: str
    """Markdown."""
    version: str
    """Markdown."""
    package: str
    """The package's name."""
    source: str
    """The name of the description."""
    client: str
    """The client's name in the configuration; may be empty."""
    secured: bool
    """Whether the API has security schemes."""
    basic: str
    """A code span: how user and password are given; may be empty."""
    oauth: str
    """A code span: how id and secret for OAuth 2.0 are given; may be empty."""
    formats: str
    """The types that stand for formats, as code spans: `` `datetime` or `UUID` ``; may be empty."""
    variable: str
    """The environment variable of the package's key."""
    server_variable: str
    """The environment variable of the server."""
    servers: tuple[ServerView, ...]
    """The servers, the default first."""
    first: str
    """A program: the first call."""
    first_async: str
    """A program: the same, awaited."""
    errors: str
    """A program: the same, with `except`."""
    stream: str
    """A program: the first stream."""
    stream_async: str
    """A program: the same, awaited."""
    pages: str
    """A program: the first list with pages."""
    pages_async: str
    """A program: the same, awaited."""
    wait: str
    """A program: the first call that is waited for."""
    tools: str
    """A program: the first call that is given tools."""
    webhooks: str
    """A program: a webhook that is received."""
    begin: str
    """What the examples begin with: a client is made; empty without operations."""
    examples: tuple[ExampleView, ...]
    """One for each operation."""


def render_readme(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``README.md``."""
    return {"README.md": templates.render("README.md.jinja", readme_view(package))}


def readme_view(package: Package) -> ReadmeView:
    """What the README shows."""
    api = package.api
    operations = api.operations
    plain = [one for one in operations if one.stream is None or one.stream.selector]
    streams = [one for one in operations if one.stream is not None]
    first, stream = [_Program(package, one) for one in plain[:1]], [_Program(package, one) for one in streams[:1]]
    listed = [_Program(package, one) for one in operations if one.pages is not None][:1]
    started = [_Program(package, one) for one in operations if one.long_running is not None]
    offering = [one for one in started if one.variant("with_tools")]
    begin = _begin([_Program(package, one) for one in operations])
    return ReadmeView(
        title=markdown.line(api.title) or markdown.code(package.name),
        doc=markdown.paragraphs(api.doc),
        version=markdown.inline(api.version),
        package=package.name,
        source=package.setting.source,
        client=package.setting.client,
        secured=bool(api.schemes),
        basic=next((_two(one, "user", "password") for one in api.schemes if one.kind == "basic"), ""),
        oauth=next((_two(one, "id", "secret") for one in api.schemes if one.token_url), ""),
        formats=_either([markdown.code(name) for name in STANDARD if name in package.formats]),
        variable=variable(package.name, "API_KEY"),
        server_variable=variable(package.name, "SERVER"),
        servers=tuple(
            ServerView(
                name=markdown.code(one.name),
                url=markdown.code(one.url),
                variable=f", key in {markdown.code(variable(one.name, 'API_KEY'))}" if api.schemes else "",
                doc="".join(f". {text}" for text in (markdown.inline(one.doc.strip()), _SINGLE * one.single) if text),
            )
            for one in api.servers
        ),
        first="".join(one.plain() for one in first),
        first_async="".join(one.asynchronous() for one in first),
        errors="".join(one.guarded() for one in first),
        stream="".join(one.streamed() for one in stream),
        stream_async="".join(one.streamed_async() for one in stream),
        pages="".join(one.plain() for one in listed),
        pages_async="".join(one.asynchronous() for one in listed),
        wait="".join(one.waiting() for one in started[:1]),
        tools="".join(one.with_tools() for one in offering[:1]),
        webhooks=_received(package),
        begin=begin,
        examples=tuple(_example(one, package, begin) for one in operations),
    )


def _received(package: Package) -> str:
    """A program that takes a webhook; empty where the server sends none."""
    hooks = package.api.webhooks
    if not hooks:
        return ""
    named = "" if package.api.event is not None else f"{text(hooks[0].name)}, "
    return "\n".join(
        (
            "from collections.abc import Mapping",
            "",
            f"from {package.name} import webhooks",
            "",
            "",
            "def received(body: bytes, headers: Mapping[str, str]) -> None:",
            f'    event = webhooks.parse({named}body, headers, secret="whsec_...")',
            "    print(event)",
        )
    )


def _either(words: Sequence[str]) -> str:
    """``a, b or c``."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def _two(scheme: SecurityScheme, *two: str) -> str:
    """How two things are given for a scheme, as a code span."""
    return markdown.code(f"Client(credentials={{{text(scheme.name)}: ({', '.join(map(text, two))})}})")


def _credentials(schemes: Sequence[SecurityScheme]) -> str:
    """Credentials for schemes that are needed together, as source; empty where one key is enough."""
    given = [one for one in schemes if one.kind != "mutualTLS"]
    if len(given) < 2 and all(one.kind != "basic" for one in given):
        return ""
    entries = (f"{text(one.name)}: {_USER if one.kind == 'basic' else _KEY}" for one in given)
    return f"{{{', '.join(entries)}}}"


def _begin(programs: Sequence[_Program]) -> str:
    """What most programs begin with, the first of several: only the credentials that they need can tell them apart."""
    found = Counter(one.begin() for one in programs)
    return found.most_common(1)[0][0] if found else ""


def _example(operation: Operation, package: Package, begin: str) -> ExampleView:
    program = _Program(package, operation)
    always = operation.stream is not None and not operation.stream.selector
    return ExampleView(
        heading=markdown.code(program.target),
        summary=markdown.line(sentence(operation.summary or operation.doc.strip().partition("\n\n")[0])),
        code=(program.streamed() if always else program.plain()).removeprefix(f"{begin}\n"),
    )


@dataclass(slots=True)
class _Program:
    """Writes programs that make one call."""

    package: Package
    operation: Operation
    target: str = field(init=False)
    _given: tuple[ExampleArgument, ...] = field(init=False)

    def __post_init__(self) -> None:
        named = self.package.names.operations[self.operation.id]
        self.target = ".".join(("client", *named.method))
        self._given = arguments(self.operation, named, self.package.api)

    def begin(self) -> str:
        """Makes a client."""
        return self._program("Client", self._client())

    def plain(self) -> str:
        """Calls and prints."""
        return "\n".join([self.begin(), *self._call(0)])

    def asynchronous(self) -> str:
        """Calls in an event loop, and prints."""
        return self._in_loop(*self._call(8, "await "))

    def guarded(self) -> str:
        """Calls and tells errors apart."""
        caught = [
            "except RateLimitError as error:",
            '    print("Later, in seconds:", error.retry_after)',
            "except ApiError as error:",
            "    print(error.status, error.request_id, error.body)",
        ]
        return self._program(
            "ApiError, Client, RateLimitError",
            self._client(),
            "try:",
            *_indented(self._call(4)),
            *caught,
        )

    def waiting(self) -> str:
        """Calls, waits, and prints."""
        given = [*self._given, ExampleArgument("wait", {"deadline": 60})]
        lines = self._assigned(self.variant("and_poll"), given, 0)
        return self._program("Client", self._client(), *lines)

    def with_tools(self) -> str:
        """Gives a function as a tool, waits, and prints."""
        named = self.package.names.operations[self.operation.id]
        offered = self.operation.long_running.tools if self.operation.long_running is not None else ""
        argument = named.parameters["body", offered].python
        given = [*(one for one in self._given if one.name != argument), ExampleArgument(argument, [Named("time_in")])]
        lines = self._assigned(self.variant("with_tools"), given, 0)
        return self._program("Client", *_TOOL, self._client(), *lines)

    def variant(self, kind: VariantKind) -> str:
        """How another way to carry the operation out is called; empty when there is none."""
        found = self.package.names.operations[self.operation.id].variants.get(kind)
        return ".".join(("client", *found.method)) if found is not None else ""

    def streamed(self) -> str:
        """Prints the events of a stream."""
        return "\n".join([self.begin(), *self._events(0)])

    def streamed_async(self) -> str:
        """Prints the events of a stream in an event loop."""
        return self._in_loop(*self._events(8, "async "))

    def _call(self, indent: int, awaited: str = "") -> list[str]:
        if self.operation.pages is not None:
            return self._items(indent, "async " if awaited else "")
        return self._assigned(self.target, self._given, indent, awaited)

    def _items(self, indent: int, asynchronous: str) -> list[str]:
        """Goes through all pages."""
        typed = Typed(self.package.api.models)
        pages = self.operation.pages
        listed = typed.items(self.operation.result, pages.items) if pages is not None else None
        item = _safe(_called(listed, self.package) or "item")
        start = f"{asynchronous}for {item} in "
        lines = call(self.target, self._given, start=start, end=":", width=WIDTH - indent).split("\n")
        return [*lines, f"    print({item})"]

    def _assigned(self, target: str, given: Sequence[ExampleArgument], indent: int, awaited: str = "") -> list[str]:
        variable = _safe(_called(self.operation.result, self.package))
        if not variable:
            return call(target, given, start=awaited, width=WIDTH - indent).split("\n")
        lines = call(target, given, start=f"{variable} = {awaited}", width=WIDTH - indent).split("\n")
        return [*lines, f"print({variable})"]

    def _events(self, indent: int, asynchronous: str = "") -> list[str]:
        given = list(self._given)
        if self.operation.stream is not None and self.operation.stream.selector:
            named = self.package.names.operations[self.operation.id]
            selector = named.parameters["body", self.operation.stream.selector].python
            given.append(ExampleArgument(selector, True))
        start = f"{asynchronous}with "
        lines = call(self.target, given, start=start, end=" as events:", width=WIDTH - indent).split("\n")
        return [*lines, f"    {asynchronous}for event in events:", "        print(event)"]

    def _program(self, names: str, *lines: str) -> str:
        return "\n".join([f"from {self.package.name} import {names}", "", *lines])

    def _in_loop(self, *lines: str) -> str:
        body = [f"async with {self._made('AsyncClient')} as client:", *_indented(lines)]
        whole = ["import asyncio", "", f"from {self.package.name} import AsyncClient", "", ""]
        return "\n".join([*whole, "async def main() -> None:", *_indented(body), "", "", "asyncio.run(main())"])

    def _client(self) -> str:
        """The line that makes a client, and says where its key is."""
        line = f"client = {self._made('Client')}"
        needed = self._schemes()
        if not needed or _credentials(needed):
            return line
        if needed[0].token_url:
            names = (variable(self.package.name, f"CLIENT_{what}") for what in ("ID", "SECRET"))
            return f"{line}  # takes id and secret from {' and '.join(names)}"
        return f"{line}  # takes the key from {variable(self.package.name, 'API_KEY')}"

    def _made(self, kind: str) -> str:
        """A client; the server has to be given when the description does not say where on the web it is.

        So have credentials, unless one key will do.
        """
        servers = self.package.api.servers
        given = [] if servers and servers[0].whole else ['base_url="https://example.com"']
        shown = _credentials(self._schemes())
        return f"{kind}({', '.join([*given, f'credentials={shown}'] if shown else given)})"

    def _schemes(self) -> tuple[SecurityScheme, ...]:
        """What the call is signed with: the first alternative that one key is enough for, else the first.

        None if it may be called without.
        """
        schemes = {one.name: one for one in self.package.api.schemes}
        security = self.operation.security
        if not security or () in security:
            return ()
        found = [tuple(schemes[name] for name in one if name in schemes) for one in security]
        return next((one for one in found if not _credentials(one)), found[0])


_SINGLE: Final = "For single operations, which get the client's key"
_USER: Final = '("user", "password")'
_KEY: Final = '"key"'
_TOOL: Final = (
    "",
    "def time_in(zone: str) -> str:",
    '    """The time of day in a time zone."""',
    '    return "12:00"',
    "",
    "",
)


def _safe(name: str) -> str:
    """What a result is called: as its type, unless the program has something else of that name."""
    return f"{name}_" if name in ("client", "print", "asyncio", "time_in") else name


def _called(result: Type | None, package: Package) -> str:
    match result:
        case None:
            return ""
        case ModelRef(id=id):
            return package.names.models[id].stem
        case NullableType(inner=inner):
            return _called(inner, package)
        case BinaryType():
            return "content"
        case PrimitiveType(kind="string", python=""):
            return "text"
        case _:
            return "result"


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"    {line}" if line else "" for line in lines]
