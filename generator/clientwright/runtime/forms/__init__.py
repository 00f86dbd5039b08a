"""Bodies that are forms, and the files in them."""
