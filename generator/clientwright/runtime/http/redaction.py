"""Keys in URLs, which the HTTP library logs: the log shows none."""

from __future__ import annotations

import logging
from typing import Any, Final


class _Redaction(logging.Filter):
    """Takes keys out of the URLs that the HTTP library logs."""

    def __init__(self) -> None:
        super().__init__()
        self.names: frozenset[str] = frozenset()

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; the record's URLs lose the values of secret parameters."""
        if isinstance(record.args, tuple):
            record.args = tuple(map(self._shown, record.args))
        return True

    def _shown(self, value: Any) -> object:
        if not hasattr(value, "copy_set_param"):  # as URLs alone have
            return value
        for name in self.names.intersection(value.params):
            value = value.copy_set_param(name, "[secret]")
        shown: object = value
        return shown


_REDACTION: Final = _Redaction()


def redact(names: frozenset[str]) -> None:
    """Show no values of query parameters of these names from now on."""
    if not names <= _REDACTION.names:
        _REDACTION.names |= names
        logging.getLogger("httpx2").addFilter(_REDACTION)
