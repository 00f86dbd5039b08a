"""The whole of an API."""

from __future__ import annotations

import gc

from clientwright.build.bytes import without_bytes_in_json
from clientwright.build.excluded import reached
from clientwright.build.extensions.operations import extended
from clientwright.build.extensions.unread import check_unread
from clientwright.build.families import families
from clientwright.build.finish import finished
from clientwright.build.hooks import Hooks
from clientwright.build.ledger import Ledger
from clientwright.build.operations import read_operations
from clientwright.build.schemas import Schemas
from clientwright.build.scopes import read_scopes
from clientwright.build.security import answerable, read_schemes
from clientwright.build.selection import Selection
from clientwright.build.servers import Servers
from clientwright.build.settle import Settled
from clientwright.config import Config
from clientwright.ir.operations import Api
from clientwright.source.document import Document
from clientwright.source.node import Node


def build(document: Document, config: Config) -> Api:
    """The API that a document describes. Findings go to ``document.diagnostics``; nothing raises."""
    # Hundreds of thousands of values are made and none is garbage: collecting would take longer than building.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _build(document, config)
    finally:
        if collecting:
            gc.enable()


def _build(document: Document, config: Config) -> Api:
    """The API.

    Operations are read first, then what they refer to, then the named schemas that nothing refers to: they are part
    of the API's vocabulary all the same.
    """
    root = document.root
    ledger = Ledger(document.diagnostics)
    for loss in document.losses:
        if loss.whole:
            ledger.unsupported(loss.kind, loss.code, loss.reason, loss.location, loss.hint)
        else:
            ledger.degraded(loss.code, loss.reason, loss.location, loss.hint, kind=loss.kind)
    formats, no_stream = config.formats, frozenset(config.no_stream)
    schemas = Schemas(ledger, families(root), formats=formats, no_stream=no_stream)
    servers = Servers(root, document.origin)
    selection = Selection(config, ledger)
    read = read_operations(root, selection, servers, schemas)
    hooks = Hooks(schemas, selection)
    hooks.read_callbacks(root, read)
    hooks.read_webhooks(root)
    selection.check()
    left_out = tuple(selection.left_out)
    schemas.read_waiting()
    _read_unused(root, left_out, schemas, wanted=not config.include)
    schemas.read_waiting()
    settled = Settled(schemas)
    settled.settle()
    models, operations = without_bytes_in_json(
        settled.models, tuple(finished(operation, settled, ledger) for operation in read), ledger
    )
    operations = extended(root, operations, left_out, models, ledger)
    operations = tuple(answerable(operations, root))
    check_unread(document, {one.location for one in operations}, left_out, schemas.marks)
    webhooks, event = hooks.settled(settled)
    info = root.mapping("info")
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        openapi=document.version,
        doc=(info.text("description") or info.text("summary")).strip(),
        servers=servers.all,
        schemes=read_schemes(root, read_scopes(root), operations, ledger),
        operations=operations,
        models=models,
        webhooks=webhooks,
        event=event,
        account=ledger.account(),
    )


def _read_unused(root: Node, left_out: tuple[Node, ...], schemas: Schemas, *, wanted: bool) -> None:
    """Read the named schemas that nothing refers to, unless only operations that are left out do.

    Where the configuration says what it includes, that is not ``wanted``: they are listed as left out.
    """
    theirs = reached(left_out)
    components = root.mapping("components")
    for _, schema in components.mapping("schemas").items() if components.has("schemas") else ():
        if schema.id not in schemas.models and (schema.id in theirs or not wanted):
            reason = "only operations that the configuration leaves out use it"
            if schema.id not in theirs:
                reason = "nothing that the configuration includes uses it"
            schemas.ledger.excluded("schema", "excluded", reason, schema.location)
        else:
            schemas.declare(schema)
