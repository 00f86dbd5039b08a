"""Lamps: the operations of ``rooms``."""

from ._rooms_list_rooms import (
    list_rooms as list_rooms,
    list_rooms_async as list_rooms_async,
)
