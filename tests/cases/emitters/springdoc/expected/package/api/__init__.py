"""OpenAPI definition: the operations, a module for each group."""
