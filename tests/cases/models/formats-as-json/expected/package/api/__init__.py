"""Formats that stay what JSON has: the operations, a module for each group."""
