"""Bodies that can be given in several ways: the operations, a module for each group."""
