"""Objects whose class only their values tell: what inherits from a model, and members of a union that are tried."""
