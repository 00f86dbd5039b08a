"""Bodies and answers that come in several media types."""
