"""Members of unions, and what inherits from a model: objects whose class only their values tell."""
