"""The whole of an API."""

from __future__ import annotations

import gc

from clientwright.build.bytes import without_bytes_in_json
from clientwright.build.finish import finished
from clientwright.build.hooks import read_callbacks, read_webhooks
from clientwright.build.ledger import Ledger
from clientwright.build.operations import read_operations
from clientwright.build.schemas import Schemas
from clientwright.build.security import read_schemes
from clientwright.build.servers import read_servers
from clientwright.build.settle import Settled
from clientwright.config import Config
from clientwright.ir.operations import Api
from clientwright.source.document import Document


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
    schemas = Schemas(ledger)
    operations = read_operations(root, config, schemas)
    read_callbacks(root, operations, schemas)
    read_webhooks(root, schemas)
    schemas.read_waiting()
    components = root.mapping("components")
    for _, schema in components.mapping("schemas").items() if components.has("schemas") else ():
        schemas.declare(schema)
    schemas.read_waiting()
    settled = Settled(schemas)
    settled.settle()
    models, operations = without_bytes_in_json(
        settled.models, tuple(finished(operation, settled, ledger) for operation in operations), ledger
    )
    info = root.mapping("info")
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        openapi=document.version,
        doc=(info.text("description") or info.text("summary")).strip(),
        servers=read_servers(root),
        schemes=read_schemes(root, ledger),
        operations=operations,
        models=models,
        account=ledger.account(),
    )
