"""Answers whose bytes are taken as they come."""
