"""Assistants API: the operations, a module for each group."""
