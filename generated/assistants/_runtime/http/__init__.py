"""One call, from its arguments to its result, and the clients that carry it out."""
