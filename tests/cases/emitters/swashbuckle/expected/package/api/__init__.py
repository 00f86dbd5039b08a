"""Orchard.Api: the operations, a module for each group."""
