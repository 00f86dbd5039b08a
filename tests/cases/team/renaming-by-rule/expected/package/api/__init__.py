"""Lamps: the operations, a module for each group."""
