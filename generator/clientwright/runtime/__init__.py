"""The part of an emitted client that is the same for every API.

These files are copied into each generated package as ``_runtime``, as they stand but for a mark in the first line, or
to a place that several share. They are ordinary Python, import nothing but the standard library and each other, and
only ``http.transport`` imports the HTTP library. Each folder is a room, which imports those below it and none above:

=============  ===========================================================================================
``webhooks``   what the server sends of its own accord
``tools``      Python functions that a server may ask for
``waiting``    several calls in a row: waiting for what goes on at the server
``pages``      all items of an operation that gives them in pages
``streams``    the items of one response as they come, and the wholes that they are about
``forms``      bodies that are forms, and the files in them
``encoded``    files that pass as Base64
``files``      files that are sent without being held in memory
``downloads``  answers whose bytes are taken as they come
``media``      bodies and answers that come in several media types
``styles``     the styles of parameters that few APIs have
``http``       one call, from its arguments to its result, and the clients that carry it out
``oauth``      OAuth 2.0's client credentials: a token that is fetched, kept and renewed
``auth``       who may see which key: servers, security schemes, credentials, signing, redirects
``readonly``   requests without what of their models the server alone sets
``unions``     objects whose class only their values tell: members of unions, what inherits from a model
``formats``    Python types that JSON does not have, and how it says their values
``wire``       values: absence, decoders and encoders, deviations
``messages``   requests and answers as data, and what can be raised
=============  ===========================================================================================

``lazy`` stands outside of them: it is what the package itself is opened with.
"""
