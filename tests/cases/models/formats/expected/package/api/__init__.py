"""Formats that are types: the operations, a module for each group."""
