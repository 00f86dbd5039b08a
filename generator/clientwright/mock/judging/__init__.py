"""Whether a request, and any value in it, is as the description says; and what is wrong with it if not."""
