"""Answers in several media types: the operations, a module for each group."""
