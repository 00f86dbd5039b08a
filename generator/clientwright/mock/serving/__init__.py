"""How the service is reached: on a socket, as an ASGI application or in process, with ``/_mock/`` before it."""
