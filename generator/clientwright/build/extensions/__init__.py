"""``x-clientwright-*``: what a description can say beyond OpenAPI, checked against its schemas.

``operations`` puts it all to the operations; ``reading`` and ``subject`` are what the others read with.
"""
