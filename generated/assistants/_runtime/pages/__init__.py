"""All items of an operation that gives them in pages."""
