"""The intermediate representation: what an API is, before anything is said about Python.

Frozen values only. ``Api`` is the whole; ``types`` describes values on the wire, ``operations`` the calls,
``account`` what became of every part of the description.
"""
