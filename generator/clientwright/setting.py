"""Where a package stands in its project: what it is made from, and what it shares with others."""

from __future__ import annotations

from pathlib import Path

from clientwright.config import Config
from clientwright.config.outputs import runtime_address
from clientwright.custom import custom_names
from clientwright.layout import Setting
from clientwright.render.heads import RUNTIME, headed, source_name
from clientwright.render.root import ATTRIBUTES
from clientwright.render.runtime import OWN, whole_runtime


def setting_of(description: str, client: str, config: Config, folder: Path) -> Setting:
    """Where a package stands in its project. Raises ``CannotRead`` if the team's own code in it is no Python."""
    return Setting(
        source=source_name(description),
        client=client,
        custom=custom_names(folder),
        runtime=runtime_address(folder, config.runtime) if config.runtime else OWN,
    )


def runtime_texts(config: Config) -> dict[str, str]:
    """The files of a runtime that clients share."""
    return headed({**whole_runtime(), ".gitattributes": ATTRIBUTES}, RUNTIME, config.header)
