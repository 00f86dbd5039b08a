"""Python functions that a server may ask for."""
