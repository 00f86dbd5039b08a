"""Several calls in a row: waiting for what goes on at the server."""
