"""``api/<group>.py``: for each operation its arguments, its builder, and the functions that carry it out."""

from __future__ import annotations

from typing import Final

from clientwright.layout import ApiModule, Package
from clientwright.names.table import OperationName
from clientwright.render.docs import docstring
from clientwright.render.operations.arguments import Argument, Given, OperationWriter
from clientwright.render.operations.calls import CallWriter
from clientwright.render.operations.functions import former_function, own_function
from clientwright.render.operations.signatures import Signatures
from clientwright.render.operations.variants import Variants
from clientwright.render.operations.views import ApiView, ArgumentView, GroupsView, OperationView, WayView
from clientwright.render.operations.ways import Way, Ways
from clientwright.render.python.expressions import Call, Keyword, Word, constant
from clientwright.render.python.statements import Assignment, Class, printed
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses

_FEW: Final = 150
"""Operations that one process is done with before it is copied."""


def render_api(package: Package, templates: Templates) -> dict[str, str]:
    """The texts below ``api/``."""
    title = " ".join(package.api.title.split()) or package.name
    about = GroupsView(doc=docstring(f"{title}: the operations, a module for each group.", 0))
    texts = {"api/__init__.py": templates.render("api/__init__.py.jinja", about)}

    def rendered(module: ApiModule) -> str:
        return templates.render("api/group.py.jinja", api_view(module, package), _path(module))

    largest_first = sorted(package.apis, key=lambda module: -len(module.operations))
    few = len(package.apis) if len(package.api.operations) <= _FEW else 1
    made = dict(zip(map(_path, largest_first), templates.each(rendered, largest_first, few), strict=True))
    return texts | {path: made[path] for path in map(_path, package.apis)}


def _path(module: ApiModule) -> str:
    return f"api/{module.name}.py"


def api_view(module: ApiModule, package: Package) -> ApiView:
    """What one file shows."""
    uses = Uses(taken=_taken(module, package))
    named = package.names.operations
    functions = frozenset(name for one in module.operations for name in _functions(named[one.id]))
    operations = tuple(
        _view(OperationWriter(one, named[one.id], package, uses, functions)) for one in module.operations
    )
    doc = docstring(_module_doc(module, package), 0)
    return ApiView(name=module.name, doc=doc, imports=uses.text, operations=operations)


def _module_doc(module: ApiModule, package: Package) -> str:
    title = " ".join(package.api.title.split()) or package.name
    return f"{title}: the operations of ``{module.name}``."


def _functions(named: OperationName) -> tuple[str, ...]:
    """The functions of an operation, those that are not async."""
    others = (one.function.python for one in named.variants.values())
    return named.function.python, *others, *(one.function for one in named.former)


def _taken(module: ApiModule, package: Package) -> frozenset[str]:
    """The names that the file defines, and those of its arguments."""
    taken: set[str] = set()
    for operation in module.operations:
        named = package.names.operations[operation.id]
        taken |= {*_functions(named), named.asynchronous, *(one.asynchronous for one in named.variants.values())}
        taken |= {name for one in named.former for name in (one.asynchronous, one.arguments)}
        for way in named.ways:
            taken |= {way.arguments, f"_{way.arguments}", way.builder}
        taken |= {named.bodies, named.pages, named.polling, named.tools}
        taken |= {name.python for name in named.parameters.values()}
    return frozenset(taken)


def _view(writer: OperationWriter) -> OperationView:
    """One operation as the template shows it."""
    operation, named = writer.operation, writer.named
    ways = Ways.of(writer)
    given = ways.first.given
    signatures = Signatures(writer, given)
    variants = Variants(writer, given, signatures)
    table = [ways.table()] if len(ways.ways) > 1 else []
    old_arguments = [one.arguments for one in named.former if one.arguments and given.optional]
    return OperationView(
        function=named.function.python,
        asynchronous=named.asynchronous,
        ways=tuple(map(_way, ways.ways)),
        constants=(*table, *variants.constants(), *(_alias(writer, old) for old in old_arguments)),
        functions=(
            own_function(ways),
            *variants.functions(),
            *(former_function(writer, old) for old in named.former),
        ),
        _operation=operation,
        _named=named,
    )


def _alias(writer: OperationWriter, old: str) -> str:
    """The TypedDict of the arguments by the name that it had."""
    return printed(Assignment(old, Word(writer.way.arguments), writer.typing("TypeAlias")))


def _way(way: Way) -> WayView:
    """One way to call an operation."""
    writer, given = way.writer, way.given
    fields_head, arguments_head = _heads(writer) if given.optional else ("", "")
    return WayView(
        arguments=writer.way.arguments if given.optional else "",
        fields_head=fields_head,
        fields=tuple(_field(one) for one in given.optional),
        arguments_head=arguments_head,
        arguments_doc=docstring(f"What ``{writer.named.function.python}`` takes and may be left out.", 4),
        builder=Signatures(writer, given).builder(),
        call=str(writer.runtime("Call" if writer.operation.stream is None else "StreamCall")),
        parted=_parted(writer, given) if given.optional else "",
        keywords=tuple(CallWriter(writer, given.sources()).keywords()),
    )


def _parted(writer: OperationWriter, given: Given) -> str:
    """What parts the operation's own keys from the call's options."""
    apart = Call(writer.runtime("parted"), (Word(f"_{writer.way.arguments}"), Word(given.rest)))
    return printed(Assignment(f"{given.parted}, options", apart), 4)


def _heads(writer: OperationWriter) -> tuple[str, str]:
    """The first lines of the TypedDict of an operation's own keys, and of the one that adds the call's options.

    pyright lists the keys of the first base first.
    """
    name = writer.way.arguments
    own = Class(f"_{name}", (writer.typing("TypedDict"), Keyword("total", constant(False))))
    return printed(own), printed(Class(name, (Word(f"_{name}"), writer.runtime("CallOptions"))))


def _field(argument: Argument) -> ArgumentView:
    declaration = printed(Assignment(argument.name, None, argument.annotation), 4)
    return ArgumentView(name=argument.name, annotation=str(argument.annotation), declaration=declaration)
