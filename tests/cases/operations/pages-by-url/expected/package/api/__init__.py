"""A museum: the operations, a module for each group."""
