"""Lists whose positions differ: the operations, a module for each group."""
