"""Two surfaces compared: what changed for who calls the client."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from clientwright.changes.change import Change, quoted
from clientwright.changes.models import compare_models, pairs_of
from clientwright.changes.operations import compare_operations
from clientwright.changes.shapes import Reader, relation
from clientwright.changes.surface import Surface


def compare(old: Surface, new: Surface) -> tuple[Change, ...]:
    """Every change, in the order of the new description; what is gone comes first."""
    if old == new:
        return ()
    models = pairs_of(old.models, new.models)
    renamed = {name: found for name, found in models.items() if name != found}
    before = Reader(_aliases(old, models), renamed)
    after = Reader(_aliases(new, frozenset(models.values())), {})
    return (
        *compare_operations(old.operations, new.operations, before, after),
        *compare_models(old.models, new.models, models, before, after),
        *_webhooks(old, new, before, after),
        *_client(old, new),
    )


def _aliases(surface: Surface, same: Container[str]) -> Mapping[str, str]:
    """The names that stand for types, looked through where two types differ.

    A union that both have matters by its name: what became of its members is said of it.
    """
    return {
        name: model.type
        for name, model in surface.models.items()
        if model.kind == "alias" or (model.kind == "union" and name not in same)
    }


def _webhooks(old: Surface, new: Surface, before: Reader, after: Reader) -> Iterator[Change]:
    for name, payload in old.webhooks.items():
        if name not in new.webhooks:
            yield Change(rule="webhook-removed", subject=name, sentence=f"the webhook {quoted(name)} is gone")
        elif relation(before.shape(payload), after.shape(new.webhooks[name])) not in ("same", "narrower"):
            sentence = f"the webhook {quoted(name)} was {quoted(payload)} and is {quoted(new.webhooks[name])}"
            yield Change(rule="webhook-changed", subject=name, sentence=sentence)
    for name in new.webhooks:
        if name not in old.webhooks:
            yield Change(rule="webhook-added", subject=name, sentence=f"the webhook {quoted(name)} is new")


def _client(old: Surface, new: Surface) -> Iterator[Change]:
    for name in old.servers:
        if name not in new.servers:
            yield Change(rule="server-removed", subject=name, sentence=f"the server {quoted(name)} is gone")
    for name in new.servers:
        if name not in old.servers:
            yield Change(rule="server-added", subject=name, sentence=f"the server {quoted(name)} is new")
    for name in old.variables:
        if name not in new.variables:
            yield Change(rule="variable-removed", subject=name, sentence=f"`Client({name}=)` is gone")
    for name, needed in new.variables.items():
        if needed and not old.variables.get(name):
            yield Change(rule="variable-needed", subject=name, sentence=f"`Client({name}=)` has to be given")
        elif name not in old.variables:
            yield Change(rule="variable-added", subject=name, sentence=f"`Client({name}=)` is new")
