"""``api/<group>.py``: for each operation its arguments, its builder, and the functions that carry it out."""

from __future__ import annotations

from clientwright.ir.operations import Operation
from clientwright.layout import ApiModule, Package
from clientwright.names.table import OperationName
from clientwright.render.api_views import ApiView, ArgumentView, GroupsView, OperationView
from clientwright.render.arguments import Argument, Given, OperationWriter
from clientwright.render.calls import CallWriter
from clientwright.render.docs import docstring
from clientwright.render.operation_docs import operation_doc
from clientwright.render.signatures import Signatures
from clientwright.render.templates import Templates
from clientwright.render.uses import Uses
from clientwright.render.variants import Variants


def render_api(package: Package, templates: Templates) -> dict[str, str]:
    """The texts below ``api/``."""
    title = " ".join(package.api.title.split()) or package.name
    about = GroupsView(doc=docstring(f"{title}: the operations, a module for each group.", 0))
    texts = {"api/__init__.py": templates.render("api/__init__.py.jinja", about)}
    for module in package.apis:
        texts[f"api/{module.name}.py"] = templates.render("api/group.py.jinja", api_view(module, package))
    return texts


def api_view(module: ApiModule, package: Package) -> ApiView:
    """What one file shows."""
    uses = Uses(taken=_taken(module, package))
    named = package.names.operations
    functions = frozenset(name for one in module.operations for name in _functions(named[one.id]))
    operations = tuple(
        _view(OperationWriter(one, named[one.id], package, uses, functions)) for one in module.operations
    )
    return ApiView(doc=docstring(_module_doc(module, package), 0), imports=uses.text, operations=operations)


def _module_doc(module: ApiModule, package: Package) -> str:
    title = " ".join(package.api.title.split()) or package.name
    return f"{title}: the operations of ``{module.name}``."


def _functions(named: OperationName) -> tuple[str, ...]:
    """The functions of an operation, those that are not async."""
    return named.function.python, *(one.function.python for one in named.variants.values())


def _taken(module: ApiModule, package: Package) -> frozenset[str]:
    """The names that the file defines, and those of its arguments."""
    taken: set[str] = set()
    for operation in module.operations:
        named = package.names.operations[operation.id]
        taken |= {*_functions(named), named.asynchronous, *(one.asynchronous for one in named.variants.values())}
        taken |= {named.arguments, named.base, named.pages, named.polling, named.tools}
        taken |= {f"_{named.function.python}", *(name.python for name in named.parameters.values())}
    return frozenset(taken)


def _view(writer: OperationWriter) -> OperationView:
    """One operation as the template shows it."""
    operation, named = writer.operation, writer.named
    given = writer.given()
    signatures = Signatures(writer, given)
    variants = Variants(writer, given, signatures)
    options = writer.runtime("CallOptions")
    base = [one for one in given.keyword if one is not given.offering] if named.base else []
    doc = docstring(f"What ``{named.function.python}`` takes by keyword.", 4)
    return OperationView(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        deprecated=operation.deprecated,
        function=named.function.python,
        asynchronous=named.asynchronous,
        base=named.base,
        base_options=options,
        base_doc=docstring(f"What ``{named.function.python}`` takes by keyword, beside tools.", 4),
        base_fields=tuple(_field(one, writer) for one in base),
        arguments=named.arguments if given.keyword else "",
        options=named.base or options,
        arguments_doc=doc,
        fields=tuple(_field(one, writer) for one in given.keyword if one not in base),
        builder=signatures.builder(),
        call=writer.runtime("Call" if operation.stream is None else "StreamCall"),
        keywords=tuple(CallWriter(operation, named, writer.package, writer.uses).keywords()),
        constants=tuple(variants.constants()),
        overload=writer.uses.typing("overload") if given.selector else "",
        overloads=tuple(signatures.overloads()),
        implementation=signatures.implementation(),
        forwarded=_forwarded(given),
        selector=given.selector.name if given.selector else "",
        streams=operation.stream is not None and given.selector is None,
        pages=writer.runtime("Pages") if named.pages else "",
        async_pages=writer.runtime("AsyncPages") if named.pages else "",
        paging=named.pages,
        doc=docstring(operation_doc(operation, named, writer.path()), 4),
        async_doc=docstring(_async_doc(operation, named), 4),
        variants=tuple(variants.functions()),
    )


def _async_doc(operation: Operation, named: OperationName) -> str:
    if operation.pages is None:
        return f"As ``{named.function.python}``, in an event loop."
    return f"As ``{named.function.python}``, in an event loop: for ``async for``. Awaited, it is the first page."


def _field(argument: Argument, writer: OperationWriter) -> ArgumentView:
    annotation = argument.annotation
    if argument.default:
        annotation = f"{writer.uses.typing('NotRequired')}[{annotation}]"
    return ArgumentView(name=argument.name, annotation=annotation, doc=docstring(argument.doc, 4))


def _forwarded(given: Given) -> str:
    """How the functions call the builder."""
    path, rest = given.forwarded[:-1], given.forwarded[-1]
    selector = [f"{given.selector.name}={given.selector.name}"] if given.selector else []
    return ", ".join([*path, *selector, rest])
