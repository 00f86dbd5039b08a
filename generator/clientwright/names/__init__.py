"""Names: from ids to Python names. Collisions are solved here, and only here.

The order decides: names from the configuration, then components, then what is inline, each in document order. A
name that is taken is not an error; the next candidate is used, and the reason kept.
"""

from __future__ import annotations

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.names.explanation import explain, explain_json
from clientwright.names.identifiers import pascal
from clientwright.names.models import ModelNames
from clientwright.names.operations import OperationNames, resources
from clientwright.names.overrides import overrides
from clientwright.names.table import Names, OperationName

__all__ = ["assign", "explain", "explain_json"]


def assign(api: Api, config: Config, diagnostics: Diagnostics) -> Names:
    """Every name of the emitted package. What the configuration asks for and cannot have goes to ``diagnostics``."""
    given = overrides(api, config, diagnostics)
    solver = OperationNames(api, config, given, diagnostics)
    functions = solver.functions()
    models = ModelNames(api, given, functions)
    named = models.solve()
    places = solver.places(functions)
    operations = {
        one.id: OperationName(
            function=functions[one.id],
            asynchronous=f"{functions[one.id].python}_async",
            arguments=models.types.claim(
                (f"{pascal(functions[one.id].python, 'Operation')[0]}Arguments",),
                f"arguments of `{functions[one.id].python}`",
                source=one.id,
            ).python,
            module=solver.modules[one.id],
            method=places[one.id],
            parameters=solver.arguments(one),
        )
        for one in api.operations
    }
    return Names(models=named, operations=operations, resources=resources(places))
