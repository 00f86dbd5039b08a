"""What changed between two clients, as who calls them sees it: every change breaking or not, and why.

``reading.surface`` says what a planned client offers, ``compare.compare`` leads from two of these to the changes.
"""
