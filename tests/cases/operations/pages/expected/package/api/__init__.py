"""A warehouse: the operations, a module for each group."""
