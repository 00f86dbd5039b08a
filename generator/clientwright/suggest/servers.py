"""Names of servers: what their descriptions call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from clientwright.build.servers import NAME
from clientwright.suggest.suggestion import Action, Seen, Suggestion
from clientwright.suggest.vocabulary import joined

RULES: Final = {"server-name": "The description of a server says in a word what it is for."}

_NAMES: Final = {
    "production": ["production", "prod", "live"],
    "sandbox": ["sandbox"],
    "staging": ["staging", "stage", "preprod", "preproduction"],
    "test": ["test", "testing", "qa"],
    "development": ["development", "dev"],
    "local": ["local", "localhost"],
    "demo": ["demo"],
    "eu": ["eu", "europe", "european"],
    "us": ["us", "usa"],
}


def servers(seen: Seen) -> Iterator[Suggestion]:
    """The servers of the whole API that could have a name of their own; none where there is only one."""
    nodes = seen.document.root.sequence("servers") if seen.document.root.has("servers") else ()
    if len(nodes) < 2:
        return
    said = [node.child("description").value for node in nodes]
    words = [set(re.split(r"[_ ]", joined(one))) if isinstance(one, str) else set[str]() for one in said]
    names = [[name for name, known in _NAMES.items() if not own.isdisjoint(known)] for own in words]
    counted = Counter(name for own in names for name in own)
    for node, doc, own in zip(nodes, said, names, strict=True):
        if len(own) != 1 or counted[own[0]] > 1 or node.has("name") or node.has(NAME):
            continue
        url = node.child("url").value
        yield Suggestion(
            rule="server-name",
            confidence="likely",
            says=f"the server `{url}` is called `{own[0]}`",
            evidence=(f"it says: {doc}",),
            actions=(Action(pointer=node.pointer, update={NAME: own[0]}),),
        )
