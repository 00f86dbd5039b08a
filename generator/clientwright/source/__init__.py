"""The reading stage: from a path, a URL or standard input to a ``Document`` whose every value has a place."""

from clientwright.source.document import Document
from clientwright.source.load import read
from clientwright.source.node import Json, Node

__all__ = ["Document", "Json", "Node", "read"]
