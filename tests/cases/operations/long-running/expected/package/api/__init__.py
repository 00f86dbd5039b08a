"""Exports and the jobs that make them: the operations, a module for each group."""
