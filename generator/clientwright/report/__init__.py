"""What a person reads about findings: the one place that composes text."""

from clientwright.report.nearest import nearest

__all__ = ["nearest"]
