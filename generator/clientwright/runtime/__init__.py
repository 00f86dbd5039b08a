"""The part of an emitted client that is the same for every API.

These files are copied byte for byte into each generated package as ``_runtime``. They are ordinary Python, import
nothing but the standard library and each other, and only ``transport`` imports the HTTP library.
"""
