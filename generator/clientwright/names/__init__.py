"""Names: from ids to Python names. Collisions are solved here, and only here.

The order decides: names from the configuration, then components, then what is inline, each in document order. A
name that is taken is not an error; the next candidate is used, and the reason kept.
"""

from __future__ import annotations

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.names import reserved
from clientwright.names.explanation import explain, explain_json
from clientwright.names.identifiers import pascal, snake
from clientwright.names.models import ModelNames
from clientwright.names.operations import OperationNames
from clientwright.names.overrides import overrides
from clientwright.names.places import resources
from clientwright.names.scope import Scope
from clientwright.names.table import Name, Names, OperationName
from clientwright.names.variants import VariantNames

__all__ = ["assign", "explain", "explain_json"]


def assign(api: Api, config: Config, diagnostics: Diagnostics) -> Names:
    """Every name of the emitted package. What the configuration asks for and cannot have goes to ``diagnostics``."""
    given = overrides(api, config, diagnostics)
    solver = OperationNames(api, config, given, diagnostics)
    functions = solver.functions()
    models = ModelNames(api, given, functions)
    named = models.solve()
    places = solver.places(functions)
    variants = VariantNames(functions, solver.modules, solver.scopes, places)
    operations: dict[str, OperationName] = {}
    for one in api.operations:
        function = functions[one.id]
        title = pascal(function.python, "Operation")[0]
        operations[one.id] = OperationName(
            function=function,
            asynchronous=f"{function.python}_async",
            arguments=_claim(models, f"{title}Arguments", function),
            module=solver.modules[one.id],
            method=places.found[one.id],
            parameters=solver.arguments(one),
            pages=variants.constant(one, one.pages, "PAGES", private=True),
            # Functions of other modules use these two as well.
            polling=variants.constant(one, one.polling, "POLLING"),
            tools=variants.constant(one, one.tool_use, "TOOLS"),
            variants=variants.variants(one),
        )
    order = {one.id: places.found[one.id] for one in api.operations}
    return Names(models=named, operations=operations, resources=resources(order), variables=_variables(api))


def _variables(api: Api) -> dict[str, Name]:
    """The arguments that the variables of all servers are; one of a name is one argument."""
    scope, found = Scope(reserved.CLIENT), dict[str, Name]()
    for one in (one for server in api.servers for one in server.variables):
        if one.name not in found:
            plain = snake(one.name, "variable")
            candidates = (*plain, f"{plain[0]}_")
            found[one.name] = scope.claim(candidates, f"server variable `{one.name}`", source=one.name)
    return found


def _claim(models: ModelNames, name: str, function: Name) -> str:
    """The name of a TypedDict of arguments, which models cannot have then."""
    return models.types.claim((name,), f"arguments of `{function.python}`", source=function.source).python
