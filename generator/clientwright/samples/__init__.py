"""Values made up where a description gives none: of a pattern, of a format, within bounds. Always the same ones."""
