"""The part of an emitted client that is the same for every API.

These files are copied byte for byte into each generated package as ``_runtime``. They are ordinary Python, import
nothing but the standard library and each other, and only ``http.transport`` imports the HTTP library. Each folder is a
room, which imports those below it and none above:

=============  ===========================================================================
``lazy`` stands outside of them: it is what the package itself is opened with.
"""
