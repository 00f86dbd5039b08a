"""Bin: the operations, a module for each group."""
