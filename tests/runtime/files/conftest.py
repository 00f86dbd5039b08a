"""A server, and calls of it by either kind of client."""

from runtime.loopback import kind, send, server

__all__ = ["kind", "send", "server"]
