"""Values for the Python that is emitted, and their text in black's form."""
