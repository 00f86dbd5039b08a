"""The part of an emitted client that is the same for every API.

These files are copied byte for byte into each generated package as ``_runtime``. They are ordinary Python, import
nothing but the standard library and each other, and only ``transport`` imports the HTTP library.

=====================  ===========================================================================
values                 ``unset``, ``codec``, ``deviations``, ``lazy``
a call, as data        ``call``, ``parameters``, ``bodies``, ``readers``, ``items``
who may see which key  ``servers``, ``auth``, ``credentials``, ``oauth``, ``redirects``
carrying it out        ``messages``, ``exchange``, ``retries``, ``hints``, ``transport`` (all I/O), ``errors``
streams                ``sse``, ``events`` (no I/O), ``stream``, ``accumulate``
several calls          ``pages``, ``polling``, ``waiting``, ``tools``, ``tool_loop``, ``steps``, ``work``
functions as tools     ``tool_schema``, ``tool_types``, ``tool_values``, ``docstrings``
what users hold        ``client``, ``caller``, ``raw``
=====================  ===========================================================================
"""
