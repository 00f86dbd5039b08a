"""Names: from ids to Python names. Collisions are solved here, and only here.

The order decides: names from the configuration, then those of an earlier package, then components, then what is inline,
each in document order. A name that is taken is not an error; the next candidate is used, and the reason kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api, Operation
from clientwright.names import reserved
from clientwright.names.explanation import explain, explain_json
from clientwright.names.identifiers import pascal, snake
from clientwright.names.kept import Earlier, KeptOperation, kept
from clientwright.names.models import ModelNames
from clientwright.names.operations import OperationNames
from clientwright.names.overrides import overrides
from clientwright.names.places import resources
from clientwright.names.renaming import Renaming
from clientwright.names.scope import Scope
from clientwright.names.table import Name, Names, OperationName, WayName
from clientwright.names.variants import VariantNames

__all__ = ["Earlier", "assign", "explain", "explain_json"]


def assign(api: Api, config: Config, diagnostics: Diagnostics, earlier: Earlier | None = None) -> Names:
    """Every name of the emitted package. What the configuration asks for and cannot have goes to ``diagnostics``.

    What an ``earlier`` package has a name for is called the same, unless the configuration says otherwise.
    """
    given = overrides(api, config, diagnostics)
    had = kept(earlier or Earlier(), api, config, diagnostics)
    renaming = Renaming(config.rename, config.where, config.file, diagnostics)
    solver = OperationNames(api, config, given, renaming, diagnostics, had)
    functions = solver.functions()
    models = ModelNames(api, given, renaming, functions, had.models, had.goes_on)
    for id, before in had.operations.items():
        for each in (before, *before.former):
            goes_on = each.function not in given.given and had.goes_on(*each.called())
            stays = each.function == functions[id].python or goes_on
            for name in each.arguments if stays else ():
                models.types.keep(name, id)
    named = models.solve()
    places = solver.places(functions)
    variants = VariantNames(functions, solver.modules, solver.scopes, places, had)
    operations: dict[str, OperationName] = {}
    for one in api.operations:
        function = functions[one.id]
        title = pascal(function.python, "Operation")[0]
        operations[one.id] = OperationName(
            function=function,
            asynchronous=f"{function.python}_async",
            ways=tuple(_ways(one, function, title, models, had.operations.get(one.id))),
            module=solver.modules[one.id],
            method=places.found[one.id],
            parameters=solver.arguments(one),
            bodies=variants.constant(one, one.ways[1:] or None, "BODIES", private=True),
            pages=variants.constant(one, one.pages, "PAGES", private=True),
            # Functions of other modules use these two as well.
            polling=variants.constant(one, one.polling, "POLLING"),
            tools=variants.constant(one, one.tool_use, "TOOLS"),
            variants=variants.variants(one),
            former=tuple(solver.former(one, functions[one.id], places, models.types)),
        )
    sooner = sorted(api.operations, key=lambda one: one.id not in had.operations)
    order = {one.id: places.found[one.id] for one in sooner}
    old = [name.method for one in sooner for name in operations[one.id].former if name.method]
    downloads = frozenset(order[one.id] for one in api.operations if one.download)
    return Names(
        models=named, operations=operations, resources=resources(order, downloads, old), variables=_variables(api)
    )


def _ways(
    operation: Operation, function: Name, title: str, models: ModelNames, had: KeptOperation | None
) -> Iterator[WayName]:
    """The names of the ways to give a body, the first of which needs no word of its own.

    No other function's builder has two underscores inside.
    """
    kept = had.arguments if had is not None and had.function == function.python else ()
    first = _claim(models, f"{title}Arguments", function, kept[:1])
    yield WayName(builder=f"_{function.python}", arguments=first)
    words = [way[0].kind.value for way in operation.ways[1:]]
    for number, word in enumerate(words):
        before = words[:number].count(word)
        own = f"{word}{before + 1}" if before else word
        arguments = _claim(models, f"{title}{own.title()}Arguments", function, kept[number + 1 : number + 2])
        yield WayName(builder=f"_{function.python}__{own}", arguments=arguments)


def _variables(api: Api) -> dict[str, Name]:
    """The arguments that the variables of all servers are; one of a name is one argument."""
    scope, found = Scope(reserved.CLIENT), dict[str, Name]()
    for one in (one for server in api.servers for one in server.variables):
        if one.name not in found:
            plain = snake(one.name, "variable")
            candidates = (*plain, f"{plain[0]}_")
            found[one.name] = scope.claim(candidates, f"server variable `{one.name}`", source=one.name)
    return found


def _claim(models: ModelNames, name: str, function: Name, kept: tuple[str, ...]) -> str:
    """The name of a TypedDict of arguments, which models cannot have then."""
    owner, id = f"arguments of `{function.python}`", function.source
    return models.types.claim((name,), owner, source=id, id=id, kept="".join(kept)).python
