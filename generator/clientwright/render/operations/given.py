"""What is done to what a caller gives before it is written: what its type asks for, as source."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from clientwright.ir.reach import hold_read_only
from clientwright.ir.types import ModelRef, NullableType, Type
from clientwright.layout import Package
from clientwright.render.python.expressions import Call, Expression, Word, dotted
from clientwright.render.uses import Uses


class GivenWriter(Struct, frozen=True):
    """Writes it; what it needs of the runtime is noted in ``uses``."""

    package: Package
    uses: Uses

    def sent(self, types: Iterable[Type], value: Expression) -> Expression:
        """A value of some types, without what of its models the server alone sets."""
        if not hold_read_only(types, self.package.api.models):
            return value
        return Call(Word(self.uses.runtime("sent")), (value,))

    def exactly(self, type: Type, value: Expression) -> Expression:
        """A value, made what it is in JSON: by itself, a ``Decimal`` is a text there."""
        inner = type.inner if isinstance(type, NullableType) else type
        if not isinstance(inner, ModelRef) or not self.package.numbers.within(inner):
            return value
        model = self.package.names.models[inner.id].type.python
        return Call(Word(self.uses.runtime("exactly")), (dotted(self.uses.add(".._base", "models"), model), value))
