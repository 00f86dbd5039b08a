"""What a person reads about findings: the one place that composes text."""

from clientwright.report.nearest import nearest
from clientwright.report.text import render, summary

__all__ = ["nearest", "render", "summary"]
