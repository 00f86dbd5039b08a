"""Where a schema is used: what the names of inline models are made of."""

from __future__ import annotations

from msgspec import Struct

from clientwright.ir.types import Naming


class Place(Struct, frozen=True):
    """The way to a schema: ``role``, the words that lead to it from ``owner`` (id of a model or an operation).

    A schema that has a name of its own (``component``) is its own owner: what is below it starts there.
    """

    owner: str
    role: tuple[str, ...] = ()
    component: str = ""

    def below(self, *words: str) -> Place:
        """The place that some more words lead to."""
        return Place(self.owner, (*self.role, *words))

    def naming(self, title: str) -> Naming:
        """What a model made of the schema here can be named by."""
        if self.component:
            return Naming(component=self.component, title=title)
        return Naming(title=title, parent=self.owner, role=self.role)
