"""Parcels at several places: the operations, a module for each group."""
