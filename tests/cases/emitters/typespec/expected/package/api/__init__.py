"""Orchard Service: the operations, a module for each group."""
