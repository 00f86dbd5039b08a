"""``README.md``: a page whose examples can be run."""
